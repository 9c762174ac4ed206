"""How many profiles each choice of the list's filters has, without a count that grows with the site."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from occupations.models import FacetCount, PublishedProfile
from occupations.views.facets import FACETS, conditions

__all__ = [
    "COUNTED_UP_TO",
    "Count",
    "Counts",
    "Kept",
    "choices_of",
    "count_choices",
    "read_kept",
    "read_rows",
]

COUNTED_UP_TO = 1_000
# What `PublishedProfile.facets` looks at.
FILTERED = (
    "profile", "country", "field", "verdict", "overall", "pay_usd", "education",
    "skilled_migration", "visa_residence", "visa_other",
)  # fmt: skip
Value = tuple[str, str]


class Count(NamedTuple):
    """A number of profiles; there may be more where not all were counted."""

    number: int
    is_least: bool = False


@dataclass(frozen=True)
class Counts:
    """The number of profiles for all that was chosen, and of each choice as if its filter were not set.

    A choice that is not named has none, but for the facets in ``partial``: of those not all rows were counted.
    """

    total: Count
    choices: Mapping[Value, Count] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()


class Kept:
    """The counts that publishing keeps, of all countries and of one."""

    def __init__(self, rows: Iterable[tuple[str, str, str, int]]) -> None:
        self.numbers = {(country, facet, value): number for country, facet, value, number in rows if number}

    def number(self, country: str, facet: str, value: str = "") -> int:
        """Return how many profiles of a country, or of all where it is "", a choice has."""
        return self.numbers.get((country, facet, value), 0)

    def values(self, facet: str) -> list[str]:
        """Return the values of a facet that any published profile has."""
        return [value for country, name, value in self.numbers if name == facet and not country]


def read_kept(country: str) -> Kept:
    """Read the counts of all countries and of one, in one query."""
    rows = FacetCount.objects.filter(country__in={"", country})
    return Kept(rows.values_list("country", "facet", "value", "count"))


def count_choices(chosen: Mapping[str, str], kept: Kept) -> Counts:
    """Count for what was chosen, by facet: from what is kept where that is enough, else at most 1,001 rows a query.

    Costs no query where nothing is chosen but the country; else at most one for each facet that is chosen, and one for
    all others.
    """
    live: dict[tuple[Value, ...], Counts] = {}
    choices: dict[Value, Count] = {}
    partial = set()
    for name in FACETS:
        others = {facet: value for facet, value in chosen.items() if facet != name}
        found: Mapping[Value, Count] | None = _from_kept(name, others, kept)
        if found is None:
            counted = _live(others, live)
            found = counted.choices
            partial |= {name} if counted.total.is_least else set()
        choices |= {choice: count for choice, count in found.items() if choice[0] == name}
    return Counts(_total(chosen, kept, live), choices, frozenset(partial))


def read_rows(profiles: Collection[int]) -> dict[int, Any]:
    """Read what profiles are filtered by, by their keys."""
    rows = PublishedProfile.objects.filter(pk__in=profiles).order_by()
    return {row.profile: row for row in rows.values_list(*FILTERED, named=True)}


def choices_of(row: Any) -> Iterator[Value]:
    """Name the choices that a row has, its country among them."""
    yield "country", row.country
    # The row has the columns that the method looks at, and is made ten times as fast as a profile.
    yield from PublishedProfile.facets(row)


def _from_kept(name: str, others: Mapping[str, str], kept: Kept) -> dict[Value, Count] | None:
    """Return the counts of a facet's values where publishing keeps them, None where it does not."""
    beside = [(facet, value) for facet, value in others.items() if facet != "country"]
    if not beside:
        country = others.get("country", "")
        return {
            (facet, value): Count(number)
            for (where, facet, value), number in kept.numbers.items()
            if where == country and facet == name
        }
    if name == "country" and len(beside) == 1:
        [(facet, value)] = beside
        rows = FacetCount.objects.filter(facet=facet, value=value, count__gt=0).exclude(country="")
        return {
            ("country", country): Count(number) for country, number in rows.values_list("country", "count")
        }
    return None


def _total(chosen: Mapping[str, str], kept: Kept, live: dict[tuple[Value, ...], Counts]) -> Count:
    beside = [(facet, value) for facet, value in chosen.items() if facet != "country"]
    if len(beside) > 1:
        return _live(chosen, live).total
    return Count(kept.number(chosen.get("country", ""), *(beside[0] if beside else ("all", ""))))


def _live(chosen: Mapping[str, str], live: dict[tuple[Value, ...], Counts]) -> Counts:
    key = tuple(chosen.items())
    if key not in live:
        rows = PublishedProfile.objects.filter(conditions(chosen)).order_by()
        read = list(rows.values_list(*FILTERED, named=True)[: COUNTED_UP_TO + 1])
        is_capped = len(read) > COUNTED_UP_TO
        numbers = Counter(choice for row in read for choice in choices_of(row))
        live[key] = Counts(
            Count(min(len(read), COUNTED_UP_TO), is_capped),
            {choice: Count(number, is_capped) for choice, number in numbers.items()},
        )
    return live[key]
