import shutil
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esco_occupations import EscoOccupations
from occupations.models import ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/esco")
OCCUPATIONS = "tabiya_esco_v1.1.1_occupations.csv"
LABELS = "esco_labels_multilingual_long.csv"


@pytest.fixture
def isco_08(db):
    return known_codes("isco-08", "0110", "3212")


def edited(folder, name, old, new):
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    (folder / name).write_text((DATA / name).read_text().replace(old, new))
    return folder


def test_occupations_have_titles_where_esco_has_and_stand_below_each_other(importing, isco_08):
    importing(EscoOccupations(), DATA)
    codes = ClassificationCode.objects.filter(classification__slug="esco-1.1").order_by("code")
    assert list(codes.values_list("code", "parent__code", "title_en", "title_es", "title_fr")) == [
        ("0110.2", None, "test officer", "oficial de prueba", "officier d’essai"),
        ("3212.1", None, "test technician", "técnico de prueba", "technicien d’essai"),
        ("3212.1.1", "3212.1", "senior test technician", "", ""),
    ]
    assert codes.get(code="3212.1").definition_en == "Test technicians test."


def test_the_isco_group_covers_more_than_the_occupation(importing, isco_08):
    importing(EscoOccupations(), DATA)
    matches = CodeMatch.objects.order_by("from_code__code")
    assert list(matches.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0110.2", "0110", "broader"),
        ("3212.1", "3212", "broader"),
        ("3212.1.1", "3212", "broader"),
    ]


def test_labels_in_the_languages_of_the_site_are_titles_once(importing, isco_08):
    importing(EscoOccupations(), DATA)
    titles = CodeTitle.objects.filter(code__code="3212.1").order_by("language", "kind", "text")
    assert list(titles.values_list("language", "kind", "text")) == [
        ("en", "alternate", "tester"),
        ("en", "official", "test technician"),
        ("es", "official", "técnico de prueba"),
        ("fr", "official", "technicien d’essai"),
    ]


def test_labels_of_an_occupation_of_another_release_are_rejected(importing, isco_08):
    (row,) = importing(EscoOccupations(), DATA).rejected
    assert (row["file"], row["row"], row["reason"]) == (LABELS, 12, Reason.UNKNOWN_CODE)


def test_a_second_run_writes_nothing(importing, isco_08):
    importing(EscoOccupations(), DATA)
    assert not importing(EscoOccupations(), DATA, again=True).counts.wrote


def test_an_occupation_without_a_preferred_label_is_rejected(importing, isco_08, tmp_path):
    result = importing(EscoOccupations(), edited(tmp_path, OCCUPATIONS, "occupation/a3", "occupation/a4"))
    refused = [(row["file"], row["reason"]) for row in result.rejected]
    assert refused[0] == (OCCUPATIONS, Reason.UNKNOWN_VALUE)
    assert not ClassificationCode.objects.filter(code="0110.2").exists()


def test_a_label_that_is_too_long_is_rejected(importing, isco_08, tmp_path):
    result = importing(EscoOccupations(), edited(tmp_path, LABELS, "en,1,tester", "en,1," + "t" * 301))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (5, Reason.TOO_LONG)
    assert CodeTitle.objects.filter(text="tester").count() == 1


def test_a_new_column_stops_the_importer(importing, isco_08, tmp_path):
    result = importing(EscoOccupations(), edited(tmp_path, OCCUPATIONS, "ISLOCALIZED\n", "LOCALIZED\n"))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "LOCALIZED")
    assert not CodeTitle.objects.exists()
