"""What a reader of the list asks for: the words, the filters, the order and the place in it; and its addresses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from occupations.views.addresses import list_path
from occupations.views.counting import Kept
from occupations.views.facets import FACETS
from occupations.weighing import Weights, read_weights

__all__ = ["SORTS", "Choice", "Sort", "read_choice"]

LONGEST_SEARCH = 200
LONGEST_ECHO = 40
PUBLISHED_WEIGHTS = Weights()
# What cannot be in a text of a database, or in any search.
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
ADDRESS = re.compile(r"(?P<country>[a-z]{2})/(?P<slug>[-\w]{1,150})", re.ASCII)


@dataclass(frozen=True)
class Sort:
    """An order of the list, best first, by its name among the orders of profiles or of pages; "" is the search's."""

    label: str | Promise
    order: str


SORTS = {
    "overall": Sort(pgettext_lazy("sort by", "Overall, best first"), "-standing"),
    "pay": Sort(pgettext_lazy("sort by", "Pay, highest first"), "-pay"),
    "ai_risk": Sort(pgettext_lazy("sort by", "AI risk, lowest first"), "ai_risk"),
    "growth": Sort(pgettext_lazy("sort by", "Projected growth, strongest first"), "-growth"),
    "title": Sort(pgettext_lazy("sort by", "Title"), "title"),
}
# By the weights of the reader's own, while there are any.
OWN = Sort(pgettext_lazy("sort by", "With your weights, best first"), "own")
MATCH = Sort(pgettext_lazy("sort by", "Best match"), "")


@dataclass(frozen=True)
class Choice:
    """What was asked for as far as it is known here, and what to tell the reader about the rest.

    ``filters`` holds the chosen values by facet. ``after`` and ``before`` are the address, such as us/surveyor, of the
    row that the page begins behind or ends before; ``page`` is a number, for search results only. ``weights`` are by
    what the reader weighs the list.
    """

    q: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = "overall"
    after: str = ""
    before: str = ""
    page: int = 1
    notices: tuple[str, ...] = ()
    weights: Weights = PUBLISHED_WEIGHTS

    @property
    def country(self) -> str:
        """Return the chosen country, or ""."""
        return self.filters.get("country", "")

    @property
    def sorts(self) -> dict[str, Sort]:
        """Return the orders that there are for this list, the one first that it has unless another is asked for."""
        sorts = {"own": OWN, **SORTS} if self.weights.is_own else SORTS
        return {"match": MATCH, **sorts} if self.q else sorts

    @property
    def is_plain(self) -> bool:
        """Tell whether this is a list for search engines: all profiles or a country's, in the usual order."""
        is_usual = self.sort == next(iter(self.sorts)) and not self.weights.is_own
        return not self.q and not set(self.filters) - {"country"} and is_usual

    @property
    def query(self) -> dict[str, str]:
        """Return the parameters of the list's address but for the place in it; defaults are left out."""
        asked = {"q": self.q, **self.filters}
        if self.sort != next(iter(self.sorts)):
            asked["sort"] = self.sort
        return {name: value for name, value in asked.items() if value} | self.weights.parameters

    def path(self, language: str) -> str:
        """Return the path of this page of the list in a language."""
        place = {"after": self.after, "before": self.before, "page": "" if self.page == 1 else str(self.page)}
        asked = urlencode(self.query | {name: value for name, value in place.items() if value}, safe="/")
        return list_path(language) + (f"?{asked}" if asked else "")

    def at(self, *, after: str = "", before: str = "", page: int = 1) -> "Choice":
        """Return the same list at another place, the beginning if none is given."""
        return replace(self, after=after, before=before, page=page)

    def unweighed(self) -> "Choice":
        """Return the list by the published weights, from its beginning and in its usual order."""
        plain = replace(self.at(), weights=PUBLISHED_WEIGHTS)
        return replace(plain, sort=next(iter(plain.sorts)))

    def without(self, *facets: str) -> "Choice":
        """Return the list without the chosen values of these facets, all if none is named, from its beginning."""
        left = {name: value for name, value in self.filters.items() if facets and name not in facets}
        return replace(self.at(), filters=left)


def read_choice(asked: QueryDict, kept: Kept) -> Choice:
    """Return what the parameters ask for. What cannot be understood is not applied, and said."""
    notices: list[str] = []
    q = " ".join(CONTROL.sub(" ", asked.get("q", "")).split())[:LONGEST_SEARCH]
    filters = {name: value for name in FACETS if (value := _value(name, asked, kept, notices))}
    weights = read_weights(asked)
    notices += weights.notices
    plain = Choice(q, filters, weights=weights)
    usual = next(iter(plain.sorts))
    sort = asked.get("sort", "") or usual
    # An order of its own stays in the form when the words or weights that it is by are taken out.
    if sort not in plain.sorts and sort not in {"match", "own"}:
        notices.append(_("The list cannot be sorted like that, so the best comes first."))
    after, before = (_address(asked.get(name, ""), notices) for name in ("after", "before"))
    return Choice(
        q,
        filters,
        sort if sort in plain.sorts else usual,
        after="" if q else after,
        before="" if q or after else before,
        page=_page(asked.get("page", ""), notices),
        notices=tuple(dict.fromkeys(notices)),
        weights=weights,
    )


def _value(name: str, asked: QueryDict, kept: Kept, notices: list[str]) -> str:
    value = asked.get(name, "")
    if not value or value in (FACETS[name].values or kept.values(name)):
        return value
    if name == "country":
        notices.append(_("There are no occupations for this country yet, so all countries are shown."))
    else:
        notices.append(
            _("The filter “%(filter)s” has no choice “%(value)s”, so it is not applied.")
            % {"filter": FACETS[name].label, "value": _echo(value)}
        )
    return ""


def _address(value: str, notices: list[str]) -> str:
    if not value or ADDRESS.fullmatch(value):
        return value
    notices.append(_("There is no such page of the list, so it starts at the beginning."))
    return ""


def _page(value: str, notices: list[str]) -> int:
    if not value:
        return 1
    if value.isascii() and value.isdigit() and int(value[:9]):
        return int(value[:9])
    notices.append(_("There is no such page of the list, so it starts at the beginning."))
    return 1


def _echo(value: Any) -> str:
    return Truncator(CONTROL.sub(" ", str(value))).chars(LONGEST_ECHO)
