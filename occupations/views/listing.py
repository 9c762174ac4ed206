"""The list of occupations: found by words, filtered, sorted, and paged."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.search import Found, explain
from occupations.views.addresses import (
    codes_path,
    compare_path,
    country_feed_path,
    list_path,
    methodology_path,
    weights_path,
)
from occupations.views.card import Card, read_cards
from occupations.views.choice import SORTS, Choice, read_choice
from occupations.views.counting import Counts, Kept, count_choices, read_kept
from occupations.views.facets import field_names
from occupations.views.filters import chips, filters
from occupations.views.head import Feed, PageHead, page_head
from occupations.views.hits import search
from occupations.views.rendered import answer, content_key
from occupations.views.selection import Selection, select

__all__ = ["SORTS", "listing"]


@dataclass(frozen=True)
class Shown:
    """All that a page of the list shows; ``found`` is what a search says beside its hits."""

    choice: Choice
    counts: Counts
    selection: Selection
    cards: list[Card]
    found: Found | None = None


@require_safe
def listing(request: HttpRequest, language: str) -> HttpResponse:
    """Show one page of the list. What cannot be understood is not applied, and said."""
    if language not in offered():
        raise Http404
    kept = read_kept(request.GET.get("country", "")[:2])
    choice = read_choice(request.GET, kept)
    if choice.page > 1 and not choice.q:
        # Pages had numbers once. What was on them has moved on since then.
        return HttpResponsePermanentRedirect(choice.at().path(language))
    shown = _found(choice, language) if choice.q else _listed(choice, kept, language)
    fields = field_names(language)

    def render() -> str:
        context = _context(shown, language)
        context["filters"] = filters(choice, shown.counts, kept, fields)
        context["chips"] = chips(choice, fields, language)
        return render_to_string("occupations/list.html", context)

    # By the cards themselves: they can change when a document does not, as when a card holds more than it did.
    parts = [vars(part) for part in (choice, shown.selection, *shown.cards)]
    numbers = [shown.counts.total, sorted(shown.counts.choices.items()), sorted(shown.counts.partial)]
    known = [kept.values("country"), kept.values("field"), fields]
    key = content_key("list", language, parts, numbers, known, shown.found)
    # What is asked for has no end of forms; only lists that search engines lead to are kept.
    return answer(request, key, render, keep=choice.is_plain and not choice.notices)


def _listed(choice: Choice, kept: Kept, language: str) -> Shown:
    selection = select(choice, language)
    cards = read_cards(selection.profiles, language, choice.weights)
    return Shown(choice, count_choices(choice.filters, kept), selection, list(cards.values()))


def _found(choice: Choice, language: str) -> Shown:
    hits = search(choice, language)
    cards = read_cards(hits.selection.profiles, language, choice.weights)
    reasons = explain(list(cards), hits.found.corrected or choice.q, language)
    explained = [replace(card, reason=reasons.get(pk)) for pk, card in cards.items()]
    return Shown(choice, hits.counts, hits.selection, explained, hits.found)


def _context(shown: Shown, language: str) -> dict[str, Any]:
    choice, selection, first = shown.choice, shown.selection, shown.selection.first
    return {
        "page": _head(choice, language),
        "choice": choice,
        "found": shown.found,
        "notices": _notices(shown),
        "list_path": list_path(language),
        "codes_path": codes_path(language),
        "methodology_path": methodology_path(language),
        "cards": shown.cards,
        "total": shown.counts.total,
        "first": first,
        "last": first and first + len(shown.cards) - 1,
        "before": selection.before and choice.at(**selection.before).path(language),
        "after": selection.after and choice.at(**selection.after).path(language),
        "weights_path": _weights_path(choice, language),
        "compare_path": compare_path(language),
        "unweighed": choice.unweighed().path(language),
        "unfiltered": choice.without().path(language),
    }


def _weights_path(choice: Choice, language: str) -> str:
    """Return the path of the form of weights that leads back to this list."""
    return weights_path(language, [pair for pair in choice.query.items() if pair[0] != "sort"])


def _notices(shown: Shown) -> list[str]:
    notices = list(shown.choice.notices)
    if shown.selection.is_lost:
        notices.append(_("There is no such page of the list, so it starts at the beginning."))
    if shown.found and shown.found.fault == "long":
        notices.append(_("This is too long to look for. A few words find more."))
    if shown.found and shown.found.fault == "empty":
        notices.append(_("There is no word in this to look for."))
    return notices


def _feeds(country: str, language: str) -> tuple[Feed, ...]:
    """Return the feed of a list's country; there is none of all countries."""
    if not country:
        return ()
    # Translators: the title of a feed, followed by a country's name.
    title = _("Changes of occupations: %(country)s") % {"country": formats.country(country)}
    return (Feed(title, country_feed_path(language, country)),)


def _head(choice: Choice, language: str) -> PageHead:
    country = choice.country and formats.country(choice.country)
    if choice.q:
        # Translators: the title of a browser tab.
        title = _("Occupations found for “%(words)s”") % {"words": choice.q}
    elif country:
        # Translators: the title of a browser tab.
        title = _("Occupations: %(country)s") % {"country": country}
    else:
        title = _("Occupations in all countries")
    description = _("Occupations compared by pay, prospects, AI risk and the way to a licence and a visa.")
    # Other orders and choices of the same rows are nothing for a search engine: it is led to the plain list.
    plain = Choice(filters={"country": choice.country} if choice.country else {})
    is_within = bool(choice.after or choice.before)
    return page_head(
        title,
        description,
        choice.path,
        robots="" if choice.is_plain and not is_within else "noindex, follow",
        canonical=plain.path(language),
        feeds=_feeds(choice.country, language),
    )
