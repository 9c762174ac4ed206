"""Lists of profiles: one card each."""

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from typing import Any, Literal

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy
from pydantic import Field
from rest_framework import serializers
from rest_framework.request import Request

from occupations.api.code import code_url
from occupations.api.description import described
from occupations.api.page import Page, Paging, link
from occupations.api.parameters import (
    Asked,
    ListParameters,
    Number,
    TrueOrFalse,
    country_parameter,
    slug_parameter,
)
from occupations.api.profile import profile_url
from occupations.api.view import ReadView
from occupations.models import PublishedPage, PublishedProfile
from occupations.publishing.document import ClassificationPart, FieldPart, OverallFromPart, Part, Words
from occupations.views.addresses import profile_path

__all__ = ["CARD_COLUMNS", "ProfileCard", "ProfileListView", "card_of"]

CARD_COLUMNS = (
    "profile_id", "language", "country", "slug", "code", "occupation", "verdict", "skilled_migration",
    "overall", "ai_risk", "pay_usd", "coverage", "published_at", "card",
)  # fmt: skip


class PayPart(Part):
    """Gross pay in the country's currency, per year unless its name says otherwise."""

    median: int | None = Field(default=None, description="The published median of the whole country.")
    median_at_least: int | None = Field(
        default=None,
        description="What the median is at least, where its publisher caps it and gives no figure.",
    )
    median_hour: float | None = Field(default=None, description="The published median per hour.")
    median_hour_at_least: float | None = Field(
        default=None, description="What the median per hour is at least, where its publisher caps it."
    )
    low: int | None = Field(default=None, description="Where the lowest salary band begins.")
    high: int | None = Field(default=None, description="Where the highest salary band ends.")


class RangePart(Part):
    """Both ends of a range of scores from 0 to 10."""

    low: float
    high: float


class OccupationName(Part):
    """The occupation, the same in every country."""

    slug: str
    name: Words
    isco_code: str | None = Field(default=None, description="Unit group of ISCO-08.")


class ProfileCard(Part):
    """A profile as lists show it. A field without a value is left out."""

    url: str = Field(description="The whole profile in this API.")
    page_url: str = Field(description="The page for readers.")
    country: str = Field(description="ISO 3166-1 alpha-2, lower case.")
    currency: str = Field(description="ISO 4217.")
    code: str
    code_url: str = Field(description="What is known of the code, and what matches it.")
    classification: ClassificationPart
    slug: str
    title: Words
    official_title: Words | None = None
    summary: Words | None = None
    occupation: OccupationName
    field: FieldPart
    skilled_migration: bool
    verdict: Literal["resilient", "mixed", "at_risk"] | None = Field(
        default=None, description="What AI does to the occupation; absent where no editor has judged it."
    )
    overall: float | None = Field(default=None, description="Weighted mean of the ratings, from 0 to 10.")
    overall_from: OverallFromPart | None = None
    ai_risk: float | None = Field(
        default=None, description="The AI risk as it counts in the overall, from 0 to 10; low is good."
    )
    ai_risk_range: RangePart | None = Field(
        default=None,
        description="The AI risk by the lowest and by the highest of the measures, which disagree.",
    )
    pay: PayPart | None = None
    pay_usd: int | None = Field(
        default=None,
        description="What lists are sorted by, in US dollars at the country's dated rate: the median or what it is at"
        " least, else the median per hour for 2,080 hours, else the middle of the range.",
    )
    coverage: float = Field(
        description="Share of the texts that are in the language of the answer, from 0 to 1."
    )
    published_at: dt.datetime


