"""The table that a comparison is printed as: a column for each document, sections of rows, and marks in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

__all__ = ["MARKS", "Cell", "Column", "Row", "Section", "best", "extremes", "row", "unmarked"]

MARKS: Final[dict[str, Promise]] = {
    # Translators: beside the highest of several figures in a comparison.
    "highest": pgettext_lazy("mark in a comparison", "highest"),
    # Translators: beside the lowest of several figures in a comparison.
    "lowest": pgettext_lazy("mark in a comparison", "lowest"),
    # Translators: beside the best of several scores in a comparison.
    "best": pgettext_lazy("mark in a comparison", "best"),
    # Translators: beside the shortest of several durations in a comparison.
    "shortest": pgettext_lazy("mark in a comparison", "shortest"),
    # Translators: beside what only one of the compared occupations has.
    "only": pgettext_lazy("mark in a comparison", "only here"),
}


@dataclass(frozen=True, eq=False)
class Column:
    """A document that is compared, with the paths of its page and of the comparison without it.

    ``short`` names it where there is little room: by its country, or by its title where several are of one country;
    ``other`` is the other of the two. ``shape`` stands for it in a chart, "" where there is none.
    """

    document: dict[str, Any]
    path: str
    short: Any
    other: Any
    shape: str = ""
    without: str = ""

    @property
    def country(self) -> str:
        """Return the code of the country."""
        code: str = self.document["country"]["code"]
        return code

    @property
    def currency(self) -> str:
        """Return the country's currency."""
        currency: str = self.document["country"]["currency"]
        return currency


@dataclass(frozen=True)
class Cell:
    """What a row says of one document, and whether it stands out; `value` is what the row's template prints."""

    column: Column
    value: Any
    mark: str = ""

    @property
    def mark_label(self) -> Promise | str:
        """Return the words of the mark."""
        return MARKS[self.mark] if self.mark else ""


@dataclass(frozen=True)
class Row:
    """What is said of each document under one heading, printed by the template of its kind; a note explains it."""

    heading: Any
    kind: str
    cells: tuple[Cell, ...]
    note: str | Promise = ""
    path: str = ""

    @property
    def template(self) -> str:
        """Return the template that prints a cell."""
        return f"occupations/compare/{self.kind}.html"


@dataclass(frozen=True)
class Section:
    """Rows under a heading; where there are none, `empty` says so, and without it the section is left out."""

    noun: str
    heading: str | Promise
    rows: list[Row]
    notes: Sequence[str | Promise] = ()
    empty: str | Promise = ""


def row(
    heading: Any,
    kind: str,
    columns: Sequence[Column],
    value: Callable[[Column], Any],
    *,
    marks: Callable[[list[Any]], list[str]] | None = None,
    note: str | Promise = "",
    path: str = "",
) -> list[Row]:
    """Return a row of what `value` gives for each column, in a list; an empty one where it gives nothing for any.

    Without `marks`, what only one of several columns has is marked.
    """
    values = [value(column) for column in columns]
    if not any(_is_something(one) for one in values):
        return []
    marked = marks(values) if marks else _only(values)
    cells = tuple(Cell(*parts) for parts in zip(columns, values, marked, strict=True))
    return [Row(heading, kind, cells, note, path)]


def extremes(
    amount: Callable[[Any], float | None], high: str = "highest", low: str = "lowest"
) -> Callable[[list[Any]], list[str]]:
    """Mark the highest and the lowest amount; an empty name marks none. Nothing where all are equal or one is alone."""

    def marks(values: list[Any]) -> list[str]:
        amounts = [None if value is None else amount(value) for value in values]
        known = [one for one in amounts if one is not None]
        if len(known) < 2 or min(known) == max(known):  # noqa: PLR2004 - one alone has nothing to exceed
            return [""] * len(values)
        return [high if one == max(known) else low if one == min(known) else "" for one in amounts]

    return marks


def best(score: Callable[[Any], float | None]) -> Callable[[list[Any]], list[str]]:
    """Mark the best score alone."""
    return extremes(score, "best", "")


def unmarked(values: list[Any]) -> list[str]:
    """Mark nothing: figures of several countries that their own currencies or periods keep apart."""
    return [""] * len(values)


def _only(values: list[Any]) -> list[str]:
    filled = [_is_something(value) for value in values]
    alone = len(values) > 1 and sum(filled) == 1
    return ["only" if alone and full else "" for full in filled]


def _is_something(value: Any) -> bool:
    return value is not None and value not in ([], "")
