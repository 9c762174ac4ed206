from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.abs_anzsco import AbsAnzsco
from occupations.models import Classification, ClassificationCode, CodeMatch, CodeTitle, Country
from tests.factories import CountryFactory
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

DATA = Path("tests/data/crosswalks")
HEADER = [
    ["", "Australian Bureau of Statistics -  Statistics New Zealand", "", "", ""],
    ["", "", "", "", ""],
    ["", "", "", "", ""],
    ["", "", "", "", ""],
    ["", "", "", "", ""],
    ["ANZSCO Version 1.2", "", "ISCO-08", "", ""],
    ["", "", "", "p = partial match", ""],
]


@pytest.fixture
def groups(db):
    return known_codes("isco-08", "0110", "1111", "1112", "1120")


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Return ``written(*rows, header=)``, which writes a workbook and returns its folder."""
    monkeypatch.setattr(AbsAnzsco, "files", {"crosswalk": ("anzsco.xlsx",)})

    def write(*rows, header=HEADER):
        write_sheet(tmp_path / "anzsco.xlsx", {"ANZSCO Version 1.2 to ISCO-08": [*header, *rows]})
        return tmp_path

    return write


def test_occupations_have_their_titles(importing, groups):
    importing(AbsAnzsco(), DATA)
    codes = ClassificationCode.objects.filter(classification__slug="anzsco-1.2").order_by("code")
    assert list(codes.values_list("code", "title_en", "level")) == [
        ("111111", "Test Chief", "occupation"),
        ("111311", "Test Legislator", "occupation"),
        ("139111", "Test Force Officer", "occupation"),
    ]
    assert CodeTitle.objects.get(code__code="111311").text == "Test Legislator"


def test_the_mark_says_that_a_part_of_a_group_matches(importing, groups):
    result = importing(AbsAnzsco(), DATA)
    assert result.rejected == []
    assert set(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == {
        ("111111", "1112", "close"),
        ("111111", "1120", "close"),
        ("111311", "1111", "exact"),
        ("139111", "0110", "broader"),
    }


def test_no_country_is_made_for_it(importing, groups):
    importing(AbsAnzsco(), DATA)
    assert not Country.objects.filter(code="au").exists()
    assert Classification.objects.get(slug="anzsco-1.2").country is None


def test_a_country_that_is_there_is_its_own(importing, groups):
    australia = CountryFactory(code="au")
    importing(AbsAnzsco(), DATA)
    assert Classification.objects.get(slug="anzsco-1.2").country == australia


def test_a_second_run_writes_nothing(importing, groups):
    importing(AbsAnzsco(), DATA)
    assert not importing(AbsAnzsco(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["11131", "Test Legislator", "1111", "", ""], Reason.BAD_CODE),
        (["111311", "", "1111", "", ""], Reason.EMPTY),
        (["111311", "Test Legislator", "", "", ""], Reason.EMPTY),
        (["111311", "Test Legislator", "1113", "", ""], Reason.UNKNOWN_CODE),
        (["111311", "Test Legislator", "1111", "?", ""], Reason.UNKNOWN_VALUE),
    ],
)
def test_a_bad_row_is_rejected(importing, groups, written, row, reason):
    good = ["139111", "Test Force Officer", "0110", "p", "Test officers"]
    (rejected,) = importing(AbsAnzsco(), written(row, good)).rejected
    assert (rejected["row"], rejected["reason"]) == (8, reason)
    assert CodeMatch.objects.get().from_code.code == "139111"


def test_another_header_is_refused(importing, groups, written):
    header = [[cell.replace("1.2", "1.3") for cell in row] for row in HEADER]
    folder = written(["111311", "Test Legislator", "1111", "", ""], header=header)
    assert importing(AbsAnzsco(), folder).fault.reason == Reason.MISSING_COLUMN
