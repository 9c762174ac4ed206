"""A published page as lists print it."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.text import Truncator

from occupations import formats
from occupations.models import DIMENSIONS, PublishedPage, PublishedProfile
from occupations.search import Reason
from occupations.views.addresses import profile_path
from occupations.weighing import Weights

__all__ = ["Card", "read_cards"]

# A list is to be glanced at; definitions of classifications can be a whole page long.
LONGEST_SUMMARY = 240
# Never the document: a list of twenty would read a megabyte.
CARD_COLUMNS = (
    "language",
    "country",
    "slug",
    "code",
    "card",
    "verdict",
    "skilled_migration",
    "overall",
    "ai_risk",
    "coverage",
)
PUBLISHED_WEIGHTS = Weights()
LISTED_COLUMNS = ("education", "growth", "growth_period")


@dataclass(frozen=True)
class Card:
    """What a list says of a profile. `card` is as `publishing.pages` writes it: words, classification, pay."""

    language: str
    country: str
    slug: str
    code: str
    card: dict[str, Any]
    verdict: str
    skilled_migration: bool
    overall: Decimal | None
    ai_risk: Decimal | None
    coverage: Decimal
    education: str
    growth: float | None
    growth_period: str
    # What a reader's weights make of it; None where nothing that has a weight is rated, too.
    own_overall: Decimal | None = None
    # The weights, for its path to carry them.
    suffix: str = ""
    # Why a search found it: `occupations.search.Reason`.
    reason: Reason | None = None

    @property
    def path(self) -> str:
        """Return the path of the profile's page."""
        return profile_path(self.language, self.country, self.slug) + self.suffix

    @property
    def address(self) -> str:
        """Return what a comparison names the profile by, such as us/surveyor."""
        return f"{self.country}/{self.slug}"

    @property
    def country_name(self) -> str:
        """Return the country's name in the current language."""
        return formats.country(self.country)

    @property
    def title(self) -> Any:
        """Return the title's words."""
        return self.card["title"]

    @property
    def summary(self) -> Any:
        """Return the beginning of the short description as words, or None."""
        words = self.card.get("summary")
        if isinstance(words, dict):
            return words | {"t": _shortened(words["t"])}
        return words and _shortened(words)

    @property
    def field(self) -> dict[str, Any]:
        """Return the field of work: slug, and name as words."""
        return self.card["field"]

    @property
    def classification(self) -> dict[str, Any]:
        """Return the classification of the code: name and edition among others."""
        return self.card["classification"]

    @property
    def ai_risk_range(self) -> dict[str, float]:
        """Return `low` and `high` of the AI risk where measures disagree."""
        return self.card.get("ai_risk", {})

    @property
    def overall_from(self) -> dict[str, int]:
        """Return how many dimensions are `rated`, of how many `dimensions`."""
        return self.card.get("overall_from", {})

    @property
    def pay(self) -> dict[str, float]:
        """Return pay in the country's currency as `publishing.pay` names it: medians, and both ends of the bands."""
        return self.card.get("pay", {})

    @property
    def currency(self) -> str:
        """Return the ISO 4217 code of the country's currency."""
        return self.card["country"]["currency"]

    @property
    def education_name(self) -> str:
        """Return what education a newcomer usually needs, in the current language; "" where that is not known."""
        return str(PublishedProfile.Education(self.education).label) if self.education else ""


def read_cards(profiles: list[int], language: str, weights: Weights = PUBLISHED_WEIGHTS) -> dict[int, Card]:
    """Return the cards of profiles in a language by their keys and in their order, in two queries.

    A language that was added since the last publication has no cards yet.
    """
    listed = PublishedProfile.objects.filter(pk__in=profiles)
    figures = {row["profile"]: row for row in listed.values("profile", *LISTED_COLUMNS, *DIMENSIONS)}
    pages = PublishedPage.objects.filter(language=language, profile__in=profiles)
    said = {pk: columns for pk, *columns in pages.values_list("profile", *CARD_COLUMNS)}
    cards = {
        pk: Card(*said[pk], *[figures[pk][name] for name in LISTED_COLUMNS])
        for pk in profiles
        if pk in said and pk in figures
    }
    if not weights.is_own:
        return cards
    return {
        pk: replace(card, own_overall=weights.overall(figures[pk]), suffix=weights.suffix)
        for pk, card in cards.items()
    }


def _shortened(text: str) -> str:
    return Truncator(text).chars(LONGEST_SUMMARY)
