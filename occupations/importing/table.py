"""Reading the publishers' tables row by row: CSV and tab-separated text, compressed or not, and XLSX or XLS sheets."""

import csv
import gzip
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound

from occupations.importing.faults import FileFault, Reason

__all__ = ["Row", "Table"]

SHEETS = (".xlsx", ".xls")
# What the csv module says of a file that ends inside a quoted field.
OPEN_QUOTE = "unexpected end of data"
SPACES = re.compile(" {2,}")
SUFFIXES = {".csv": ",", ".tsv": "\t", ".txt": "\t"}


@dataclass(frozen=True)
class Row:
    """One row of a file, or of one of its sheets: its number as a spreadsheet shows it, and its cells as text."""

    file: str
    number: int
    cells: dict[str, str]
    sheet: str = ""

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True)
class Table:
    """A table in a file, with the columns it must have.

    ``columns`` are read, ``ignored`` may be there too; any other column means that the publisher changed the file. In
    a sheet, ``header`` is the number of the row with the column names, and rows above it are skipped, once the words
    in ``edition`` were found there. Without a header row (``header=0``) the columns are named in their order.
    """

    columns: Sequence[str]
    ignored: Sequence[str] = ()
    sheet: str = ""
    header: int = 1
    edition: str = ""
    encoding: str = "utf-8-sig"

    def read(self, path: Path) -> Iterator[Row]:
        """Yield the rows that hold anything, one at a time; raise FileFault where the file is not as it should be."""
        with _faults(path, self.encoding):
            lines = self._sheet(path) if path.suffix in SHEETS else self._text(path)
            names: list[str] = list(self.columns) if not self.header else []
            found = False
            above: list[str] = []
            for number, cells in lines:
                if number < self.header:
                    above.extend(filter(None, cells))
                    continue
                if number == self.header:
                    self._check_edition(above, path)
                    names = self._names(cells, path)
                    continue
                if not any(cells):
                    continue
                found = True
                yield Row(path.name, number, self._cells(names, cells, path, number), self.sheet)
            if not found:
                raise FileFault(Reason.EMPTY_FILE, path.name)

    def _text(self, path: Path) -> Iterator[tuple[int, list[str]]]:
        packed = path.suffix == ".gz"
        suffix = Path(path.stem).suffix if packed else path.suffix
        with gzip.open(path, "rb") if packed else path.open("rb") as binary:
            text = io.TextIOWrapper(binary, encoding=self.encoding, newline="")
            reader = csv.reader(text, delimiter=SUFFIXES[suffix], strict=True)
            for number, cells in enumerate(reader, 1):
                if any("\0" in cell for cell in cells):
                    raise csv.Error(f"row {number} contains NUL")
                yield number, [_clean(cell) for cell in cells]

    def _sheet(self, path: Path) -> Iterator[tuple[int, list[str]]]:
        with CalamineWorkbook.from_path(path) as book:
            try:
                sheet = book.get_sheet_by_name(self.sheet)
            except WorksheetNotFound:
                raise FileFault(Reason.MISSING_SHEET, path.name, name=self.sheet) from None
            for number, cells in enumerate(sheet.iter_rows(), 1):
                yield number, [_written(cell) for cell in cells]

    def _check_edition(self, above: list[str], path: Path) -> None:
        """Refuse a file that does not say above its header which edition it is."""
        if self.edition and not any(self.edition in cell for cell in above):
            found = " / ".join(above)[:200] or "–"
            raise FileFault(Reason.EDITION, path.name, found=found, expected=self.edition)

    def _names(self, cells: list[str], path: Path) -> list[str]:
        names = [" ".join(cell.split()) for cell in cells]
        while names and not names[-1]:
            names.pop()
        for column in self.columns:
            if column not in names:
                raise FileFault(Reason.MISSING_COLUMN, path.name, name=column)
            if names.count(column) > 1:
                raise FileFault(Reason.TWO_COLUMNS, path.name, name=column)
        for name in names:
            if name not in self.columns and name not in self.ignored:
                raise FileFault(Reason.UNKNOWN_COLUMN, path.name, name=name)
        return names

    def _cells(self, names: list[str], cells: list[str], path: Path, number: int) -> dict[str, str]:
        """Name the cells; a row with fewer or more fields than the header means a damaged file."""
        if path.suffix in SHEETS:
            cells = cells[: len(names)] + [""] * (len(names) - len(cells))
        if len(cells) != len(names):
            raise FileFault(Reason.FIELDS, f"{path.name}:{number}", found=len(cells), expected=len(names))
        return dict(zip(names, cells, strict=True))


def _clean(cell: str) -> str:
    """Return a cell's text with single spaces between words; its lines stay lines."""
    text = cell.replace("\xa0", " ").strip()
    return SPACES.sub(" ", text) if "  " in text else text


def _written(cell: Any) -> str:
    """Write a sheet's cell as it is shown: a whole number without its decimal point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _clean(str(cell))


@contextmanager
def _faults(path: Path, encoding: str) -> Iterator[None]:
    """Turn what readers raise on a damaged file into its fault."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise FileFault(Reason.TRUNCATED, path.name) from None
    except UnicodeDecodeError:
        raise FileFault(Reason.ENCODING, path.name, encoding=encoding.removesuffix("-sig").upper()) from None
    except csv.Error as error:
        reason = Reason.TRUNCATED if OPEN_QUOTE in str(error) else Reason.UNREADABLE
        raise FileFault(reason, path.name, detail=str(error)) from None
    except CalamineError as error:
        raise FileFault(Reason.UNREADABLE, path.name, detail=str(error)) from None
    except BaseException as error:
        # What the reader of sheets, which is written in Rust, raises where it did not expect a damage.
        if type(error).__name__ != "PanicException":
            raise
        raise FileFault(Reason.UNREADABLE, path.name, detail=str(error)) from None
