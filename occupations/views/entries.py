"""How a feed words a change, and where it leads."""

import datetime as dt
from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from occupations import formats
from occupations.models import PublishedChange
from occupations.sections import PARTS, SECTIONS
from occupations.templatetags.wording import decimal, isolate, words
from occupations.views.addresses import list_path, profile_path

__all__ = ["Change", "Entry", "Named", "entry_of", "feed_title"]

Kind = PublishedChange.Kind
# More sections than these are counted in a title, and named below it.
MOST_NAMED = 3


class Change(NamedTuple):
    """The columns of a public change that a feed reads."""

    profile_id: int
    country: str
    slug: str
    kind: str
    parts: list[str]
    made_at: dt.datetime


class Named(NamedTuple):
    """A public profile's address in its country today, and its title as words."""

    slug: str
    title: Any


@dataclass(frozen=True)
class Entry:
    """What an entry says. ``title`` is HTML; ``sections`` are headings with their addresses, "" where there is none."""

    id: str
    title: SafeString
    url: str
    updated: dt.datetime
    sections: list[tuple[str, str]]


def feed_title(country: str, occupation: str = "") -> SafeString:
    """Return the title of a feed as HTML, of a country or of an occupation there; both are HTML already."""
    if not occupation:
        # Translators: the title of a feed, followed by a country's name.
        return SafeString(escape(_("Changes of occupations: %(country)s")) % {"country": country})
    # Translators: the title of a feed, as in "Changes: Nurse (Canada)".
    text = escape(_("Changes: %(occupation)s (%(country)s)"))
    return SafeString(text % {"occupation": occupation, "country": country})


def entry_of(change: Change, named: Named | None, language: str) -> Entry:
    """Word a change; a profile that is not public any more (``named`` is None) is called by its address alone."""
    country = change.country
    if named is None:
        url, occupation = f"{list_path(language)}?country={country}", isolate(f"{country}/{change.slug}")
        sections = [(heading, "") for heading, _anchor in _sections(change.parts)]
    else:
        url, occupation = profile_path(language, country, named.slug), words(named.title)
        sections = [
            (heading, settings.SITE_URL + url + anchor) for heading, anchor in _sections(change.parts)
        ]
    return Entry(
        id=_id(change, language),
        title=_title(change, occupation, [heading for heading, _address in sections]),
        url=settings.SITE_URL + url,
        updated=change.made_at,
        sections=sections,
    )


def _title(change: Change, occupation: str, headings: list[str]) -> SafeString:
    named = {"occupation": occupation}
    if change.kind == Kind.NEW:
        # Translators: an occupation's page that became public.
        return SafeString(escape(_("%(occupation)s: published")) % named)
    if change.kind == Kind.ENDED:
        # Translators: an occupation's page that is not public any more.
        return SafeString(escape(_("%(occupation)s: taken away")) % named)
    if not headings:
        # Translators: an occupation's page that was taken away for a time.
        return SafeString(escape(_("%(occupation)s: public again")) % named)
    if len(headings) <= MOST_NAMED:
        # Translators: sections are headings, as in "Nurse: changes in Salary and Migration".
        text = escape(_("%(occupation)s: changes in %(sections)s"))
        return SafeString(text % (named | {"sections": escape(formats.listed(headings))}))
    text = ngettext(
        "%(occupation)s: changes in %(number)s section",
        "%(occupation)s: changes in %(number)s sections",
        len(headings),
    )
    return SafeString(escape(text) % (named | {"number": decimal(len(headings))}))


def _sections(parts: list[str]) -> list[tuple[str, str]]:
    """Return the headings of what changed with their anchors, in the order of the page."""
    found = []
    if any(part not in PARTS for part in parts):
        # Translators: what stands at the head of an occupation's page.
        found.append((_("Title and summary"), ""))
    found += [
        (str(section.heading), f"#{section.noun}")
        for section in SECTIONS
        if not set(parts).isdisjoint(section.parts)
    ]
    return found


def _id(change: Change, language: str) -> str:
    """Return a tag URI (RFC 4151): the address that the profile had then, and the time, neither of which changes."""
    host = urlsplit(settings.SITE_URL).hostname
    moment = change.made_at.astimezone(dt.UTC)
    return f"tag:{host},{moment:%Y-%m-%d}:/{language}/{change.country}/{change.slug}/{moment:%Y-%m-%dT%H:%M:%S.%fZ}"