class ProfileListParameters(ListParameters):
    """Which profiles to list, and in which order."""

    country = country_parameter("Only this country: ISO 3166-1 alpha-2, lower case.")
    code = serializers.RegexField(
        "^[0-9A-Za-z.-]+$",
        max_length=20,
        trim_whitespace=False,
        required=False,
        help_text="Only this code of a national classification.",
        error_messages={"invalid": gettext_lazy("Use only letters, digits, dots and hyphens.")},
    )
    occupation = slug_parameter("Only this occupation, by its short name.")
    field = slug_parameter("Only this field of work, by its short name.")
    verdict = serializers.ChoiceField(
        ["resilient", "mixed", "at_risk"], required=False, help_text="Only this verdict on what AI does."
    )
    skilled_migration = TrueOrFalse(
        required=False,
        help_text="Only occupations that the country admits skilled workers in, or only the others.",
    )
    min_overall = Number(
        min_value=0, max_value=10, required=False, help_text="Only profiles whose overall is at least this."
    )
    ordering = serializers.ChoiceField(
        list(PublishedPage.ORDERS),
        default="-standing",
        help_text="The order; a minus sign turns it round. The standing is the overall with 5 for each dimension"
        " that is not rated. Pay counts in US dollars. What has no value comes last.",
    )


@described(
    "list_profiles",
    "profiles",
    "List profiles",
    Page[ProfileCard],
    ProfileListParameters,
    examples={"profiles": "/api/v1/profiles/?country=ca&lang=en"},
)
class ProfileListView(ReadView):
    """Published profiles, best overall first."""

    parameters = ProfileListParameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of cards; the first language's titles decide the order by title."""
        found = _found(asked)
        paging = Paging(request, asked, found.count())
        rows = PublishedPage.objects.filter(
            language__in=asked.languages, profile__in=found.values("profile")[paging.rows]
        ).order_by(*PublishedPage.ORDERS[asked.values["ordering"]])
        cards: dict[str, dict[int, dict[str, Any]]] = {language: {} for language in asked.languages}
        for row in rows.values(*CARD_COLUMNS):
            cards[row["language"]][row["profile_id"]] = card_of(row)
        order = list(cards[asked.languages[0]])
        return paging.frames(
            {
                # A language that was added since the last publication has no cards yet.
                language: [found[pk] for pk in order if pk in found]
                for language, found in cards.items()
            }
        )


def _found(asked: Asked) -> QuerySet[Any]:
    """Return the rows to list in their order: of profiles, or where titles decide of a language's pages."""
    ordering, wanted = asked.values["ordering"], _wanted(asked.values)
    if ordering in PublishedProfile.ORDERS:
        return PublishedProfile.objects.filter(wanted).order_by(*PublishedProfile.ORDERS[ordering])
    pages = PublishedPage.objects.filter(wanted, language=asked.languages[0])
    return pages.order_by(*PublishedPage.ORDERS[ordering])


def _wanted(values: dict[str, Any]) -> Q:
    """Return the filter for a list's parameters."""
    names = ("country", "code", "occupation", "field", "verdict", "skilled_migration")
    wanted = Q(**{name: values[name] for name in names if name in values})
    if "min_overall" in values:
        # The column has one decimal, to which a number between two of its values would be rounded.
        wanted &= Q(overall__gte=Decimal(str(values["min_overall"])).quantize(Decimal("0.1"), ROUND_CEILING))
    return wanted


def card_of(row: dict[str, Any]) -> dict[str, Any]:
    """Return the card of a page, given its ``CARD_COLUMNS``."""
    said = row["card"]
    country, slug = row["country"], row["slug"]
    card = {
        "url": profile_url(country, slug),
        "page_url": link(profile_path(row["language"], country, slug)),
        "country": country,
        "currency": said["country"]["currency"],
        "code": row["code"],
        "code_url": code_url(said["classification"]["slug"], row["code"]),
        "classification": said["classification"],
        "slug": slug,
        "title": said["title"],
        "official_title": said.get("official_title"),
        "summary": said.get("summary"),
        "occupation": {"slug": row["occupation"], **said["occupation"]},
        "field": said["field"],
        "skilled_migration": row["skilled_migration"],
        "verdict": row["verdict"] or None,
        "overall": _number(row["overall"]),
        "overall_from": said.get("overall_from"),
        "ai_risk": _number(row["ai_risk"]),
        "ai_risk_range": said.get("ai_risk"),
        "pay": said.get("pay"),
        "pay_usd": row["pay_usd"],
        "coverage": _number(row["coverage"]),
        "published_at": row["published_at"],
    }
    return {name: value for name, value in card.items() if value is not None}


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
