"""One profile: its published document."""

from typing import Any

import orjson
from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.description import ADDRESS, COUNTRY, described
from occupations.api.errors import Gone
from occupations.api.language import Fallbacks
from occupations.api.page import link
from occupations.api.parameters import Parameters
from occupations.api.view import PublicView, respond
from occupations.models import PublishedPage
from occupations.publishing.document import Document
from occupations.views.fingerprint import Fingerprint, read_fingerprints
from occupations.views.former import find_former

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
    others={
        301: "The slug is an older one, or the profile was put away for another; Location leads there.",
        410: "The profile was put away, and none stands in for it.",
    },
)
class ProfileView(PublicView):
    """One published profile, by its country and its code or slug."""

    def get(self, request: Request, **path: str) -> HttpResponseBase:
        """Answer with the stored documents, which are read only for an answer that is not in the cache."""
        asked = Parameters.read(request.query_params)
        country, address = path["country"], path["address"]
        found = read_fingerprints(country, address, asked.languages, columns=("slug", "code"))
        if not found:
            return _redirect(request, country, address)
        # Should the slug of one profile be the code of another, the slug decides, as it does for pages.
        by_language = {page.language: page for page in sorted(found, key=lambda page: page.slug == address)}
        pages = {code: by_language[code] for code in asked.languages if code in by_language}
        hashes = {code: page.content_hash for code, page in pages.items()}
        modified = max(page.published_at for page in pages.values())
        try:
            return respond(request, asked, hashes, lambda: _documents(pages), modified=modified, keep=True)
        except PublishedPage.DoesNotExist:
            # Published anew since the fingerprints were read.
            return self.get(request, **path)


def _documents(pages: dict[str, Fingerprint]) -> dict[str, dict[str, Any]]:
    """Return the documents of these pages by language; PublishedPage.DoesNotExist if one of them is gone."""
    rows = PublishedPage.objects.filter(pk__in=[page.pk for page in pages.values()])
    documents = dict(rows.values_list("language", "document"))
    if documents.keys() != pages.keys():
        raise PublishedPage.DoesNotExist
    return {language: orjson.loads(documents[language]) for language in pages}


def _redirect(request: Request, country: str, address: str) -> HttpResponseBase:
    """Lead from an older address to today's; NotFound if there is none, Gone if the profile was put away."""
    former = find_former(country, address)
    if former.is_gone:
        raise Gone
    if former.page is None:
        raise NotFound
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(_path(*former.page) + (f"?{query}" if query else ""))


def profile_url(country: str, slug: str) -> str:
    """Return the address of a profile in the API."""
    return link(_path(country, slug))


def _path(country: str, slug: str) -> str:
    return reverse("api:profile", kwargs={"country": country, "address": slug})
