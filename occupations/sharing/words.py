"""What the card of a profile says, worded in the current language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from occupations import formats
from occupations.charts.radar import turned
from occupations.labels import label

__all__ = ["CardFigure", "CardWords", "card_words"]

SITE = "AI Career Graph"


@dataclass(frozen=True)
class CardFigure:
    """A figure and what it is."""

    label: str
    value: str


@dataclass(frozen=True)
class CardWords:
    """The title and its language, where it holds, the figures, and each rating turned so that higher is better."""

    language: str
    title: str
    title_language: str
    country: str
    code: str
    figures: tuple[CardFigure, ...]
    ratings: tuple[float, ...]


def card_words(document: Mapping[str, Any], pay: Mapping[str, float]) -> CardWords:
    """Return what a published document says in short; ``pay`` is as cards of lists have it."""
    title = document["title"]
    is_fallback = isinstance(title, dict)
    classification = document["classification"]["name"]
    return CardWords(
        language=document["language"],
        title=title["t"] if is_fallback else title,
        title_language=title["l"] if is_fallback else document["language"],
        country=formats.country(document["country"]["code"]),
        code=f"{classification} {document['code']}",
        figures=tuple(_figures(document, pay)),
        ratings=tuple(turned(rating) for rating in document.get("ratings", ())),
    )


def _figures(document: Mapping[str, Any], pay: Mapping[str, float]) -> list[CardFigure]:
    figures = []
    if document.get("overall") is not None:
        figures.append(CardFigure(_("Overall"), f"{formats.score(document['overall'])}/10"))
    if found := _pay(pay, document["country"]["currency"]):
        figures.append(found)
    risk = next((row for row in document.get("ratings", ()) if row["dimension"] == "ai_risk"), None)
    if verdict := document.get("verdict"):
        figures.append(CardFigure(_("AI verdict"), label(verdict, "verdict")))
    elif risk:
        low, high = risk.get("low"), risk.get("high")
        score = formats.score(risk["score"]) if low is None else formats.score_range(low, high)
        figures.append(CardFigure(_("AI risk"), score))
    return figures


def _pay(pay: Mapping[str, float], currency: str) -> CardFigure | None:
    """Return the figure that lists sort by: the median a year, or else that an hour, or else the range of the bands."""
    if median := pay.get("median"):
        return CardFigure(_("Median pay, a year"), formats.money(median, currency))
    if least := pay.get("median_at_least"):
        return CardFigure(_("Median pay, a year"), _at_least(formats.money(least, currency)))
    if hourly := pay.get("median_hour"):
        return CardFigure(_("Median pay, an hour"), formats.money_exact(hourly, currency))
    if least := pay.get("median_hour_at_least"):
        return CardFigure(_("Median pay, an hour"), _at_least(formats.money_exact(least, currency)))
    if low := pay.get("low"):
        return CardFigure(_("Pay by experience, a year"), formats.money_range(low, pay.get("high"), currency))
    return None


def _at_least(amount: str) -> str:
    # Translators: an amount that the publisher caps, as in "$239,200 or more".
    return _("%(amount)s or more") % {"amount": amount}
