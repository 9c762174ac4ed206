from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.bls_oews import Oews
from occupations.models import ClassificationCode, CodeTitle, Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

HEADER = [
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE"),
    *("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL"),
    *("PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"),
    *("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL", "HOURLY"),
]
AREA = ["99", "U.S.", "1", "US", "000000", "Cross-industry", "cross-industry", "1235"]
HOURLY_PAY = [20, 25.5, 30, 40.25, "#"]
ANNUAL_PAY = [41600, 53040, 62400, 83720, "#"]
NOTES = [
    ["May 2025 OEWS Estimates"],
    ["", "", ""],
    ["Field", "Field Description", ""],
    ["*  = indicates that a wage estimate is not available"],
    ["#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year "],
]


def line(code, group, jobs=340, hourly=HOURLY_PAY, annual=ANNUAL_PAY, only="", title="Test Workers"):
    """Return a row of the sheet; of pay, the hourly and annual percentiles."""
    said = [code, title, group, jobs, 0.1, "", "", "", "", hourly[2], annual[2], 0.1]
    return [*AREA, *said, *hourly, *annual, "", only]


def national(folder: Path, *lines, header=HEADER, notes=NOTES, sheet="national_M2025_dl") -> Path:
    """Write a release of these rows."""
    write_sheet(
        folder / "national_M2025_dl.xlsx",
        {sheet: [header, *lines], "Field Descriptions": notes, "Filler": []},
    )
    return folder


@pytest.fixture
def soc(db):
    return known_codes("soc-2018", "21-0000", "21-1011", "27-2011", "29-2010")


def test_employment_and_yearly_pay_are_read(importing, soc, tmp_path):
    importing(Oews(2025), national(tmp_path, line("29-2010", "broad", annual=[1, 2, 3, 4, 5])))
    figures = Figure.objects.order_by("pk").values_list("measure", "unit", "value", "place", "period")
    assert list(figures) == [
        ("employment", "people", 340, "US", "2025-05"),
        ("pay_mean", "money_year", 3, "US", "2025-05"),
        ("pay_p10", "money_year", 1, "US", "2025-05"),
        ("pay_p25", "money_year", 2, "US", "2025-05"),
        ("pay_median", "money_year", 3, "US", "2025-05"),
        ("pay_p75", "money_year", 4, "US", "2025-05"),
        ("pay_p90", "money_year", 5, "US", "2025-05"),
    ]
    assert set(Figure.objects.values_list("code__code", "source__slug")) == {("29-2010", "bls-oews-2025-05")}


def test_a_broad_occupation_that_stands_there_twice_is_read_once(importing, soc, tmp_path):
    result = importing(Oews(2025), national(tmp_path, line("29-2010", "broad"), line("29-2010", "detailed")))
    assert (Figure.objects.count(), result.rejected) == (7, [])


def test_a_code_that_stands_there_twice_with_other_figures_is_rejected(importing, soc, tmp_path):
    rows = line("29-2010", "broad"), line("29-2010", "detailed", jobs=350)
    (refused,) = importing(Oews(2025), national(tmp_path, *rows)).rejected
    assert (refused["row"], refused["reason"], refused["params"]["first"]) == (3, Reason.DUPLICATE, "2")


def test_the_highest_pay_has_the_bound_that_the_notes_state(importing, soc, tmp_path):
    importing(Oews(2025), national(tmp_path, line("29-2010", "broad")))
    pay = Figure.objects.get(measure="pay_p90")
    assert (pay.value, pay.flag, pay.bound) == (None, "top_coded", 239200)


def test_what_is_withheld_is_kept_without_a_number(importing, soc, tmp_path):
    importing(Oews(2025), national(tmp_path, line("29-2010", "broad", jobs="**", annual=["*"] * 5)))
    assert set(Figure.objects.values_list("value", "flag", "bound")) == {(None, "suppressed", None)}
    assert Figure.objects.count() == 7


