"""The occupations of a country as its map plots them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from occupations.models import PublishedPage, PublishedProfile
from occupations.publishing.pay import is_capped
from occupations.views.addresses import profile_path

__all__ = ["MOST_MARKS", "Plotted", "read_plotted"]

MOST_MARKS = 1500
COLUMNS = ("profile", "slug", "field", "pay", "ai_risk", "employment", "growth", "growth_period")


@dataclass(frozen=True)
class Plotted:
    """An occupation's title and figures; pay is a year's in ``currency``, the least it is where capped."""

    title: Any
    path: str
    slug: str
    field: str
    pay: int
    pay_is_capped: bool
    ai_risk: float
    employment: int | None
    growth: float | None
    growth_period: str
    currency: str


def read_plotted(language: str, country: str) -> list[Plotted]:
    """Read the occupations whose pay and AI risk are both known, those with most people first, by two queries."""
    known = PublishedProfile.objects.filter(country=country, pay__gt=0, ai_risk__isnull=False)
    order = (F("employment").desc(nulls_last=True), F("standing").desc(nulls_last=True), "slug")
    rows = list(known.order_by(*order).values(*COLUMNS)[:MOST_MARKS])
    pages = PublishedPage.objects.filter(language=language, country=country)
    said = {
        profile: (title, pay or {}, currency)
        for profile, title, pay, currency in pages.order_by("pk").values_list(
            "profile", "card__title", "card__pay", "card__country__currency"
        )
    }
    return [_plotted(language, country, row, *said[row["profile"]]) for row in rows if row["profile"] in said]


def _plotted(
    language: str, country: str, row: dict[str, Any], title: Any, pay: dict[str, float], currency: str
) -> Plotted:
    return Plotted(
        title=title,
        path=profile_path(language, country, row["slug"]),
        pay_is_capped=is_capped(pay),
        currency=currency,
        **{name: row[name] for name in COLUMNS if name != "profile"},
    )
