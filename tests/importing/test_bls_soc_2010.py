from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.bls_soc_2010 import Soc2010, Soc2010Spanish
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/bls_soc")
CROSSWALK, SPANISH = "soc2010_soc2018.csv", "soc2010_6digit_es.csv"


@pytest.fixture
def soc_2018(db):
    return known_codes("soc-2018", "29-2011", "29-2012", "15-1252", "15-1253")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write both files, one of them with one thing changed."""
    for file in (CROSSWALK, SPANISH):
        text = (DATA / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
    return folder


def test_codes_are_read_once_and_lead_to_the_new_edition(importing, soc_2018):
    importing(Soc2010(), DATA)
    assert Classification.objects.get(slug="soc-2010").successor.slug == "soc-2018"
    codes = ClassificationCode.objects.filter(classification__slug="soc-2010").order_by("code")
    assert list(codes.values_list("code", "title_en", "level")) == [
        ("15-1132", "Test Programmers", "detailed"),
        ("29-2011", "Laboratory Test Technologists", "detailed"),
        ("29-2012", "Test Technicians", "detailed"),
    ]
    assert list(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == [
        ("15-1132", "15-1252", "narrower"),
        ("15-1132", "15-1253", "narrower"),
        ("29-2011", "29-2011", "exact"),
        ("29-2012", "29-2012", "exact"),
    ]


def test_a_second_run_writes_nothing(importing, soc_2018):
    for importer in (Soc2010(), Soc2010Spanish()):
        importing(importer, DATA)
    for importer in (Soc2010(), Soc2010Spanish()):
        assert not importing(importer, DATA, again=True).counts.wrote


def test_a_match_that_soc_2018_does_not_have_is_rejected(importing, soc_2018, tmp_path):
    result = importing(Soc2010(), edited(tmp_path, CROSSWALK, "15-1253", "15-1259"))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (CROSSWALK, 5, Reason.UNKNOWN_CODE)
    assert CodeMatch.objects.count() == 3


def test_a_code_of_another_form_is_rejected(importing, soc_2018, tmp_path):
    result = importing(Soc2010(), edited(tmp_path, CROSSWALK, "29-2012,Test", "29-2012.00,Test"))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (3, Reason.BAD_CODE)


def test_a_spanish_title_holds_for_soc_2018_where_the_occupation_stayed_the_same(importing, soc_2018):
    importing(Soc2010(), DATA)
    importing(Soc2010Spanish(), DATA)
    codes = ClassificationCode.objects.filter(title_es__gt="").order_by("classification__slug", "code")
    assert list(codes.values_list("classification__slug", "code", "title_es")) == [
        ("soc-2010", "15-1132", "Programadores de Prueba"),
        ("soc-2010", "29-2011", "Tecnólogos de Prueba"),
        ("soc-2010", "29-2012", "Técnicos de Prueba"),
        ("soc-2018", "29-2011", "Tecnólogos de Prueba"),
    ]
    titles = CodeTitle.objects.filter(language="es", kind="official", source__slug="bls-soc-2010-es")
    assert titles.count() == 4


def test_a_spanish_title_of_an_unknown_code_is_rejected(importing, soc_2018, tmp_path):
    importing(Soc2010(), DATA)
    result = importing(Soc2010Spanish(), edited(tmp_path, SPANISH, "15-1132", "15-1199"))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (SPANISH, 4, Reason.UNKNOWN_CODE)
    assert not ClassificationCode.objects.filter(code="15-1199").exists()


def test_another_header_stops_the_importer(importing, soc_2018, tmp_path):
    result = importing(Soc2010Spanish(), edited(tmp_path, SPANISH, "code,title", "code,titulo"))
    assert (result.fault.reason, result.fault.file) == (Reason.MISSING_COLUMN, SPANISH)
