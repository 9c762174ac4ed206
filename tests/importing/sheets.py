"""Writing small XLSX files in the shape of the publishers' own."""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

__all__ = ["write_sheet"]

Cell = str | int | float | None

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_sheet(path: Path, sheets: dict[str, Sequence[Sequence[Cell]]]) -> Path:
    """Write a workbook of these sheets, row by row; None is a cell without a value. Return the path."""
    numbers = range(1, len(sheets) + 1)
    with ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", _types(numbers))
        book.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        book.writestr("xl/workbook.xml", _workbook(list(sheets)))
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            _relations([("worksheet", f"worksheets/sheet{number}.xml") for number in numbers]),
        )
        for number, rows in zip(numbers, sheets.values(), strict=True):
            book.writestr(f"xl/worksheets/sheet{number}.xml", _sheet(rows))
    return path


def _types(numbers: Sequence[int]) -> str:
    parts = [
        ("xl/workbook.xml", "sheet.main"),
        *((f"xl/worksheets/sheet{n}.xml", "worksheet") for n in numbers),
    ]
    overrides = (f'<Override PartName="/{name}" ContentType="{KIND}.{kind}+xml"/>' for name, kind in parts)
    default = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return f'<Types xmlns="{PACKAGE}/content-types">{default}{"".join(overrides)}</Types>'


def _relations(targets: list[tuple[str, str]]) -> str:
    rows = (
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _workbook(names: list[str]) -> str:
    sheets = (
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{"".join(sheets)}</sheets></workbook>'


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    said = (
        f'<row r="{number}">{"".join(_cell(cell, number, place) for place, cell in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(said)}</sheetData></worksheet>'


def _cell(cell: Cell, row: int, place: int) -> str:
    if cell is None:
        return ""
    at = f"{_letters(place)}{row}"
    if isinstance(cell, str):
        return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
    return f'<c r="{at}"><v>{cell}</v></c>'


def _letters(place: int) -> str:
    """Return the name of a column: A for 0, Z for 25, AA for 26."""
    before, letter = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)
