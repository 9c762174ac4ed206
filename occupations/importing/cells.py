"""From the text of a cell to a value, or the reason why not."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from occupations.importing.faults import Reason, Rejected
from occupations.importing.table import Row

__all__ = ["choice", "number", "required"]

T = TypeVar("T")

PLACES = Decimal("0.0001")


def required(row: Row, column: str) -> str:
    """Return a cell's text; raise Rejected if it is empty."""
    if not row[column]:
        raise Rejected(Reason.EMPTY, column=column)
    return row[column]


def number(row: Row, column: str, scale: int = 1, empty: tuple[str, ...] = ("",)) -> Decimal | None:
    """Return a cell's number times ``scale``, with four decimals as figures are kept; None for the ``empty`` marks.

    Commas that group thousands are understood. Raises Rejected for anything else.
    """
    text = row[column]
    if text in empty:
        return None
    try:
        value = Decimal(text.replace(",", "")) * scale
        return value.quantize(PLACES)
    except InvalidOperation:
        raise Rejected(Reason.NOT_A_NUMBER, column=column, value=text[:60]) from None


def choice(row: Row, column: str, known: Mapping[str, T]) -> T:
    """Return what a cell's word stands for; raise Rejected for a word that is not known."""
    text = row[column]
    if text not in known:
        raise Rejected(Reason.UNKNOWN_VALUE, column=column, value=text[:60])
    return known[text]
