"""One profile: its published document."""

import datetime as dt
from typing import Any

import orjson
from django.db.models import Q
from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.description import ADDRESS, COUNTRY, described
from occupations.api.language import Fallbacks
from occupations.api.page import link
from occupations.api.parameters import Asked, Parameters
from occupations.api.view import ReadView
from occupations.models import PublishedAddress, PublishedPage
from occupations.publishing.document import Document

__all__ = ["Profile", "ProfileView", "profile_url"]


class Profile(Document):
    """A published profile in one language. A field without a value is left out."""

    fallbacks: Fallbacks


@described(
    "get_profile",
    "profiles",
    "Read a profile, by its code or slug",
    Profile,
    COUNTRY,
    ADDRESS,
    Parameters,
    examples={"profile": "/api/v1/profiles/ca/32120/?lang=en"},
    others={301: "The slug is an older one; Location leads to today's."},
)
class ProfileView(ReadView):
    """One published profile, by its country and its code or slug."""

    kept_in_cache = True

    def get(self, request: Request, **path: str) -> HttpResponseBase:
        """Answer, or lead from an older address to today's."""
        try:
            return super().get(request, **path)
        except NotFound:
            older = PublishedAddress.objects.filter(country=path["country"], slug=path["address"])
            today = PublishedPage.objects.filter(profile__in=older.values("profile")).values_list(
                "country", "slug"
            )
            if not (found := today.first()):
                raise
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(_path(*found) + (f"?{query}" if query else ""))

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the stored documents."""
        address = path["address"]
        rows = PublishedPage.objects.filter(
            Q(slug=address) | Q(code=address), country=path["country"], language__in=asked.languages
        ).values_list("language", "slug", "document")
        # Should the slug of one profile be the code of another, the slug decides, as it does for pages.
        found = {language: text for language, slug, text in sorted(rows, key=lambda row: row[1] == address)}
        if not found:
            raise NotFound
        return {language: orjson.loads(found[language]) for language in asked.languages if language in found}

    def published_at(self, answers: dict[str, dict[str, Any]]) -> dt.datetime:
        """Return when the profile was published."""
        return max(dt.datetime.fromisoformat(answer["published_at"]) for answer in answers.values())


def profile_url(country: str, slug: str) -> str:
    """Return the address of a profile in the API."""
    return link(_path(country, slug))


def _path(country: str, slug: str) -> str:
    return reverse("api:profile", kwargs={"country": country, "address": slug})
