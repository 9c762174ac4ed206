"""The search: published profiles by words, codes and filters."""

from typing import Any, Final, Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import Field
from rest_framework import serializers
from rest_framework.request import Request

from occupations.api.card import CARD_COLUMNS, ProfileCard, card_of
from occupations.api.description import described
from occupations.api.errors import WrongParameters
from occupations.api.page import Page, Paging
from occupations.api.parameters import Asked, ListParameters, country_parameter, slug_parameter
from occupations.api.view import ReadView
from occupations.models import PublishedPage, PublishedProfile
from occupations.models.listed import OVERALL_STEPS, PAY_STEPS
from occupations.publishing.document import Part
from occupations.search import MOST_LETTERS, MOST_WORDS, Found, Reason, count, explain, find

__all__ = ["SearchHit", "SearchView"]

# The parameters that are choices of filters, as `PublishedProfile.facets` names them.
FILTERS: Final = ("country", "field", "verdict", "overall", "pay", "education", "migration", "visa")


class MatchPart(Part):
    """What of a profile has the words."""

    kind: Literal["title", "official", "translated", "other", "code", "text"] = Field(
        description="A title of the profile, an official title of its code or of a matching one, our translation or"
        " common name where the publisher gives none, another name, a code, or a text, of which there is the part round"
        " the first word."
    )
    text: str
    language: str | None = Field(default=None, description="As a BCP 47 tag; absent for a code.")
    classification: str | None = Field(
        default=None, description="Short name of the classification that the title or code is from."
    )


class SearchHit(ProfileCard):
    """A profile that was found."""

    match: MatchPart | None = Field(
        default=None, description="Why it was found, the same in every language of the answer."
    )


class SearchPage(Page[SearchHit]):
    """A page of what was found, the best first."""

    corrected: str = Field(description="What was looked for, where a word was misspelt; else empty.")
    any_word: bool = Field(description="Whether nothing has all the words, and these have some of them.")
    capped: bool = Field(
        description="Whether there is more than the best thousand, which are all that is counted."
    )
    facets: dict[str, dict[str, int]] = Field(
        description="How many of the results each choice of a filter has, by the filter's name and the choice's value.",
        examples=[{"country": {"ca": 3, "us": 5}, "verdict": {"mixed": 4}}],
    )


class SearchParameters(ListParameters):
    """What to look for, and among which profiles."""

    q = serializers.RegexField(
        r"^[^\u0000]+$",
        max_length=MOST_LETTERS,
        trim_whitespace=False,
        help_text="Words, the last of which may be the beginning of one, or a code; in any language. At most"
        f" {MOST_WORDS} words.",
        error_messages={"invalid": gettext_lazy("Use letters, digits and punctuation.")},
    )
    country = country_parameter("Only this country: ISO 3166-1 alpha-2, lower case.")
    field = slug_parameter("Only this field of work, by its short name.")
    verdict = serializers.ChoiceField(
        ["resilient", "mixed", "at_risk"], required=False, help_text="Only this verdict on what AI does."
    )
    overall = serializers.ChoiceField(
        OVERALL_STEPS, required=False, help_text="Only profiles whose overall is at least this."
    )
    pay = serializers.ChoiceField(
        PAY_STEPS, required=False, help_text="Only profiles that pay at least this a year, in US dollars."
    )
    education = serializers.ChoiceField(
        PublishedProfile.Education.values,
        required=False,
        help_text="Only what a newcomer usually needs this for.",
    )
    migration = serializers.ChoiceField(
        ["skilled"], required=False, help_text="Only occupations that the country admits skilled workers in."
    )
    visa = serializers.ChoiceField(
        ["residence", "other"],
        required=False,
        help_text="Only occupations with a visa that leads to permanent residence, or with one of which that is not"
        " said.",
    )


@described(
    "search_profiles",
    "profiles",
    "Search profiles",
    SearchPage,
    SearchParameters,
    examples={"search": "/api/v1/search/?q=laboratry+technologist&lang=en"},
)
class SearchView(ReadView):
    """Published profiles by their titles, codes and texts, the best match first."""

    parameters = SearchParameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of hits; raises WrongParameters for a text of too many words."""
        text, language = asked.values["q"], asked.languages[0]
        where = [(name, str(asked.values[name])) for name in FILTERS if name in asked.values]
        found = find(text, language, where)
        if found.fault == "long":
            raise WrongParameters({"q": [_("Write at most %(words)d words.") % {"words": MOST_WORDS}]})
        paging = Paging(request, asked, len(found.profiles))
        shown = found.profiles[paging.rows]
        reasons = explain(shown, found.corrected or text, language)
        cards = _cards(shown, asked.languages)
        results = {
            code: [card | _match(reasons.get(pk), language) for pk in shown if (card := cards[code].get(pk))]
            for code in asked.languages
        }
        facets = count(found.profiles)
        return {
            code: frame | _said(found) | {"facets": facets} for code, frame in paging.frames(results).items()
        }


def _cards(profile_ids: list[int], languages: tuple[str, ...]) -> dict[str, dict[int, dict[str, Any]]]:
    """Return the cards of profiles in each language; there is none in a language that was added since."""
    cards: dict[str, dict[int, dict[str, Any]]] = {language: {} for language in languages}
    rows = PublishedPage.objects.filter(profile__in=profile_ids, language__in=languages).order_by()
    for row in rows.values(*CARD_COLUMNS):
        cards[row["language"]][row["profile_id"]] = card_of(row)
    return cards


def _match(reason: Reason | None, language: str) -> dict[str, Any]:
    if reason is None:
        return {}
    match = {"kind": reason.kind, "text": reason.text}
    if reason.kind != "code":
        match["language"] = reason.language or language
    if reason.classification_slug:
        match["classification"] = reason.classification_slug
    return {"match": match}


def _said(found: Found) -> dict[str, Any]:
    return {"corrected": found.corrected, "any_word": found.any_word, "capped": found.is_capped}
