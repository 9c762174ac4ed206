"""What a profile asks for that the one before it did not: training and licences with their time and cost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from occupations.journey import Journey, first_working_day

__all__ = ["Beyond", "beyond"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Beyond:
    """The stages of education and the required qualifications that come on top, added up.

    ``is_said`` is false where the page names neither stages nor qualifications: then nothing is known, which is not the
    same as nothing to do.
    """

    journey: Journey
    is_said: bool


def beyond(before: Row, after: Row) -> Beyond:
    """Compare two documents of one language: what has the same name on both is not counted again.

    In another country nothing counts as held already, because no page says what is recognised there.
    """
    held = before if before["country"]["code"] == after["country"]["code"] else {}
    lists = ("education", "qualifications")
    return Beyond(
        first_working_day({name: _new(held.get(name), after.get(name)) for name in lists}),
        is_said=any(after.get(name) for name in lists),
    )


def _new(held: Iterable[Row] | None, asked: Iterable[Row] | None) -> list[Row]:
    """Return what is asked for and not held, by name; what has no name cannot be told to be held."""
    names = {_name(row) for row in held or ()} - {""}
    return [row for row in asked or () if _name(row) not in names]


def _name(row: Row) -> str:
    words = row.get("name") or ""
    text: str = words["t"] if isinstance(words, dict) else words
    return text.strip().casefold()
