from decimal import Decimal

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ons_aps import INDUSTRIES, YEARS, PopulationSurvey
from occupations.models import Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

NAME = "ons_aps_employment_by_soc2020_2021_2024.xlsx"
ABOVE = "Office For National Statistics", "Annual Population Survey, filtered for industry sections A-S"
NOTES = [
    ["", "Total", *range(1, 20)],
    [""],
    ["* = Sample sizes are too small to provide reliable estimates."],
]
CHEMISTS = ["SOC20M Occupation", "2111 Test chemists", 100, "-", 2500.5, *["-"] * 16]
TESTERS = ["", "2113 Testers", 100, "*", *["-"] * 17]


def sheet(year, *rows, header=INDUSTRIES):
    above = [
        *([line] for line in ABOVE),
        [f"January-December {year}"],
        ["Weighted 2022"],
        ["Variables"],
        [""],
    ]
    return [*above, ["", "", "INDS07M Industry section"], ["", "", *header], *rows, *NOTES]


def book(folder, **changed):
    sheets = {year: sheet(year, CHEMISTS, TESTERS) for year in YEARS}
    write_sheet(folder / NAME, sheets | {name.removeprefix("y"): rows for name, rows in changed.items()})
    return folder


@pytest.fixture(autouse=True)
def soc(db):
    return known_codes("uk-soc-2020", "2111", "2113")


def test_industries_add_up_where_all_of_them_are_known(importing, tmp_path):
    importing(PopulationSurvey(), book(tmp_path))
    rows = Figure.objects.order_by("period")
    assert list(rows.values_list("code__code", "value", "unit", "place", "period")) == [
        ("2111", Decimal("2600.5000"), "people", "GB", year) for year in YEARS
    ]
    assert set(rows.values_list("measure", "flag")) == {("employment", "")}


def test_a_second_run_writes_nothing(importing, tmp_path):
    importing(PopulationSurvey(), book(tmp_path))
    assert not importing(PopulationSurvey(), tmp_path, again=True).counts.wrote


def test_rows_are_rejected_year_by_year(importing, tmp_path):
    wrong = ["", "9999 Testers", *[1] * 19]
    years = {f"y{year}": sheet(year, CHEMISTS, wrong) for year in ("2021", "2024")}
    result = importing(PopulationSurvey(), book(tmp_path, **years))
    assert [(row["file"], row["row"], row["reason"]) for row in result.rejected] == [
        (f"{NAME} / 2021", 10, Reason.UNKNOWN_CODE),
        (f"{NAME} / 2024", 10, Reason.UNKNOWN_CODE),
    ]


def test_a_word_for_a_number_is_rejected_even_beside_a_small_sample(importing, tmp_path):
    wrong = ["", "2113 Testers", "many", "*", *[1] * 17]
    result = importing(PopulationSurvey(), book(tmp_path, y2022=sheet("2022", CHEMISTS, wrong)))
    (row,) = result.rejected
    assert (row["row"], row["reason"]) == (10, Reason.NOT_A_NUMBER)


def test_a_sheet_of_another_year_stops_the_importer(importing, tmp_path):
    result = importing(PopulationSurvey(), book(tmp_path, y2024=sheet("2023", CHEMISTS)))
    assert result.fault.reason == Reason.EDITION
    assert not Figure.objects.exists()


def test_another_industry_stops_the_importer(importing, tmp_path):
    header = [*INDUSTRIES, "20 T Households"]
    result = importing(PopulationSurvey(), book(tmp_path, y2023=sheet("2023", CHEMISTS, header=header)))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "20 T Households")
