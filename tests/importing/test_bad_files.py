"""Every kind of bad file is refused as a whole, in words, and nothing of it is written."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from occupations.importing.faults import Reason, explain
from occupations.models import DataSource, Figure, ImportRun
from tests.importing.known import known_codes
from tests.importing.sample import CLASSIFICATION, Sample
from tests.importing.sheets import write_sheet

GOOD = Path("tests/data/scores/scores.csv").read_text()


def text(content: str | bytes, name: str = "scores.csv") -> Callable[[Path], object]:
    data = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / name).write_bytes(data)


def sheet(**sheets: list[list[str | float | None]]) -> Callable[[Path], object]:
    return lambda folder: write_sheet(folder / "scores.xlsx", sheets)


def torn_sheet(folder: Path) -> None:
    path = write_sheet(folder / "scores.xlsx", {"Scores": [["code", "score"], ["01", 1]]})
    path.write_bytes(path.read_bytes()[:-200])


def torn_old_sheet(folder: Path) -> None:
    whole = Path("tests/data/scores/scores.xls").read_bytes()
    (folder / "scores.xls").write_bytes(whole[: len(whole) // 2])


def two_files(folder: Path) -> None:
    for name in ("2024", "2025"):
        (folder / name).mkdir()
        (folder / name / "scores.csv").write_text(GOOD)


def only_a_folder(folder: Path) -> None:
    (folder / "scores.csv").mkdir()


ONE_SCORE: list[list[str | float | None]] = [["code", "score"], ["01", 1]]
NAMES = "scores.csv / scores.csv.gz / scores.txt / scores.xlsx / scores.xls"
CASES = {
    "no file": (lambda _folder: None, f"There is no file named {NAMES} in the folder."),
    "only a folder": (only_a_folder, f"There is no file named {NAMES} in the folder."),
    "two files of one name": (two_files, "Several files are named scores.csv; keep one."),
    "empty": (text(""), "scores.csv: The file has no rows."),
    "only a header": (text("code,title,score\n"), "scores.csv: The file has no rows."),
    "missing column": (
        text(GOOD.replace("score", "points")),
        "scores.csv: The column score is missing.",
    ),
    "unknown column": (
        text(GOOD.replace("title", "weight")),
        "scores.csv: The column weight is new; it was not there in the known release.",
    ),
    "column twice": (
        text(GOOD.replace("title", "score")),
        "scores.csv: The file has several columns named score.",
    ),
    "row cut off": (text(GOOD[:-5]), "scores.csv:4: The row has 2 fields; the header has 3."),
    "cut off inside quotes": (
        text('code,title,score\n01,"Growers and'),
        "scores.csv: The file ends too early; download it again.",
    ),
    "field too many": (
        text(GOOD.replace("Makers", "Makers, menders")),
        "scores.csv:3: The row has 4 fields; the header has 3.",
    ),
    "lone carriage return": (
        text(GOOD.replace("Makers", "Ma\rkers")),
        "scores.csv:3: The row has 2 fields; the header has 3.",
    ),
    "compressed and cut off": (
        text(gzip.compress(GOOD.encode())[:-12], "scores.csv.gz"),
        "scores.csv.gz: The file ends too early; download it again.",
    ),
    "another encoding": (
        text(GOOD.replace("Makers", "Bâtisseurs").encode("latin-1")),
        "scores.csv: The file is not written in UTF-8; download it again.",
    ),
    "NUL": (
        text(GOOD.replace("Makers", "Ma\0kers")),
        "scores.csv: The file cannot be read: row 3 contains NUL",
    ),
    "wrong sheet": (sheet(Notes=ONE_SCORE), "scores.xlsx: The file has no sheet named Scores."),
    "empty sheet": (sheet(Scores=[]), "scores.xlsx: The file has no rows."),
    "torn sheet": (torn_sheet, "scores.xlsx: The file cannot be read: "),
    "torn sheet of the old format": (torn_old_sheet, "scores.xls: The file cannot be read: "),
    "text named as a sheet": (text(GOOD, "scores.xlsx"), "scores.xlsx: The file cannot be read: "),
}


@pytest.fixture
def codes(db):
    return known_codes(CLASSIFICATION, "01", "02", "03")


@pytest.mark.parametrize(("write", "said"), CASES.values(), ids=CASES.keys())
def test_a_bad_file_is_refused_and_nothing_written(importing, codes, tmp_path, write, said):
    write(tmp_path)
    result = importing(Sample(), tmp_path)
    assert str(result.fault).startswith(said)
    assert not result.counts.wrote
    assert not Figure.objects.exists()
    assert not ImportRun.objects.exists()
    assert not DataSource.objects.filter(slug="sample-2025").exists()


class PanicException(BaseException):
    """What the reader of sheets raises, which Python code cannot import."""


def test_a_sheet_that_its_reader_gives_up_on_is_refused(importing, codes, tmp_path, monkeypatch):
    def give_up(path: Path) -> None:
        raise PanicException("index out of range")

    monkeypatch.setattr("occupations.importing.table.CalamineWorkbook.from_path", give_up)
    write_sheet(tmp_path / "scores.xlsx", {"Scores": ONE_SCORE})
    fault = importing(Sample(), tmp_path).fault
    assert str(fault) == "scores.xlsx: The file cannot be read: index out of range"


def test_what_was_imported_stays_when_the_next_file_is_bad(importing, codes, tmp_path):
    (tmp_path / "scores.csv").write_text(GOOD)
    importing(Sample(), tmp_path)
    before = list(Figure.objects.values())
    (tmp_path / "scores.csv").write_text(GOOD.replace("0.5", "0.7")[:-5])
    assert importing(Sample(), tmp_path).fault.reason == Reason.FIELDS
    assert list(Figure.objects.values()) == before


def test_far_fewer_rows_than_before_are_refused_unless_accepted(importing, codes, tmp_path):
    path = tmp_path / "scores.csv"
    path.write_text(GOOD)
    importing(Sample(), tmp_path)
    path.write_text("code,title,score\n01,Growers,0.5\n")

    refused = importing(Sample(), tmp_path)
    assert str(refused.fault) == "The file has 1 rows where the last import found 3."
    assert Figure.objects.count() == 3

    assert importing(Sample(), tmp_path, shrink=True).counts.removed == 2
    assert Figure.objects.count() == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("02,Makers,much", "score is no number: much"),
        ("02,Makers,", "score is no number: "),
        (",Makers,1", "code is empty."),
        ("04,Makers,1", "sample has no code 04."),
        ("01,Makers,1", "This row says again what row 2 said: "),
    ],
)
def test_a_bad_row_is_rejected_and_the_others_are_written(importing, codes, tmp_path, row, said):
    (tmp_path / "scores.csv").write_text(GOOD.replace("02,Makers,1.25", row))
    result = importing(Sample(), tmp_path)
    (rejected,) = result.rejected
    assert (rejected["file"], rejected["row"]) == ("scores.csv", 3)
    assert explain(rejected["reason"], rejected["params"]).startswith(said)
    assert (result.counts.created, result.counts.rejected) == (2, 1)
    assert ImportRun.objects.get().rejected == result.rejected
