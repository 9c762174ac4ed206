"""The occupations that lead by one figure, for the home page."""

from dataclasses import dataclass
from typing import Any

from occupations import formats
from occupations.models import PublishedPage, PublishedProfile
from occupations.views.addresses import profile_path

__all__ = ["Leader", "Leaders", "read_leaders"]

SHOWN = 4
COLUMNS = ("profile_id", "country", "occupation", "growth", "growth_period", "ai_risk")
# An occupation leads once, in the country where its figure is best: so a few more are read than are shown.
READ = 4 * SHOWN


@dataclass(frozen=True)
class Leader:
    """An occupation in a country with the figures it leads by: growth in percent over a period, AI risk of 10."""

    language: str
    country: str
    slug: str
    card: dict[str, Any]
    growth: float | None
    growth_period: str
    ai_risk: float | None

    @property
    def path(self) -> str:
        """Return the path of the profile's page."""
        return profile_path(self.language, self.country, self.slug)

    @property
    def country_name(self) -> str:
        """Return the country's name in the current language."""
        return formats.country(self.country)


@dataclass(frozen=True)
class Leaders:
    """The fastest growing occupations, and those with the least AI risk."""

    growing: list[Leader]
    resilient: list[Leader]


def read_leaders(language: str) -> Leaders:
    """Read who leads, in three queries."""
    growing = _first(PublishedProfile.objects.filter(growth__gt=0), "-growth")
    resilient = _first(PublishedProfile.objects.filter(ai_risk__isnull=False), "ai_risk")
    pks = [row["profile_id"] for row in growing + resilient]
    pages = PublishedPage.objects.filter(language=language, profile__in=pks).order_by()
    cards = {pk: (slug, card) for pk, slug, card in pages.values_list("profile_id", "slug", "card")}
    return Leaders(_leaders(language, growing, cards), _leaders(language, resilient, cards))


def _first(profiles: Any, order: str) -> list[dict[str, Any]]:
    rows = profiles.order_by(*PublishedProfile.ORDERS[order]).values(*COLUMNS)[:READ]
    once: dict[str, dict[str, Any]] = {}
    for row in rows:
        once.setdefault(row["occupation"], row)
    return list(once.values())[:SHOWN]


def _leaders(
    language: str, rows: list[dict[str, Any]], cards: dict[int, tuple[str, dict[str, Any]]]
) -> list[Leader]:
    # A language that was added since the last publication has no cards yet.
    return [
        Leader(
            language,
            row["country"],
            *cards[row["profile_id"]],
            row["growth"],
            row["growth_period"],
            row["ai_risk"],
        )
        for row in rows
        if row["profile_id"] in cards
    ]
