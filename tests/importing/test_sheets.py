from python_calamine import CalamineWorkbook

from tests.importing.sheets import write_sheet


def test_a_written_workbook_is_read_back(tmp_path):
    rows = [["A & B <1>"], ["code", "n", None, "x"], ["01", 1.5, None, -3]]
    path = write_sheet(tmp_path / "book.xlsx", {"All & some": rows, "Notes": [[*[None] * 27, "AB"]]})

    with CalamineWorkbook.from_path(path) as book:
        assert book.sheet_names == ["All & some", "Notes"]
        assert book.get_sheet_by_name("All & some").to_python() == [
            ["A & B <1>", "", "", ""],
            ["code", "n", "", "x"],
            ["01", 1.5, "", -3],
        ]
        assert book.get_sheet_by_name("Notes").to_python(skip_empty_area=False)[0][27] == "AB"
