"""What a search finds, as the list shows it: filtered, counted, sorted, and cut into pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from occupations.search import Found, find
from occupations.views.choice import Choice
from occupations.views.counting import COUNTED_UP_TO, Count, Counts, choices_of, read_rows
from occupations.views.facets import FACETS
from occupations.views.selection import PAGE_SIZE, Selection, in_order

__all__ = ["Hits", "search"]

Rows = Mapping[int, frozenset[tuple[str, str]]]


@dataclass(frozen=True)
class Hits:
    """A page of what a search finds, and the numbers of all of it."""

    found: Found
    counts: Counts
    selection: Selection


def search(choice: Choice, language: str) -> Hits:
    """Search for the chosen words; the filters and numbers of at most 1,000 hits cost one query more."""
    unfiltered = find(choice.q, language)
    found = unfiltered
    if choice.filters and unfiltered.is_capped:
        # Among the best of all there may be few that the filters leave: so it is looked for anew.
        found = find(choice.q, language, choice.filters.items())
    rows = {
        pk: frozenset(choices_of(row))
        for pk, row in read_rows({*unfiltered.profiles, *found.profiles}).items()
    }
    chosen = set(choice.filters.items())
    profiles = [pk for pk in found.profiles if pk in rows and rows[pk] >= chosen]
    ordered = profiles if choice.sort == "match" else in_order(profiles, choice, language)
    total = Count(min(len(profiles), COUNTED_UP_TO), found.is_capped)
    return Hits(
        found,
        _counts(choice, rows, total, is_capped=unfiltered.is_capped),
        _page(ordered, choice.page),
    )


def _counts(choice: Choice, rows: Rows, total: Count, *, is_capped: bool) -> Counts:
    """Count each filter's choices among the rows that all other filters leave."""
    numbers: dict[tuple[str, str], int] = {}
    for name in FACETS:
        others = {pair for pair in choice.filters.items() if pair[0] != name}
        for row in rows.values():
            if row >= others:
                for pair in row:
                    if pair[0] == name:
                        numbers[pair] = numbers.get(pair, 0) + 1
    # Where the words alone find too much, a filter that is set leaves all the same what it is filtered to.
    least = {name for name in FACETS if is_capped and (name in choice.filters or total.is_least)}
    counts = {pair: Count(number, pair[0] in least) for pair, number in numbers.items()}
    return Counts(total, counts, frozenset(least))


def _page(profiles: list[int], number: int) -> Selection:
    start = (number - 1) * PAGE_SIZE
    is_lost = number > 1 and start >= len(profiles)
    if is_lost:
        start, number = 0, 1
    return Selection(
        profiles[start : start + PAGE_SIZE],
        start + 1,
        {"page": number - 1} if number > 1 else {},
        {"page": number + 1} if start + PAGE_SIZE < len(profiles) else {},
        is_lost,
    )
