"""Which of a document's figures counts where one is wanted: on lists, cards, comparisons, charts and sheets alike.

It is a figure of the whole country whose amount is known, or what it is at least where its publisher caps it. One that
was published for the occupation itself counts before one of a group that it belongs to, which may be of other people
altogether. Where a measure is published in several units, the one that can be compared counts: pay a year before pay an
hour, growth in percent before growth in people. Of those it is the one whose period ends last; of two periods with one
end, the one that begins later; and of two publications for one period, the one that the document names first.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

__all__ = ["HOURS_A_YEAR", "Rank", "amount_of", "newest_figure", "newest_figures", "rank", "recency"]

Row = dict[str, Any]
Rank = tuple[bool, bool, tuple[str, str]]

# 40 hours in each of 52 weeks: only to set pay by the hour beside pay a year.
HOURS_A_YEAR: Final = 2080
COMPARED_UNITS: Final = frozenset({"money_year", "percent"})
MONTH: Final = len("2025-05")


def newest_figure(
    document: Mapping[str, Any], measure: str, unit: str = "", *, withheld: bool = False
) -> Row | None:
    """Return the figure of a measure that counts, in a unit if one is given; None without one.

    With `withheld`, a figure that its publisher does not release is returned where no other is known.
    """
    country = document["country"]["code"].upper()
    found = [
        row
        for row in document.get("statistics") or ()
        if row["measure"] == measure and row["place"] == country and unit in ("", row["unit"])
    ]
    known = [row for row in found if amount_of(row) is not None]
    return max(known or (found if withheld else ()), key=_rank, default=None)


def newest_figures(document: Mapping[str, Any], measures: Iterable[str]) -> list[Row]:
    """Return the figure of each measure that counts, in the order given."""
    found = (newest_figure(document, measure) for measure in measures)
    return [row for row in found if row is not None]


def amount_of(row: Mapping[str, Any]) -> float | None:
    """Return a figure's value, or what it is at least where it is capped; None where neither is known."""
    value: float | None = row.get("value")
    return row.get("bound") if value is None else value


def recency(period: str) -> tuple[str, str]:
    """Return what periods such as 2025, 2025-05 and 2024/2034 are sorted by, the last of them the newest.

    A year ends with its December and begins with its January.
    """
    start, _slash, end = period.partition("/")
    return f"{end or start}-12"[:MONTH], f"{start}-01"[:MONTH]


def rank(unit: str, period: str, published_for: str | None) -> Rank:
    """Return what figures of one measure and place are told apart by; the highest counts."""
    return not published_for, unit in COMPARED_UNITS, recency(period)


def _rank(row: Row) -> Rank:
    return rank(row["unit"], row["period"], row.get("published_for"))
