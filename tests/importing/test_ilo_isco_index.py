import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ilo_isco_index import IscoIndex
from occupations.models import CodeMatch, CodeTitle
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

NAME = "ILO_ISCO-08_88_EN_Index.xlsx"
ROWS = [
    [3212, 3211, "Tester, blood"],
    [3212, 3211, "Tester, blood"],
    [3212, 3119, "Tester, tissue"],
    ["0110", "0110", "Test admiral"],
]


def book(folder, rows, sheet="ISCO-08-88-Index"):
    write_sheet(folder / NAME, {sheet: [["ISCO-08", "ISCO-88", "English title"], *rows]})
    return folder


@pytest.fixture
def folder(tmp_path):
    return book(tmp_path, ROWS)


@pytest.fixture
def isco(db):
    known_codes("isco-08", "0110", "3212", "1")
    known_codes("isco-88", "0110", "3119", "3211")


def test_a_title_belongs_to_the_codes_of_both_editions_once(importing, isco, folder):
    importing(IscoIndex(), folder)
    titles = CodeTitle.objects.filter(kind="alternate", language="en").order_by(
        "text", "code__classification"
    )
    assert list(titles.values_list("text", "code__classification__slug", "code__code")) == [
        ("Test admiral", "isco-08", "0110"),
        ("Test admiral", "isco-88", "0110"),
        ("Tester, blood", "isco-08", "3212"),
        ("Tester, blood", "isco-88", "3211"),
        ("Tester, tissue", "isco-08", "3212"),
        ("Tester, tissue", "isco-88", "3119"),
    ]


def test_the_codes_of_a_title_match(importing, isco, folder):
    importing(IscoIndex(), folder)
    matches = CodeMatch.objects.order_by("from_code__code")
    assert list(matches.values_list("from_code__code", "to_code__code", "kind")) == [
        ("0110", "0110", "exact"),
        ("3119", "3212", "broader"),
        ("3211", "3212", "broader"),
    ]


def test_a_second_run_writes_nothing(importing, isco, folder):
    importing(IscoIndex(), folder)
    assert not importing(IscoIndex(), folder, again=True).counts.wrote


def test_a_code_that_is_none_of_a_unit_group_is_rejected(importing, isco, tmp_path):
    result = importing(IscoIndex(), book(tmp_path, [*ROWS, [1, 3119, "n"]]))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 6, Reason.BAD_CODE)
    assert not CodeTitle.objects.filter(text="n").exists()


def test_a_title_whose_older_code_is_not_known_is_kept_for_the_newer_and_reported(importing, isco, tmp_path):
    result = importing(IscoIndex(), book(tmp_path, [*ROWS, [3212, 4100, "Test clerk"]]))
    (row,) = result.rejected
    assert (row["row"], row["reason"], row["params"]["code"]) == (6, Reason.UNKNOWN_CODE, "4100")
    assert CodeTitle.objects.get(text="Test clerk").code.code == "3212"


def test_another_sheet_stops_the_importer(importing, isco, tmp_path):
    assert importing(IscoIndex(), book(tmp_path, ROWS, sheet="Index")).fault.reason == Reason.MISSING_SHEET
