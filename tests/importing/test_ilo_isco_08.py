import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ilo_isco_08 import Isco08
from occupations.models import ClassificationCode, CodeTitle
from tests.importing.sheets import write_sheet

NAME = "ILO_ISCO-08_EN_Structure_and_definitions.xlsx"
SHEET = "ISCO-08 EN Struct and defin"
HEADER = [
    *("Level", "ISCO 08 Code", "Title EN", "Definition"),
    *("Tasks include", "Included occupations", "Excluded occupations", "Notes"),
]
ROWS = [
    ["1", "0", "Test forces", "Test forces test.", "Tasks include -\n(a) testing", "", "", ""],
    [2, "01", "Test officers", "", "", "", "", ""],
    ["3", "011", "Test officers", "", "", "", "", ""],
    ["4", "0110", "Test officers", "Test officers\nlead tests.", "", "", "", ""],
]


def book(folder, rows, header=HEADER, sheet=SHEET):
    write_sheet(folder / NAME, {sheet: [header, *rows], "Sheet1": []})
    return folder


@pytest.fixture
def folder(tmp_path):
    return book(tmp_path, ROWS)


def test_groups_of_every_level_keep_their_zeros_and_stand_below_each_other(importing, folder):
    importing(Isco08(), folder)
    codes = ClassificationCode.objects.filter(classification__slug="isco-08").order_by("code")
    assert list(codes.values_list("code", "level", "title_en", "parent__code")) == [
        ("0", "major_group", "Test forces", None),
        ("01", "sub_major_group", "Test officers", "0"),
        ("011", "minor_group", "Test officers", "01"),
        ("0110", "unit_group", "Test officers", "011"),
    ]
    assert codes.get(code="0110").definition_en == "Test officers\nlead tests."
    assert CodeTitle.objects.filter(kind="official", language="en", source__slug="ilo-isco-08").count() == 4


def test_a_second_run_writes_nothing(importing, folder):
    importing(Isco08(), folder)
    assert not importing(Isco08(), folder, again=True).counts.wrote


def test_a_code_that_lost_its_zero_is_rejected(importing, tmp_path):
    result = importing(Isco08(), book(tmp_path, [*ROWS, ["4", 110, "Test officers", "", "", "", "", ""]]))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 6, Reason.BAD_CODE)
    assert ClassificationCode.objects.count() == 4


def test_a_level_that_is_not_known_is_rejected(importing, tmp_path):
    result = importing(Isco08(), book(tmp_path, [*ROWS, ["5", "01101", "Testers", "", "", "", "", ""]]))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (6, Reason.UNKNOWN_VALUE)


def test_a_group_without_the_one_above_is_rejected(importing, tmp_path):
    result = importing(Isco08(), book(tmp_path, [*ROWS, ["4", "0210", "Test sergeants", "", "", "", "", ""]]))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (6, Reason.UNKNOWN_CODE)


def test_another_sheet_stops_the_importer(importing, tmp_path):
    result = importing(Isco08(), book(tmp_path, ROWS, sheet="ISCO-28 EN"))
    assert result.fault.reason == Reason.MISSING_SHEET
    assert not ClassificationCode.objects.exists()


def test_a_new_column_stops_the_importer(importing, tmp_path):
    result = importing(Isco08(), book(tmp_path, ROWS, header=[*HEADER, "Skill level"]))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "Skill level")
