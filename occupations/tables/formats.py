"""The two formats: CSV in UTF-8, and XLSX written by XlsxWriter and read by calamine. Nothing in them is calculated.

Both are formats of django-import-export, whose own XLSX needs a library that is no longer maintained.
"""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any

from django.utils.translation import gettext as _
from import_export.formats.base_formats import Format
from python_calamine import CalamineError, CalamineWorkbook
from tablib.core import Dataset
from xlsxwriter import Workbook

__all__ = ["FORMATS", "Csv", "UnreadableFileError", "Xlsx"]

Row = Sequence[Any]
# A spreadsheet takes a cell that begins with one of these for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
ESCAPE = "'"
# What an XLSX of the largest size that is read may unpack to.
UNPACKED = 100 * 1024 * 1024
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UnreadableFileError(Exception):
    """A file that cannot be read, with what to do about it."""


class Csv(Format):
    """Comma-separated values; with the mark that tells spreadsheets that it is UTF-8."""

    name = "csv"

    def get_title(self) -> str:
        """Return the format's name."""
        return "CSV"

    def get_extension(self) -> str:
        """Return the ending of files."""
        return "csv"

    def get_content_type(self) -> str:
        """Return the media type."""
        return "text/csv; charset=utf-8"

    def create_dataset(self, in_stream: bytes) -> Dataset:
        """Read a file; UnreadableFileError if it is none."""
        try:
            text = in_stream.decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        except UnicodeDecodeError:
            raise UnreadableFileError(_("The file is not UTF-8. Save it as “CSV UTF-8”.")) from None
        except csv.Error:
            raise UnreadableFileError(_("The file is no CSV with commas and double quotes.")) from None
        return _dataset([[_unescaped(cell) for cell in row] for row in rows])

    def write(self, file: IO[bytes], headers: Row, rows: Iterable[Row], title: str) -> None:
        """Write rows as they come."""
        text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
        written = csv.writer(text)
        written.writerow(headers)
        written.writerows([_escaped(_plain(cell)) for cell in row] for row in rows)
        text.detach()


class Xlsx(Format):
    """The first sheet of a workbook."""

    name = "xlsx"

    def get_title(self) -> str:
        """Return the format's name."""
        return "XLSX"

    def get_extension(self) -> str:
        """Return the ending of files."""
        return "xlsx"

    def get_content_type(self) -> str:
        """Return the media type."""
        return XLSX_TYPE

    def create_dataset(self, in_stream: bytes) -> Dataset:
        """Read the values of the first sheet; UnreadableFileError if there is none."""
        try:
            with zipfile.ZipFile(io.BytesIO(in_stream)) as archive:
                if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
                    raise UnreadableFileError(_("The workbook is too large. Import it in parts."))
            book = CalamineWorkbook.from_filelike(io.BytesIO(in_stream))
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        except (CalamineError, OSError, ValueError, IndexError, zipfile.BadZipFile):
            raise UnreadableFileError(
                _("The file is no XLSX workbook. Save it as “Excel workbook (.xlsx)”.")
            ) from None
        return _dataset([[_typed(cell) for cell in row] for row in rows])

    def write(self, file: IO[bytes], headers: Row, rows: Iterable[Row], title: str) -> None:
        """Write rows as they come: numbers as numbers, all else as text."""
        with Workbook(file, {"constant_memory": True}) as book:
            sheet = book.add_worksheet(title[:31])
            text = book.add_format({"num_format": "@", "valign": "top"})
            bold = book.add_format({"bold": True})
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, max(len(headers) - 1, 0), 20)
            for place, header in enumerate(headers):
                sheet.write_string(0, place, header, bold)
            for number, row in enumerate(rows, 1):
                for place, cell in enumerate(row):
                    if isinstance(cell, int | float) and not isinstance(cell, bool):
                        sheet.write_number(number, place, cell)
                    elif cell not in (None, ""):
                        sheet.write_string(number, place, _plain(cell), text)


FORMATS = {kind.name: kind for kind in (Xlsx, Csv)}


def _dataset(rows: list[list[Any]]) -> Dataset:
    while rows and not any(cell not in (None, "") for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise UnreadableFileError(_("The file is empty. Its first row has to name the columns."))
    headers = [str(cell).strip() for cell in rows[0]]
    while headers and not headers[-1]:
        headers.pop()
    dataset = Dataset(headers=headers)
    for row in _of_length(rows[1:], len(headers)):
        dataset.append(row)
    return dataset


def _of_length(rows: list[list[Any]], length: int) -> Iterator[list[Any]]:
    for number, row in enumerate(rows, 2):
        if any(cell not in (None, "") for cell in row[length:]):
            said = _("Line %(line)s has a cell outside the named columns.") % {"line": number}
            raise UnreadableFileError(said)
        yield [*row[:length], *[""] * (length - len(row))]


def _typed(cell: Any) -> Any:
    """Return whole numbers as such, and moments of a day without its time: a workbook has one kind of number."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.date() if isinstance(cell, dt.datetime) else cell


def _plain(cell: Any) -> Any:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    return cell if isinstance(cell, int | float) else str(cell)


def _escaped(cell: Any) -> Any:
    return ESCAPE + cell if isinstance(cell, str) and _is_risky(cell) else cell


def _unescaped(cell: str) -> str:
    return cell[1:] if cell.startswith(ESCAPE) and _is_risky(cell) else cell


def _is_risky(cell: str) -> bool:
    return cell.lstrip(ESCAPE).startswith(FORMULA)
