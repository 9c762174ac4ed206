"""The start and the goal of a way, as a reader names them."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from occupations.models import PublishedPage, PublishedProfile
from occupations.search import Found, find
from occupations.templatetags.wording import words_text
from occupations.views.finding import MOST_HITS, Hit, read_hits
from occupations.views.former import find_former

__all__ = ["End", "read_end"]

ADDRESS = re.compile(r"([a-z]{2})/([A-Za-z0-9._-]{1,150})")
LONGEST_TEXT = 200


@dataclass(frozen=True)
class End:
    """One end of a way: what was typed, in which country, and the profile that it means, or those it may mean."""

    name: str
    text: str = ""
    country: str = ""
    profile: PublishedProfile | None = None
    title: Any = None
    candidates: tuple[Hit, ...] = ()
    notice: str = ""

    @property
    def address(self) -> str:
        """Return the profile's address, or what was typed."""
        return f"{self.profile.country}/{self.profile.slug}" if self.profile else self.text

    @property
    def typed(self) -> str:
        """Return what stands in the field: the title of what was found."""
        return words_text(self.title) if self.profile else self.text

    @property
    def where(self) -> str:
        """Return the country that is chosen."""
        return self.profile.country if self.profile else self.country


def read_end(query: QueryDict, name: str, language: str, countries: Collection[str]) -> End:
    """Read an end by its parameter, such as `from`, and the country beside it, `from_in`.

    An address such as us/registered-nurses or us/29-1141 is taken as it is; other text is looked up by title and code.
    """
    text = " ".join(query.get(name, "").replace("\0", " ").split())[:LONGEST_TEXT]
    country = query.get(f"{name}_in", "")
    end = End(name, text, country if country in countries else "")
    if not text:
        return end
    understood = Found()
    if address := ADDRESS.fullmatch(text):
        candidates = _by_address(address[1], address[2], language)
    else:
        candidates, understood = _by_text(text, end.country, language)
    if len(candidates) == 1 and not understood.corrected and not understood.any_word:
        [only] = candidates
        return replace(end, profile=PublishedProfile.objects.filter(pk=only.pk).first(), title=only.title)
    return replace(
        end, candidates=tuple(candidates), notice=_notice(text, understood, is_found=bool(candidates))
    )


def _notice(text: str, understood: Found, *, is_found: bool) -> str:
    """Say how a text was understood, where it was not taken as it is."""
    if not is_found:
        return _("No published occupation was found for “%(text)s”. Try another word, or a code.") % {
            "text": text
        }
    if understood.corrected:
        return _("Nothing has the words as you wrote them. These are for “%(text)s”.") % {
            "text": understood.corrected
        }
    if understood.any_word:
        return _("Nothing has all of these words. These have some of them.")
    return ""


def _by_address(country: str, name: str, language: str) -> list[Hit]:
    """Find the page of an address, of a code, or that a former address leads to."""
    pages = PublishedPage.objects.filter(language=language)
    found = _candidates(pages.filter(country=country, slug=name)) or _candidates(
        pages.filter(country=country, code=name)
    )
    if not found and (today := find_former(country, name).page):
        found = _candidates(pages.filter(country=today[0], slug=today[1]))
    return found[:1]


def _by_text(text: str, country: str, language: str) -> tuple[list[Hit], Found]:
    """Find what a text may mean, best first; only those whose whole title or code it is, if there are any."""
    found = find(text, language, [("country", country)] if country else [])
    ordered = read_hits(found.profiles[:MOST_HITS], language)
    wanted = text.casefold()
    exact = [row for row in ordered if wanted in (words_text(row.title).casefold(), row.code.casefold())]
    return exact or ordered, found


def _candidates(pages: Any) -> list[Hit]:
    rows = pages.order_by().values_list("profile_id", "country", "slug", "code", "card__title")
    return [Hit(*row) for row in rows[:MOST_HITS]]
