from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.statcan_noc_2016 import Noc2016
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/statcan_noc")
ENGLISH, FRENCH = "noc2021_unit_groups.csv", "noc2021_unit_groups.fr.csv"


@pytest.fixture
def noc_2021(db):
    return known_codes("noc-2021", "00010", "32120", "32121")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write both files, one of them with one thing changed."""
    for file in (ENGLISH, FRENCH):
        text = (DATA / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
    return folder


def test_codes_get_their_leading_zeros_back_and_the_title_of_their_first_row(importing, noc_2021):
    importing(Noc2016(), DATA)
    assert Classification.objects.get(slug="noc-2016").successor.slug == "noc-2021"
    codes = ClassificationCode.objects.filter(classification__slug="noc-2016").order_by("code")
    assert list(codes.values_list("code", "title_en", "title_fr", "level")) == [
        ("0011", "Legislators of tests", "Membres des corps d'essais", "unit_group"),
        ("3211", "Test technologists", "Technologues d'essais", "unit_group"),
        ("3212", "Test technicians, nec", "Techniciens d'essais", "unit_group"),
    ]
    assert CodeTitle.objects.filter(kind="official", source__slug="statcan-noc-2016").count() == 6


def test_a_row_without_a_new_code_belongs_to_the_one_above(importing, noc_2021):
    importing(Noc2016(), DATA)
    assert list(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0011", "00010", "exact"),
        ("3211", "32120", "broader"),
        ("3212", "32120", "close"),
        ("3212", "32121", "narrower"),
    ]


def test_a_second_run_writes_nothing(importing, noc_2021):
    importing(Noc2016(), DATA)
    assert not importing(Noc2016(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("32120,Laboratory test technologists,2,3211", "32120,x,2,", Reason.EMPTY),
        ("32120,Laboratory test technologists,2,3211", "32120,x,2,32110", Reason.BAD_CODE),
        ("32120,Laboratory test technologists", "32190,x", Reason.UNKNOWN_CODE),
        ("3211,Test technologists", "3211,", Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_once(importing, noc_2021, tmp_path, old, new, reason):
    result = importing(Noc2016(), edited(tmp_path, ENGLISH, old, new))
    places = [(row["row"], row["reason"]) for row in result.rejected if row["file"] == ENGLISH]
    assert places[0] == (3, reason)
    assert [row for row, _reason in places].count(3) == 1


def test_it_waits_for_noc_2021(importing):
    result = importing(Noc2016(), DATA)
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS, {"classification": "noc-2021"})


def test_a_new_column_stops_the_importer(importing, noc_2021, tmp_path):
    result = importing(Noc2016(), edited(tmp_path, FRENCH, "CNP 2021 FÉER", "CNP 2026 FÉER"))
    assert (result.fault.reason, result.fault.file) == (Reason.UNKNOWN_COLUMN, FRENCH)
    assert not CodeMatch.objects.exists()
