import json
from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ons_ashe import Ashe2024, Ashe2025
from occupations.models import Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

DATA = Path("tests/data/ons")
NAME, JSON = "ashe2024_t14_7a_annual_gross.xlsx", "ashe-2025-uk.json"
HEADING = "Table 14.7a   Annual pay - Gross (£) - For all employee jobsa: United Kingdom, 2024"
HEADER = [
    *("Description", "Code", "(thousand)", "Median", "change", "Mean", "change"),
    *(10, 20, 25, 30, 40, 60, 70, 75, 80, 90),
]
ABOVE = [[""], ["", "", "Number"], ["", "", "of jobsb"]]
ALL = ["All employees", "", 23385, 31602, 7.1, 38224, 8, 11004, 17995, 21216, 1, 1, 1, 1, 46084, 1, 65227]
TESTERS = ["  Testers", 211, 38, 44733, 1.2, 46797, "", 24204, 1, 32694, 1, 1, 1, 1, 52369, 1, "x"]
FORCES = ["   Test forces", 1161, ":"]
NOTES = [["Not Classified", "", ":"], ["a  Employees on adult rates"]]


def book(folder, *rows, heading=HEADING, header=HEADER):
    notes = [["Guide to test results"]]
    write_sheet(folder / NAME, {"Notes": notes, "All": [[heading], *ABOVE, header, ALL, *rows, *NOTES]})
    return folder


def entries(folder, said):
    (folder / JSON).write_text(said if isinstance(said, str) else json.dumps(said))
    return folder


def figures(source):
    rows = Figure.objects.filter(source__slug=source).order_by("code__code", "measure")
    return list(rows.values_list("code__code", "measure", "value", "flag", "unit", "place", "period"))


@pytest.fixture(autouse=True)
def soc(db):
    return known_codes("uk-soc-2020", "1161", "211", "2111", "2113")


def test_pay_and_jobs_of_2024_are_read_and_what_is_withheld_is_flagged(importing, tmp_path):
    importing(Ashe2024(), book(tmp_path, TESTERS))
    assert figures("ons-ashe-2024") == [
        ("211", "employment", Decimal("38000.0000"), "", "jobs", "GB", "2024"),
        ("211", "pay_mean", Decimal("46797.0000"), "", "money_year", "GB", "2024"),
        ("211", "pay_median", Decimal("44733.0000"), "", "money_year", "GB", "2024"),
        ("211", "pay_p10", Decimal("24204.0000"), "", "money_year", "GB", "2024"),
        ("211", "pay_p25", Decimal("32694.0000"), "", "money_year", "GB", "2024"),
        ("211", "pay_p75", Decimal("52369.0000"), "", "money_year", "GB", "2024"),
        ("211", "pay_p90", None, "suppressed", "money_year", "GB", "2024"),
    ]


def test_a_group_of_which_the_survey_has_nothing_is_withheld_as_a_whole(importing, tmp_path):
    importing(Ashe2024(), book(tmp_path, TESTERS, FORCES))
    rows = Figure.objects.filter(code__code="1161")
    assert set(rows.values_list("value", "flag")) == {(None, "suppressed")}
    assert rows.count() == 7


def test_a_cell_left_empty_is_rejected(importing, tmp_path):
    result = importing(Ashe2024(), book(tmp_path, [*TESTERS[:3], "", *TESTERS[4:]]))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 7, Reason.NOT_A_NUMBER)
    assert not Figure.objects.exists()


def test_a_code_that_soc_2020_does_not_have_is_rejected(importing, tmp_path):
    result = importing(Ashe2024(), book(tmp_path, TESTERS, ["Testers", 9999, *TESTERS[2:]]))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (8, Reason.UNKNOWN_CODE)
    assert Figure.objects.count() == 7


@pytest.mark.parametrize(("old", "new"), [("2024", "2023"), ("Annual pay", "Hourly pay")])
def test_the_table_of_another_year_or_pay_stops_the_importer(importing, tmp_path, old, new):
    result = importing(Ashe2024(), book(tmp_path, TESTERS, heading=HEADING.replace(old, new)))
    assert result.fault.reason == Reason.EDITION
    assert not Figure.objects.exists()


def test_a_new_column_stops_the_importer(importing, tmp_path):
    result = importing(Ashe2024(), book(tmp_path, TESTERS, header=[*HEADER, 95]))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "95")


def test_quartiles_of_2025_are_read_and_null_is_withheld(importing):
    importing(Ashe2025(), DATA)
    assert figures("ons-ashe-2025") == [
        ("2111", "pay_median", Decimal("40100.0000"), "", "money_year", "GB", "2025"),
        ("2111", "pay_p25", Decimal("31000.0000"), "", "money_year", "GB", "2025"),
        ("2111", "pay_p75", Decimal("52300.0000"), "", "money_year", "GB", "2025"),
        ("2113", "pay_median", Decimal("45000.0000"), "", "money_year", "GB", "2025"),
        ("2113", "pay_p25", Decimal("35000.0000"), "", "money_year", "GB", "2025"),
        ("2113", "pay_p75", None, "suppressed", "money_year", "GB", "2025"),
    ]


def test_a_second_run_writes_nothing(importing, tmp_path):
    importing(Ashe2024(), book(tmp_path, TESTERS, FORCES))
    importing(Ashe2025(), DATA)
    assert not importing(Ashe2024(), tmp_path, again=True).counts.wrote
    assert not importing(Ashe2025(), DATA, again=True).counts.wrote


def test_an_entry_with_a_word_for_a_number_is_rejected(importing, tmp_path):
    entry = {"description": "Testers", "p25": "many", "p50": 2, "p75": 3}
    result = importing(Ashe2025(), entries(tmp_path, {"2111": {**entry, "p25": 1}, "2113": entry}))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (JSON, 2, Reason.NOT_A_NUMBER)
    assert Figure.objects.count() == 3


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ('{"2111": {"description"', Reason.UNREADABLE),
        ("[]", Reason.EMPTY_FILE),
        ('{"2111": 40100}', Reason.UNREADABLE),
        ('{"2111": {"description": "Testers", "p25": 1, "p50": 2}}', Reason.MISSING_COLUMN),
        ('{"2111": {"description": "T", "p25": 1, "p50": 2, "p75": 3, "p90": 4}}', Reason.UNKNOWN_COLUMN),
    ],
)
def test_json_of_another_shape_stops_the_importer(importing, tmp_path, said, reason):
    result = importing(Ashe2025(), entries(tmp_path, said))
    assert (result.fault.reason, result.fault.file) == (reason, JSON)
    assert not Figure.objects.exists()


def test_without_soc_2020_the_importers_say_what_they_need(importing, tmp_path, soc):
    for code in soc.values():
        code.delete()
    assert importing(Ashe2024(), book(tmp_path, TESTERS)).fault.reason == Reason.NEEDS
    assert importing(Ashe2025(), DATA).fault.reason == Reason.NEEDS
