from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ilo_isco_88 import Isco88
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/ilo")
NAME = "isco1988_isco2008.csv"


@pytest.fixture
def isco_08(db):
    return known_codes("isco-08", "0110", "0210", "3211", "3212")


def edited(folder, old, new):
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_groups_get_their_zero_back_and_the_first_title(importing, isco_08):
    importing(Isco88(), DATA)
    assert Classification.objects.get(slug="isco-88").successor.slug == "isco-08"
    codes = ClassificationCode.objects.filter(classification__slug="isco-88").order_by("code")
    assert list(codes.values_list("code", "title_en", "level")) == [
        ("0110", "Test Forces", "unit_group"),
        ("3133", "Test Equipment Operators", "unit_group"),
        ("3211", "Test Science Technicians", "unit_group"),
    ]
    assert CodeTitle.objects.filter(kind="official").count() == 3


def test_each_row_is_a_match_whose_kind_the_crosswalk_tells(importing, isco_08):
    importing(Isco88(), DATA)
    matches = CodeMatch.objects.order_by("from_code__code", "to_code__code")
    assert list(matches.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0110", "0110", "narrower"),
        ("0110", "0210", "narrower"),
        ("3133", "3211", "broader"),
        ("3211", "3211", "close"),
        ("3211", "3212", "narrower"),
    ]


def test_a_second_run_writes_nothing(importing, isco_08):
    importing(Isco88(), DATA)
    assert not importing(Isco88(), DATA, again=True).counts.wrote


def test_a_match_that_isco_08_does_not_have_is_rejected(importing, isco_08, tmp_path):
    result = importing(Isco88(), edited(tmp_path, "3212,", "3213,"))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 5, Reason.UNKNOWN_CODE)
    assert CodeMatch.objects.count() == 4


def test_a_code_of_another_form_is_rejected(importing, isco_08, tmp_path):
    result = importing(Isco88(), edited(tmp_path, "3133,", "31331,"))
    assert [(row["row"], row["reason"]) for row in result.rejected] == [(4, Reason.BAD_CODE)]
    assert not ClassificationCode.objects.filter(classification__slug="isco-88", code="31331").exists()


def test_without_isco_08_the_importer_says_what_it_needs(importing):
    result = importing(Isco88(), DATA)
    assert (result.fault.reason, result.fault.params["classification"]) == (Reason.NEEDS, "isco-08")
    assert not Classification.objects.exists()


def test_another_header_stops_the_importer(importing, isco_08, tmp_path):
    result = importing(Isco88(), edited(tmp_path, "isco1988_title", "title"))
    assert (result.fault.reason, result.fault.file) == (Reason.MISSING_COLUMN, NAME)
