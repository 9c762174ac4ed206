"""Fields of work: what their published occupations pay and face in each country, and which lead."""

from collections.abc import Collection
from typing import Any, Final

from django.db.models import Count, F, Max, Min, Q, Window
from django.db.models.expressions import OrderBy
from django.db.models.functions import RowNumber
from django.db.models.lookups import IsNull

from occupations.models import PublishedProfile

__all__ = ["LEADERS", "MOST_LEADERS", "Row", "leaders", "summaries"]

MOST_LEADERS: Final = 5
Row = dict[str, Any]

# What occupations of a field lead by: the column, best first.
LEADERS: Final[dict[str, OrderBy]] = {
    "standing": F("standing").desc(),
    "pay": F("pay").desc(),
    "growth": F("growth").desc(),
    "ai_risk": F("ai_risk").asc(),
}
COLUMNS = ("profile", "slug", "overall", "growth_period")


def summaries(field: str) -> dict[str, Row]:
    """Return, by country, how many occupations a field has and the ends of their pay and AI risk; one query."""
    rows = PublishedProfile.objects.filter(field=field).order_by("country").values("country")
    return {
        row["country"]: dict(row)
        for row in rows.annotate(
            count=Count("pk"),
            paid=Count("pay"),
            pay_low=Min("pay"),
            pay_high=Max("pay"),
            projected=Count("growth"),
            growing=Count("pk", filter=Q(growth__gt=0)),
            risk_low=Min("ai_risk"),
            risk_high=Max("ai_risk"),
        )
    }


def leaders(field: str, countries: Collection[str]) -> dict[str, dict[str, list[Row]]]:
    """Return the occupations of a field that lead in each country by each of `LEADERS`, five at most; one query.

    Who has no value leads nowhere. Of equals, the better standing comes first, then the address.
    """
    ranks = {
        f"by_{name}": Window(
            RowNumber(),
            partition_by=F("country"),
            order_by=(
                IsNull(order.expression, rhs=True),
                order,
                IsNull(F("standing"), rhs=True),
                F("standing").desc(),
                F("slug").asc(),
            ),
        )
        for name, order in LEADERS.items()
    }
    first = Q()
    for rank in ranks:
        first |= Q(**{f"{rank}__lte": MOST_LEADERS})
    rows = PublishedProfile.objects.filter(field=field, country__in=countries).annotate(**ranks).filter(first)
    found: dict[str, dict[str, list[Row]]] = {
        country: {name: [] for name in LEADERS} for country in countries
    }
    for row in rows.order_by().values("country", *COLUMNS, *LEADERS, *ranks):
        for name in LEADERS:
            if row[name] is not None and row[f"by_{name}"] <= MOST_LEADERS:
                found[row["country"]][name].append(row)
    for lists in found.values():
        for name, best in lists.items():
            best.sort(key=lambda row: row[f"by_{name}"])
    return found