def test_hourly_pay_stands_for_annual_pay_that_is_not_released(importing, soc, tmp_path):
    importing(Oews(2025), national(tmp_path, line("27-2011", "detailed", annual=["*"] * 5, only="TRUE")))
    pay = Figure.objects.exclude(measure="employment")
    assert set(pay.values_list("unit", flat=True)) == {"money_hour"}
    assert pay.get(measure="pay_p25").value == Decimal("25.5")
    assert pay.get(measure="pay_p90").bound == 115


def test_a_group_of_the_surveys_own_becomes_a_code_below_its_major_group(importing, soc, tmp_path):
    rows = (
        line("00-0000", "total", title="All Occupations"),
        line("21-1018", "detailed", title="Test Counselors"),
    )
    importing(Oews(2025), national(tmp_path, *rows))
    own = ClassificationCode.objects.exclude(level="").order_by("code")
    assert list(own.values_list("code", "title_en", "level", "parent__code")) == [
        ("00-0000", "All Occupations", "total", None),
        ("21-1018", "Test Counselors", "oews_group", "21-0000"),
    ]
    assert list(CodeTitle.objects.order_by("text").values_list("text", "kind")) == [
        ("All Occupations", "official"),
        ("Test Counselors", "official"),
    ]
    assert Figure.objects.filter(code__code="21-1018").count() == 7


def test_a_group_of_a_major_group_that_soc_lacks_is_rejected(importing, soc, tmp_path):
    (refused,) = importing(Oews(2025), national(tmp_path, line("98-1018", "detailed"))).rejected
    assert (refused["row"], refused["reason"], refused["params"]["code"]) == (
        2,
        Reason.UNKNOWN_CODE,
        "98-0000",
    )
    assert not Figure.objects.exists()


def test_a_cell_that_is_no_number_rejects_its_row_alone(importing, soc, tmp_path):
    rows = line("29-2010", "broad", jobs="many"), line("27-2011", "detailed")
    result = importing(Oews(2025), national(tmp_path, *rows))
    (refused,) = result.rejected
    assert (refused["file"], refused["row"]) == ("national_M2025_dl.xlsx", 2)
    assert refused["params"] == {"column": "TOT_EMP", "value": "many"}
    assert set(Figure.objects.values_list("code__code", flat=True)) == {"27-2011"}


def test_a_second_run_writes_nothing(importing, soc, tmp_path):
    folder = national(tmp_path, line("29-2010", "broad"), line("21-1018", "detailed"))
    importing(Oews(2025), folder)
    assert not importing(Oews(2025), folder, again=True).counts.wrote


def test_two_years_stand_side_by_side(importing, soc, tmp_path):
    importing(Oews(2025), national(tmp_path, line("29-2010", "broad")))
    sheets = {"national_M2024_dl": [HEADER, line("29-2010", "broad")]}
    notes = [["May 2024 OEWS Estimates"], *NOTES[1:]]
    write_sheet(tmp_path / "national_M2024_dl.xlsx", {**sheets, "Field Descriptions": notes})
    importing(Oews(2024), tmp_path)
    assert set(Figure.objects.values_list("period", flat=True)) == {"2024-05", "2025-05"}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"header": [*HEADER[:-1], "HOURS"]}, Reason.MISSING_COLUMN),
        ({"header": [*HEADER, "MODE"]}, Reason.UNKNOWN_COLUMN),
        ({"sheet": "national_M2024_dl"}, Reason.MISSING_SHEET),
        ({"notes": [["May 2024 OEWS Estimates"], *NOTES[1:]]}, Reason.EDITION),
        ({"notes": NOTES[:-1]}, Reason.EDITION),
    ],
)
def test_another_edition_is_refused_as_a_whole(importing, soc, tmp_path, changed, reason):
    result = importing(Oews(2025), national(tmp_path, line("29-2010", "broad"), **changed))
    assert (result.fault.reason, result.fault.file) == (reason, "national_M2025_dl.xlsx")
    assert not Figure.objects.exists()


def test_the_structure_is_needed_first(importing, tmp_path):
    result = importing(Oews(2025), national(tmp_path, line("29-2010", "broad")))
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS, {"classification": "soc-2018"})
