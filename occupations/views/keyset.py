"""Reading an order from any of its rows on, forwards and back, without walking all that lies before it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet, Value
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.lookups import Exact, IsNull

__all__ = ["Keyset", "Order", "Place"]

Order = Sequence[Combinable | OrderBy]


class Place(NamedTuple):
    """Where a row stands in an order: its value there, None where it has none, and its address."""

    value: Any
    slug: str
    country: str


class Keyset:
    """One of the named orders of pages and profiles: by a value, and by the address between equals.

    Rows beyond a place are read in at most two parts, each of which is one stretch of the order's index: those with a
    value, from the rows on that have the same, and those without.
    """

    def __init__(self, order: Order) -> None:
        self.order = order
        by = order[-3]
        if not isinstance(by, OrderBy) or not isinstance(by.expression, F):
            raise TypeError(by)
        self.column: str = by.expression.name  # type: ignore[attr-defined]
        self.is_descending = by.descending
        # Such orders put rows without a value last, by a first expression.
        self.is_nullable = len(order) > 3  # noqa: PLR2004 - value, slug, country

    def first(self, rows: QuerySet[Any], size: int) -> QuerySet[Any]:
        """Return the rows that the order begins with."""
        return rows.order_by(*self.order)[:size]

    def beyond(
        self, rows: QuerySet[Any], place: Place, size: int, *, backwards: bool = False
    ) -> Iterator[QuerySet[Any]]:
        """Return the next rows after a place, or before it, nearest first, in parts to read while more are wanted."""
        for part, order in self._parts(place, backwards=backwards):
            ordered = rows.filter(part).order_by(*order)
            yield (ordered.reverse() if backwards else ordered)[:size]

    def _parts(self, place: Place, *, backwards: bool) -> Iterator[tuple[Q, Order]]:
        """Return conditions, each with what of the order still decides under it: databases do not all see the rest."""
        known, unknown = self._known(has_value=True), self._known(has_value=False)
        by_value, by_address = self.order[-3:], self.order[-2:]
        tie = _beyond_address(place, backwards=backwards)
        if place.value is None:
            yield unknown & tie, by_address
            if backwards:
                yield known, by_value
            return
        way = "lt" if self.is_descending is not backwards else "gt"
        further = Q(**{f"{self.column}__{way}": place.value})
        # The first condition follows from the second; it is what an index can begin at.
        yield known & Q(**{f"{self.column}__{way}e": place.value}) & (further | tie), by_value
        if self.is_nullable and not backwards:
            yield unknown, by_address

    def _known(self, *, has_value: bool) -> Q:
        if not self.is_nullable:
            return Q()
        # Written as the index has it. `isnull` alone would not do: databases do not see that it is the same.
        known = Q(Exact(IsNull(F(self.column), rhs=True), Value(not has_value)))
        return known if has_value else known & Q(**{f"{self.column}__isnull": True})


def _beyond_address(place: Place, *, backwards: bool) -> Q:
    way = "lt" if backwards else "gt"
    return Q(**{f"slug__{way}e": place.slug}) & (
        Q(**{f"slug__{way}": place.slug}) | Q(slug=place.slug, **{f"country__{way}": place.country})
    )
