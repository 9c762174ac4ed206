"""How many hits each choice of a filter has."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, Final, cast

from occupations.models import PublishedProfile

__all__ = ["count"]

# What `PublishedProfile.facets` looks at.
COLUMNS: Final = (
    "country", "field", "verdict", "overall", "pay_usd", "education", "skilled_migration", "visa_residence",
    "visa_other",
)  # fmt: skip


def count(profile_ids: Iterable[int]) -> dict[str, dict[str, int]]:
    """Count the profiles under each choice, by facet and value, in one query; the countries under "country"."""
    rows = PublishedProfile.objects.filter(pk__in=profile_ids).order_by()
    counter: Counter[tuple[str, str]] = Counter()
    for row in rows.values_list(*COLUMNS, named=True):
        # The rows have the columns that the method reads, and are made ten times as fast as models.
        counter.update(PublishedProfile.facets(cast(Any, row)))
        counter["country", row.country] += 1
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for (facet, value), number in sorted(counter.items()):
        counted[facet][value] = number
    return dict(counted)
