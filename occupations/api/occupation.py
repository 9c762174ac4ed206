"""Occupations that have a published profile, in whatever country."""

from collections import defaultdict
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from pydantic import Field
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.description import SLUG, described
from occupations.api.language import Fallbacks
from occupations.api.page import Page, Paging, link
from occupations.api.parameters import Asked, ListParameters, Parameters, slug_parameter
from occupations.api.profile import profile_url
from occupations.api.view import ReadView
from occupations.models import PublishedPage, PublishedProfile
from occupations.publishing.document import FieldPart, Part, Words
from occupations.views.addresses import profile_path

__all__ = ["Occupation", "OccupationListView", "OccupationRow", "OccupationView"]

COLUMNS = ("language", "occupation", "country", "code", "slug", "overall", "card")


class OccupationProfilePart(Part):
    """The occupation's profile in one country."""

    url: str = Field(description="The whole profile in this API.")
    page_url: str = Field(description="The page for readers.")
    country: str
    code: str
    slug: str
    title: Words
    overall: float | None = None


class OccupationRow(Part):
    """An occupation, independent of any country. A field without a value is left out."""

    url: str
    slug: str
    name: Words
    isco_code: str | None = Field(default=None, description="Unit group of ISCO-08.")
    field: FieldPart
    profiles: list[OccupationProfilePart] = Field(description="Its published profiles.")


class Occupation(OccupationRow):
    """One occupation."""

    fallbacks: Fallbacks


class OccupationListParameters(ListParameters):
    """Which occupations to list."""

    field = slug_parameter("Only this field of work, by its short name.")


@described(
    "list_occupations",
    "occupations",
    "List occupations",
    Page[OccupationRow],
    OccupationListParameters,
    examples={"occupations": "/api/v1/occupations/?lang=en"},
)
class OccupationListView(ReadView):
    """Occupations with a published profile, in the order of their short names."""

    parameters = OccupationListParameters

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of occupations."""
        wanted = Q(field=asked.values["field"]) if "field" in asked.values else Q()
        # Of the narrow rows, whose index by occupation answers both: 166,000 pages of a language took over a second.
        profiles = PublishedProfile.objects.filter(wanted)
        slugs = profiles.order_by("occupation").values("occupation").distinct()
        paging = Paging(request, asked, slugs.count())
        rows = PublishedPage.objects.filter(occupation__in=slugs[paging.rows])
        return paging.frames(_occupations(rows, asked))


@described(
    "get_occupation",
    "occupations",
    "Read an occupation",
    Occupation,
    SLUG,
    Parameters,
    examples={"occupation": "/api/v1/occupations/medical-laboratory-technologist/?lang=en"},
)
class OccupationView(ReadView):
    """One occupation and its published profiles."""

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the occupation; NotFound while nothing of it is published."""
        found = _occupations(PublishedPage.objects.filter(occupation=path["slug"]), asked)
        if not found[asked.languages[0]]:
            raise NotFound
        # A language that was added since the last publication has nothing yet.
        return {language: rows[0] for language, rows in found.items() if rows}


def _occupations(pages: QuerySet[PublishedPage], asked: Asked) -> dict[str, list[dict[str, Any]]]:
    """Return the occupations of pages in each language, in one query."""
    grouped: dict[str, dict[str, list[dict[str, Any]]]] = {
        language: defaultdict(list) for language in asked.languages
    }
    for row in pages.filter(language__in=asked.languages).order_by("occupation", "country").values(*COLUMNS):
        grouped[row["language"]][row["occupation"]].append(row)
    return {language: [_occupation(rows) for rows in found.values()] for language, found in grouped.items()}


def _occupation(rows: list[dict[str, Any]]) -> dict[str, Any]:
    slug, said = rows[0]["occupation"], rows[0]["card"]
    return {
        "url": link(reverse("api:occupation", kwargs={"slug": slug})),
        "slug": slug,
        **said["occupation"],
        "field": said["field"],
        "profiles": [_profile(row) for row in rows],
    }


def _profile(row: dict[str, Any]) -> dict[str, Any]:
    country, slug = row["country"], row["slug"]
    profile = {
        "url": profile_url(country, slug),
        "page_url": link(profile_path(row["language"], country, slug)),
        "country": country,
        "code": row["code"],
        "slug": slug,
        "title": row["card"]["title"],
    }
    if row["overall"] is not None:
        profile["overall"] = float(row["overall"])
    return profile
