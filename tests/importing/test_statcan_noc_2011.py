from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.statcan_noc_2011 import Noc2011, Noc2011To2016
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/statcan_noc")
NAME = "noc2011_isco2008.csv"


@pytest.fixture
def known(db):
    known_codes("noc-2016", "0011", "3211", "3212")
    known_codes("isco-08", "1111", "1113", "3212")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the file with one thing changed."""
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_codes_are_read_once_and_lead_to_isco(importing, known):
    importing(Noc2011(), DATA)
    assert Classification.objects.get(slug="noc-2011").successor.slug == "noc-2016"
    codes = ClassificationCode.objects.filter(classification__slug="noc-2011").order_by("code")
    assert list(codes.values_list("code", "title_en", "level")) == [
        ("0011", "Legislators of tests", "unit_group"),
        ("3211", "Test technologists", "unit_group"),
        ("3212", "Test technicians", "unit_group"),
    ]
    assert CodeTitle.objects.filter(kind="official", language="en").count() == 3
    assert list(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0011", "1111", "narrower"),
        ("0011", "1113", "narrower"),
        ("3211", "3212", "broader"),
        ("3212", "3212", "broader"),
    ]


def test_the_next_edition_kept_the_unit_groups(importing, known):
    importing(Noc2011(), DATA)
    importing(Noc2011To2016(), DATA)
    matches = CodeMatch.objects.filter(source__slug="esdc-noc-versions")
    assert list(matches.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0011", "0011", "exact"),
        ("3211", "3211", "exact"),
        ("3212", "3212", "exact"),
    ]


def test_a_second_run_writes_nothing(importing, known):
    for importer in (Noc2011(), Noc2011To2016()):
        importing(importer, DATA)
    for importer in (Noc2011(), Noc2011To2016()):
        assert not importing(importer, DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("3211,Test technologists", "32110,Test technologists", Reason.BAD_CODE),
        ("3211,Test technologists", "3211,", Reason.EMPTY),
        ("3211,Test technologists,3212", "3211,Test technologists,9999", Reason.UNKNOWN_CODE),
        ("3211,Test technologists,3212", "3211,Test technologists,", Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_once(importing, known, tmp_path, old, new, reason):
    result = importing(Noc2011(), edited(tmp_path, old, new))
    assert [(row["row"], row["reason"]) for row in result.rejected] == [(4, reason)]


def test_a_unit_group_that_the_next_edition_lacks_is_rejected(importing, known):
    ClassificationCode.objects.get(classification__slug="noc-2016", code="3212").delete()
    importing(Noc2011(), DATA)
    result = importing(Noc2011To2016(), DATA)
    assert [(row["row"], row["reason"]) for row in result.rejected] == [(5, Reason.UNKNOWN_CODE)]


def test_it_waits_for_isco(importing):
    known_codes("noc-2016", "0011")
    result = importing(Noc2011(), DATA)
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS, {"classification": "isco-08"})
    assert not Classification.objects.filter(slug="noc-2011").exists()


def test_a_new_column_stops_the_importer(importing, known, tmp_path):
    result = importing(Noc2011(), edited(tmp_path, "Explanatory_notes", "Notes"))
    assert (result.fault.reason, result.fault.params) == (Reason.UNKNOWN_COLUMN, {"name": "Notes"})
