"""Atom feeds (RFC 4287) of what changed of a country's profiles, or of one of them."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.models import Country, PublishedAddress, PublishedChange, PublishedPage
from occupations.templatetags.wording import isolate, words
from occupations.views.addresses import (
    country_feed_path,
    home_path,
    list_path,
    profile_feed_path,
    profile_path,
)
from occupations.views.entries import Change, Named, entry_of, feed_title
from occupations.views.rendered import answer, content_key

__all__ = ["country_feed", "profile_feed"]

ATOM = "application/atom+xml; charset=utf-8"
LONGEST_FEED = 50
# A feed has to say when it last changed, also one in which nothing ever did.
NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
# No XML document can hold these.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@require_safe
def country_feed(request: HttpRequest, language: str, country: str) -> HttpResponse:
    """List the newest changes in a country; empty where there are none yet, Http404 for an unknown country."""
    if language not in offered():
        raise Http404
    changes = _newest(PublishedChange.objects.filter(country=country))
    if not changes and not Country.objects.filter(code=country).exists():
        raise Http404
    name = isolate(formats.country(country))
    return _answer(
        request,
        language,
        changes,
        _named(language, changes),
        title=feed_title(name),
        path=country_feed_path(language, country),
        page=f"{list_path(language)}?country={country}",
    )


@require_safe
def profile_feed(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """List the changes of a profile, also that it was taken away; lead from a former address to today's."""
    if language not in offered():
        raise Http404
    pages = PublishedPage.objects.filter(language=language)
    page = (
        pages.filter(country=country, slug=slug).values("profile_id", "slug", "card", "published_at").first()
    )
    if page is None:
        return _former_feed(request, language, country, slug)
    named = {page["profile_id"]: Named(page["slug"], page["card"]["title"])}
    changes = _newest(PublishedChange.objects.filter(profile=page["profile_id"]))
    if not changes:
        # Published before changes were kept: that it is public since then is all that is known. A country's feed says
        # nothing of it, for a whole country that was published on one day long ago is no news.
        new = PublishedChange.Kind.NEW
        changes = [Change(page["profile_id"], country, slug, new, [], page["published_at"])]
    return _answer(
        request,
        language,
        changes,
        named,
        title=feed_title(isolate(formats.country(country)), words(page["card"]["title"])),
        path=profile_feed_path(language, country, slug),
        page=profile_path(language, country, slug),
    )


def _former_feed(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Lead to the feed of the profile that had the address, or say in the old one that it was taken away."""
    known = PublishedAddress.objects.filter(country=country, slug=slug).values_list("profile", flat=True)
    # A deleted profile has left its addresses too, and no other may have been at this one since.
    at_last = PublishedChange.objects.filter(country=country, slug=slug).values_list("profile", flat=True)
    for profile_id in list(known) or list(at_last[:1]):
        pages = PublishedPage.objects.filter(profile=profile_id, language=language)
        if today := pages.values_list("country", "slug").first():
            response = HttpResponsePermanentRedirect(profile_feed_path(language, *today))
            response.headers["Cache-Control"] = "public, max-age=300"
            return response
        if changes := _newest(PublishedChange.objects.filter(profile=profile_id)):
            return _answer(
                request,
                language,
                changes,
                {},
                title=feed_title(isolate(formats.country(country)), isolate(f"{country}/{slug}")),
                path=profile_feed_path(language, country, slug),
                page=f"{list_path(language)}?country={country}",
            )
    raise Http404


def _newest(changes: QuerySet[PublishedChange]) -> list[Change]:
    return [Change(*row) for row in changes.values_list(*Change._fields)[:LONGEST_FEED]]


def _named(language: str, changes: Sequence[Change]) -> dict[int, Named]:
    """Return today's address and title of the profiles that are public."""
    wanted = {change.profile_id for change in changes}
    pages = PublishedPage.objects.filter(language=language, profile__in=wanted)
    return {
        pk: Named(slug, card["title"]) for pk, slug, card in pages.values_list("profile_id", "slug", "card")
    }


def _answer(
    request: HttpRequest,
    language: str,
    changes: Sequence[Change],
    named: dict[int, Named],
    *,
    title: SafeString,
    path: str,
    page: str,
) -> HttpResponse:
    updated = changes[0].made_at if changes else NEVER

    def render() -> str:
        context: dict[str, Any] = {
            "language": language,
            "title": title,
            "url": settings.SITE_URL + path,
            "page": settings.SITE_URL + page,
            "home": settings.SITE_URL + home_path(language),
            "updated": updated,
            "entries": [entry_of(change, named.get(change.profile_id), language) for change in changes],
        }
        return CONTROLS.sub("", render_to_string("feed.xml", context))

    key = content_key("feed", path, title, changes, sorted(named.items()))
    return answer(request, key, render, content_type=ATOM, modified=updated)
