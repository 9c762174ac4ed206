"""The list of occupations: found by words, filtered, sorted, and paged."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.views.addresses import (
    codes_path,
    country_feed_path,
    list_path,
    methodology_path,
    weights_path,
)
from occupations.views.card import Card, read_cards
from occupations.views.choice import SORTS, Choice, read_choice
from occupations.views.counting import Counts, count_choices, read_kept
from occupations.views.facets import field_names
from occupations.views.filters import chips, filters
from occupations.views.head import Feed, PageHead, page_head
from occupations.views.rendered import answer, content_key
from occupations.views.selection import Selection, select

__all__ = ["SORTS", "listing"]


@require_safe
def listing(request: HttpRequest, language: str) -> HttpResponse:
    """Show one page of the list. What cannot be understood is not applied, and said."""
    if language not in offered():
        raise Http404
    kept = read_kept(request.GET.get("country", "")[:2])
    choice = read_choice(request.GET, kept)
    if choice.page > 1:
        # Pages had numbers once. What was on them has moved on since then.
        return HttpResponsePermanentRedirect(choice.at().path(language))
    counts = count_choices(choice.filters, kept)
    selection = select(choice, language)
    cards = list(read_cards(selection.profiles, language, choice.weights).values())
    fields = field_names(language)

    def render() -> str:
        context = _context(choice, counts, selection, cards, language)
        context["filters"] = filters(choice, counts, kept, fields)
        context["chips"] = chips(choice, fields, language)
        return render_to_string("occupations/list.html", context)

    # By the cards themselves: they can change when a document does not, as when a card holds more than it did.
    shown = [vars(part) for part in (choice, selection, *cards)]
    numbers = [counts.total, sorted(counts.choices.items()), sorted(counts.partial)]
    key = content_key("list", language, shown, numbers, kept.values("country"), kept.values("field"), fields)
    # What is asked for has no end of forms; only lists that search engines lead to are kept.
    return answer(request, key, render, keep=choice.is_plain and not choice.notices)


def _context(
    choice: Choice, counts: Counts, selection: Selection, cards: list[Card], language: str
) -> dict[str, Any]:
    notices = list(choice.notices)
    if selection.is_lost:
        notices.append(
            _(
                "The occupation that this page began at is not in the list any more, so it starts at the beginning."
            )
        )
    return {
        "page": _head(choice, language),
        "choice": choice,
        "notices": notices,
        "list_path": list_path(language),
        "codes_path": codes_path(language),
        "methodology_path": methodology_path(language),
        "cards": cards,
        "total": counts.total,
        "first": selection.first,
        "last": selection.first and selection.first + len(cards) - 1,
        "before": selection.before and choice.at(before=selection.before).path(language),
        "after": selection.after and choice.at(after=selection.after).path(language),
        "weights_path": _weights_path(choice, language),
        "unweighed": choice.unweighed().path(language),
        "unfiltered": choice.without().path(language),
    }


def _weights_path(choice: Choice, language: str) -> str:
    """Return the path of the form of weights that leads back to this list."""
    asked = {name: value for name, value in choice.query.items() if name != "sort"}
    return weights_path(language) + (f"?{urlencode(asked)}" if asked else "")


def _feeds(country: str, language: str) -> tuple[Feed, ...]:
    """Return the feed of a list's country; there is none of all countries."""
    if not country:
        return ()
    # Translators: the title of a feed, followed by a country's name.
    title = _("Changes of occupations: %(country)s") % {"country": formats.country(country)}
    return (Feed(title, country_feed_path(language, country)),)


def _head(choice: Choice, language: str) -> PageHead:
    country = choice.country and formats.country(choice.country)
    # Translators: the title of a browser tab.
    title = (
        _("Occupations: %(country)s") % {"country": country} if country else _("Occupations in all countries")
    )
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
