import gzip
from pathlib import Path

import pytest

from occupations.importing.faults import FileFault, Reason
from occupations.importing.table import Table
from tests.importing.sheets import write_sheet

SCORES = Table(columns=("code", "score"), ignored=("title",), sheet="Scores")
DATA = Path("tests/data/scores")
SAID = [("01", "0.5"), ("02", "1.25"), ("03", "-2")]


def said(table: Table, path: Path) -> list[tuple[str, str]]:
    return [(row["code"], row["score"]) for row in table.read(path)]


def test_comma_separated_text_is_read():
    assert said(SCORES, DATA / "scores.csv") == SAID


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_bytes(b"\xef\xbb\xbf" + (DATA / "scores.csv").read_bytes())
    assert said(SCORES, path) == SAID


def test_tab_separated_text_is_read(tmp_path):
    path = tmp_path / "scores.txt"
    path.write_text((DATA / "scores.csv").read_text().replace(",", "\t"))
    assert said(SCORES, path) == SAID


def test_compressed_text_is_read(tmp_path):
    path = tmp_path / "scores.csv.gz"
    path.write_bytes(gzip.compress((DATA / "scores.csv").read_bytes()))
    assert said(SCORES, path) == SAID


def test_a_sheet_is_read_with_whole_numbers_as_they_are_shown(tmp_path):
    rows = [["code", "title", "score"], ["01", "Growers", 0.5], [2.0, "Makers", 1.25], [3, None, -2]]
    path = write_sheet(tmp_path / "scores.xlsx", {"Notes": [["Scores"]], "Scores": rows})
    assert said(SCORES, path) == [("01", "0.5"), ("2", "1.25"), ("3", "-2")]


def test_a_sheet_of_the_old_format_is_read():
    assert said(SCORES, DATA / "scores.xls") == SAID


def test_rows_have_the_number_that_a_spreadsheet_shows(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text('code,title,score\n01,"Growers\nand keepers",1\n,,\n02,Makers,2\n')
    assert [row.number for row in SCORES.read(path)] == [2, 4]


def test_columns_may_stand_in_any_order_and_break_their_names(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text('" score\n",code\n1,01\n')
    assert said(SCORES, path) == [("01", "1")]


def test_no_break_spaces_are_spaces(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text("code,score\n\xa001 ,1\xa0\n")
    assert said(SCORES, path) == [("01", "1")]


def test_words_stand_apart_by_one_space_and_lines_stay_lines(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text('code,score\n01,"two  and   a half\n\n~ or so"\n')
    assert said(SCORES, path) == [("01", "two and a half\n\n~ or so")]


def test_a_table_without_a_header_names_its_columns_in_order(tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text("01,1\n02,2\n")
    assert said(Table(columns=("code", "score"), header=0), path) == [("01", "1"), ("02", "2")]


def test_rows_above_the_header_are_left_out(tmp_path):
    rows = [["Scores of 2025"], [], ["code", "score"], ["01", 1]]
    path = write_sheet(tmp_path / "scores.xlsx", {"Scores": rows})
    assert said(Table(("code", "score"), sheet="Scores", header=3, edition="2025"), path) == [("01", "1")]


def test_another_edition_than_the_rows_above_the_header_name_is_refused(tmp_path):
    rows = [["Scores of 2026"], [], ["code", "score"], ["01", 1]]
    path = write_sheet(tmp_path / "scores.xlsx", {"Scores": rows})
    with pytest.raises(FileFault) as refused:
        said(Table(("code", "score"), sheet="Scores", header=3, edition="2025"), path)
    assert refused.value.reason == Reason.EDITION
    assert refused.value.params == {"found": "Scores of 2026", "expected": "2025"}
