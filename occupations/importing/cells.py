"""From the text of a cell to a value, or the reason why not."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from occupations.importing.faults import Reason, Rejected
from occupations.importing.table import Row
from occupations.models import Classification

__all__ = ["choice", "code", "number", "required"]

T = TypeVar("T")

# The decimals that figures are kept with.
PLACES = Decimal("0.0001")
# What a figure's column holds: ten digits before the point.
LIMIT = 10**10
# Digits, with or without commas between thousands; "1,5" is none, as nobody can tell what it means.
NUMBER = re.compile(
    r"[+-]?(?=\.?\d)(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d{1,2})?", re.ASCII | re.IGNORECASE
)


def required(row: Row, column: str, limit: int | None = None) -> str:
    """Return a cell's text; raise Rejected if it is empty, or longer than the ``limit`` of its column."""
    text = row[column]
    if not text:
        raise Rejected(Reason.EMPTY, column=column)
    if limit and len(text) > limit:
        raise Rejected(Reason.TOO_LONG, column=column, limit=limit)
    return text


def code(row: Row, column: str, classification: Classification) -> str:
    """Return a cell's code; raise Rejected if no code of the classification looks like it."""
    text = required(row, column)
    if classification.code_pattern and not re.fullmatch(classification.code_pattern, text):
        raise Rejected(Reason.BAD_CODE, classification=str(classification), code=text[:60])
    return text


def number(
    row: Row, column: str, scale: int = 1, empty: tuple[str, ...] = ("",), places: Decimal = PLACES
) -> Decimal | None:
    """Return a cell's number times ``scale``, rounded to ``places``; None for the ``empty`` marks.

    Commas that group thousands are understood. Raises Rejected for anything else.
    """
    text = row[column]
    if text in empty:
        return None
    if not NUMBER.fullmatch(text):
        raise Rejected(Reason.NOT_A_NUMBER, column=column, value=text[:60])
    value = Decimal(text.replace(",", "")) * scale
    if abs(value) >= LIMIT:
        raise Rejected(Reason.NOT_A_NUMBER, column=column, value=text[:60])
    return value.quantize(places)


def choice(row: Row, column: str, known: Mapping[str, T]) -> T:
    """Return what a cell's word stands for; raise Rejected for a word that is not known."""
    text = row[column]
    if text not in known:
        raise Rejected(Reason.UNKNOWN_VALUE, column=column, value=text[:60])
    return known[text]
