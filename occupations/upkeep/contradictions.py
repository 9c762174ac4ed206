"""Two values for the same measure, unit, place and period: on one profile, and among the imported figures of a code.

A figure that is published for another code measures something else, and a value that is withheld says nothing.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.cache import cache
from django.db.models import Count, F, Q, QuerySet

from occupations.models import Figure, Statistic

__all__ = ["Contradiction", "contradicting", "count_contradictions", "in_figures", "in_profiles"]

SAME: Final = ("measure", "unit", "place", "period")
OF_PROFILE: Final = ("profile", *SAME, "published_for")
OF_CODE: Final = ("code", *SAME)
KEY: Final = "upkeep-contradictions"
# Seconds that the number may be behind: finding them reads every figure.
KEPT: Final = 600


@dataclass(frozen=True)
class Contradiction:
    """What two or more sources say differently, with each one's row."""

    rows: tuple[Any, ...]

    @property
    def first(self) -> Any:
        """Return one of the rows, for what all of them have in common."""
        return self.rows[0]


def in_profiles(countries: Collection[int] | None = None) -> QuerySet:
    """Return a row of what they have in common for each contradiction between figures of a profile."""
    rows = Statistic.objects.order_by().filter(value__isnull=False)
    if countries is not None:
        rows = rows.filter(profile__country__in=countries)
    return _disagreeing(rows, OF_PROFILE)


def in_figures() -> QuerySet:
    """Return a row of what they have in common for each contradiction between imported figures of a code."""
    return _disagreeing(Figure.objects.order_by().filter(value__isnull=False), OF_CODE)


def contradicting(
    common: Sequence[dict[str, Any]], model: type[Statistic] | type[Figure]
) -> list[Contradiction]:
    """Return the rows behind what was found, with their sources, in the same order and one query."""
    if not common:
        return []
    keys = OF_PROFILE if model is Statistic else OF_CODE
    wanted = Q()
    for found in common:
        wanted |= Q(**{key: found[key] for key in keys})
    related = (
        ("citation__source", "profile__country", "profile__code")
        if model is Statistic
        else ("source", "code__classification")
    )
    rows: dict[tuple[Any, ...], list[Any]] = {}
    for row in (
        model._default_manager.filter(wanted, value__isnull=False).select_related(*related).order_by("pk")
    ):
        rows.setdefault(_key(row, keys), []).append(row)
    return [Contradiction(tuple(rows[tuple(found[key] for key in keys)])) for found in common]


def count_contradictions() -> int:
    """Return how many there are of both kinds; the number may be some minutes old."""
    count: int | None = cache.get(KEY)
    if count is None:
        count = in_profiles().count() + in_figures().count()
        cache.set(KEY, count, KEPT)
    return count


def _disagreeing(rows: QuerySet, keys: tuple[str, ...]) -> QuerySet:
    values = Count("value", distinct=True)
    return (
        rows.values(*keys)
        .annotate(different=values)
        .filter(different__gt=1)
        .order_by(*(F(key) for key in keys))
    )


def _key(row: Any, keys: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(row, f"{key}_id" if key in ("profile", "code") else key) for key in keys)
