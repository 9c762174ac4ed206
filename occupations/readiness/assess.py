"""What is missing between a reader and an occupation in a country, from what its page lists and what they tick.

Nothing is judged that the page's rows do not say. Time and cost are those of `occupations.journey`, over what is
missing: one after the other, in the country's currency, and what is unknown makes the sum the least it can be, never
zero. Requirements in words and levels that publishers call usual have neither time nor cost and count as unknown;
skills and tools are named and not counted. Of a visa only its dates can be held against the reader's day.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, Literal

from occupations.journey import Journey, Total, first_working_day
from occupations.readiness.asked import Group, Kind, asked
from occupations.readiness.band import Place, place

__all__ = ["Readiness", "Visa", "assess"]

Row = dict[str, Any]
REQUIRED: Final = "required"


@dataclass(frozen=True)
class Visa:
    """A visa of the page, and whether it is in force on the reader's day as far as its dates say."""

    row: Row
    state: Literal["", "not_yet", "ended"]


@dataclass(frozen=True)
class Readiness:
    """What a reader has and lacks.

    ``missing`` are the groups of what leads to the first legal working day, with the rows that are not ticked;
    ``optional`` the optional qualifications that are not; ``skills`` the skills and tools that are not, each group with
    how many of its rows are. ``wanted`` counts what leads to the first working day, ``had`` what is ticked of it.
    ``band`` and ``level`` are None where no years of experience are given.
    """

    wanted: int
    had: int
    missing: tuple[Group, ...]
    optional: tuple[Row, ...]
    skills: tuple[tuple[Group, int], ...]
    journey: Journey
    months: Total
    cost: Total
    visas: tuple[Visa, ...]
    years: int | None
    band: Place | None
    level: Place | None

    @property
    def is_known(self) -> bool:
        """Tell whether the page lists anything that leads to the first legal working day."""
        return self.wanted > 0

    @property
    def is_complete(self) -> bool:
        """Tell whether all that the page lists as needed is ticked."""
        return self.is_known and self.had == self.wanted

    @property
    def from_abroad(self) -> tuple[Row, ...]:
        """Return what is missing, optional things included, that a source says can be started abroad."""
        rows = [row for group in self.missing for row in group.rows]
        return tuple(row for row in (*rows, *self.optional) if row.get("from_abroad"))


def assess(document: Row, ticked: Collection[str], years: int | None, today: dt.date) -> Readiness:
    """Compare what a reader ticked, by the rows' keys, and their years of experience with a published document."""
    groups = asked(document)
    needed = [_needed(group) for group in groups if group.is_way_in]
    missing = tuple(left for group in needed if (left := _without(group, ticked)).rows)
    by_kind: dict[Kind, tuple[Row, ...]] = {group.kind: group.rows for group in missing}
    journey = first_working_day(
        {
            kind: by_kind.get(kind, ()) for kind in ("education", "qualifications")
        }  # the two that say time and cost
    )
    unmeasured = sum(len(group.rows) for group in missing) - len(journey.steps)
    return Readiness(
        wanted=sum(len(group.rows) for group in needed),
        had=sum(len(group.rows) for group in needed) - sum(len(group.rows) for group in missing),
        missing=missing,
        optional=tuple(row for row in _optional(document) if row["key"] not in ticked),
        skills=tuple(
            (left, len(group.rows) - len(left.rows))
            for group in groups
            if not group.is_way_in
            for left in [_without(group, ticked)]
        ),
        journey=journey,
        months=_with_unknown(journey.months, unmeasured),
        cost=_with_unknown(journey.cost, unmeasured),
        visas=tuple(Visa(row, _state(row, today)) for row in document.get("visas") or ()),
        years=years,
        band=None if years is None else place(years, document.get("salary_bands") or ()),
        level=None if years is None else place(years, document.get("levels") or ()),
    )


def _needed(group: Group) -> Group:
    """Leave out the qualifications that one may work without."""
    if group.kind != "qualifications":
        return group
    return Group(group.kind, tuple(row for row in group.rows if row["requirement"] == REQUIRED))


def _optional(document: Row) -> list[Row]:
    return [row for row in document.get("qualifications") or () if row["requirement"] != REQUIRED]


def _without(group: Group, ticked: Collection[str]) -> Group:
    return Group(group.kind, tuple(row for row in group.rows if row["key"] not in ticked))


def _with_unknown(total: Total, more: int) -> Total:
    return Total(total.low, total.high, total.unknown + more)


def _state(row: Row, today: dt.date) -> Literal["", "not_yet", "ended"]:
    """Compare the days between which a visa is in force, as ISO dates, with today."""
    day = today.isoformat()
    if (row.get("effective_until") or day) < day:
        return "ended"
    return "not_yet" if (row.get("effective_from") or day) > day else ""
