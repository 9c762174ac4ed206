"""XLSX, written by XlsxWriter and read by calamine.

The first row names the columns; names are the format's and the same in every language. Only the translation and the
mark of what is not finished can be typed over.
"""

import re
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook
from xlsxwriter import Workbook

from careergraph.languages import is_rtl
from occupations.exchange.cells import Cell, Returned
from occupations.exchange.formats.faults import FileFaultError, check_languages
from occupations.exchange.formats.xliff import language_tag
from occupations.translating.state import State

__all__ = ["read", "write"]

WIDTHS = {
    "profile": 28,
    "section": 22,
    "text": 18,
    "source": 60,
    "translation": 60,
    "unfinished": 12,
    "id": 14,
}
COLUMNS = tuple(WIDTHS)
NEEDED = ("source", "translation", "id")
TITLE = re.compile(r"(?P<name>[a-z]+)(?: \((?P<language>[A-Za-z-]+)\))?")
UNFINISHED = (State.OUTDATED, State.REVIEW)
# A file of the largest size that is read unpacks to a fraction of this, unless it was made to fill the memory.
UNPACKED = 100 * 1024 * 1024
# Rows are counted from 1, and the first names the columns.
FIRST_ROW = 2


def write(cells: Sequence[Cell], language: str) -> bytes:
    """Write texts on one sheet; none is taken for a formula, a number or a link."""
    file = BytesIO()
    with Workbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    ) as book:
        sheet = book.add_worksheet(language)
        plain = {"text_wrap": True, "valign": "top", "num_format": "@"}
        formats = {
            "title": book.add_format({"bold": True, "bg_color": "#14312f", "font_color": "#ffffff"}),
            "fixed": book.add_format({**plain, "font_color": "#4a5955"}),
            "open": book.add_format({**plain, "locked": False, "bg_color": "#eaf3ee"}),
            "translation": book.add_format(
                {
                    **plain,
                    "locked": False,
                    "bg_color": "#eaf3ee",
                    "reading_order": 2 if is_rtl(language) else 1,
                }
            ),
        }
        if is_rtl(language):
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})
        for number, title in enumerate(_titles(language)):
            sheet.set_column(number, number, WIDTHS[COLUMNS[number]])
            sheet.write_string(0, number, title, formats["title"])
        for row, cell in enumerate(cells, 1):
            for number, (name, words) in enumerate(_row(cell).items()):
                kind = {"translation": "translation", "unfinished": "open"}.get(name, "fixed")
                sheet.write_string(row, number, words, formats[kind])
        sheet.autofilter(0, 0, len(cells), len(COLUMNS) - 1)
    return file.getvalue()


def read(data: bytes, language: str) -> list[Returned]:
    """Read texts from the first sheet, by the names of its columns."""
    _refuse_bombs(data)
    try:
        rows = (
            CalamineWorkbook.from_filelike(BytesIO(data))
            .get_sheet_by_index(0)
            .to_python(skip_empty_area=False)
        )
    except (CalamineError, OSError, ValueError) as error:
        raise _not_xlsx() from error
    places, languages = _columns(rows[0] if rows else [])
    missing = [name for name in NEEDED if name not in places]
    if missing:
        raise FileFaultError(
            _("The first row of the first sheet has to name the columns. These are not there: %(columns)s.")
            % {"columns": ", ".join(missing)}
        )
    check_languages(languages.get("source"), languages.get("translation"), language)
    return [
        Returned(
            name=values["id"],
            place=str(number),
            source=values["source"],
            target=values["translation"],
            review=bool(values.get("unfinished", "").strip()),
        )
        for number, row in enumerate(rows[1:], FIRST_ROW)
        if any(values := {name: _words(row[place]) for name, place in places.items()})
        and any(values.values())
    ]


def _titles(language: str) -> list[str]:
    languages = {"source": language_tag(settings.LANGUAGE_CODE), "translation": language_tag(language)}
    return [f"{name} ({languages[name]})" if name in languages else name for name in COLUMNS]


def _row(cell: Cell) -> dict[str, str]:
    return {
        "profile": cell.profile,
        "section": cell.section,
        "text": cell.label,
        "source": cell.source,
        "translation": cell.target,
        "unfinished": "x" if cell.state in UNFINISHED else "",
        "id": cell.name,
    }


def _columns(titles: Sequence[Any]) -> tuple[dict[str, int], dict[str, str]]:
    """Return the places of the columns that we know, and the languages that they name."""
    places, languages = {}, {}
    for number, title in enumerate(titles):
        found = TITLE.fullmatch(str(title).strip())
        if found and found["name"] in COLUMNS:
            places[found["name"]] = number
            languages[found["name"]] = found["language"]
    return places, languages


def _words(value: Any) -> str:
    """Return what stands in a cell; a number that somebody typed has no decimals of its own."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            is_large = sum(entry.file_size for entry in entries) > UNPACKED
            # Sizes that are not true are found by unpacking up to them.
            is_broken = not is_large and archive.testzip() is not None
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise _not_xlsx() from error
    if is_large:
        raise FileFaultError(_("The file is too large when unpacked. Split it in two."))
    if is_broken or not any(entry.filename == "xl/workbook.xml" for entry in entries):
        raise _not_xlsx()


def _not_xlsx() -> FileFaultError:
    return FileFaultError(_("This is not an XLSX workbook. Save it in that format."))
