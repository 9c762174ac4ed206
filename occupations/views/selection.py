"""Which profiles a page of the list shows, read from a place in an order on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from occupations.models import PublishedPage, PublishedProfile
from occupations.views.choice import SORTS, Choice
from occupations.views.counting import COUNTED_UP_TO
from occupations.views.facets import conditions
from occupations.views.keyset import Keyset, Order, Place
from occupations.weighing import own_order, own_standing

__all__ = ["PAGE_SIZE", "Selection", "in_order", "select"]

PAGE_SIZE = 20


@dataclass(frozen=True)
class Selection:
    """The profiles of a page by their keys; ``first`` is the number of the first one, None beyond what is counted.

    ``before`` and ``after`` are the places (`Choice.at`) of the neighbouring pages, empty where there are none.
    ``is_lost`` tells that the place asked for is gone, so that this is the beginning.
    """

    profiles: list[int]
    first: int | None = 1
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    is_lost: bool = False


def select(choice: Choice, language: str) -> Selection:
    """Return the page at the chosen place. The queries are at most five, each of a stretch of an index."""
    rows, keyset = _rows(choice, language)
    asked = choice.after or choice.before
    if not asked:
        return _selection(rows, keyset, [keyset.first(rows, PAGE_SIZE + 1)])
    place = _place(asked, keyset, choice, language)
    if place is None:
        return _selection(rows, keyset, [keyset.first(rows, PAGE_SIZE + 1)], is_lost=True)
    backwards = bool(choice.before)
    parts = keyset.beyond(rows, place, PAGE_SIZE + 1, backwards=backwards)
    return _selection(rows, keyset, parts, is_within=True, backwards=backwards)


def in_order(profiles: Collection[int], choice: Choice, language: str) -> list[int]:
    """Sort a few profiles by the chosen order."""
    rows, keyset = _rows(replace(choice, filters={}), language)
    return list(
        rows.filter(profile__in=profiles).order_by(*keyset.order).values_list("profile_id", flat=True)
    )


def _rows(choice: Choice, language: str) -> tuple[QuerySet[Any], Keyset]:
    """Return the rows to choose from: profiles, or where titles decide the pages of a language."""
    if choice.sort != "title":
        profiles = _profiles(choice).filter(conditions(choice.filters))
        return profiles, Keyset(_order(choice.sort))
    pages = PublishedPage.objects.filter(language=language)
    if choice.country:
        pages = pages.filter(country=choice.country)
    others = {name: value for name, value in choice.filters.items() if name != "country"}
    if others:
        pages = pages.filter(
            Exists(PublishedProfile.objects.filter(conditions(others), pk=OuterRef("profile")))
        )
    return pages, Keyset(PublishedPage.ORDERS["title"])


def _profiles(choice: Choice) -> QuerySet[Any]:
    """Return all profiles, with what the reader's weights make of them where they decide."""
    profiles = PublishedProfile.objects.all()
    return profiles.annotate(own=own_standing(choice.weights)) if choice.sort == "own" else profiles


def _order(sort: str) -> Order:
    return own_order("own") if sort == "own" else PublishedProfile.ORDERS[SORTS[sort].order]


def _place(address: str, keyset: Keyset, choice: Choice, language: str) -> Place | None:
    country, _slash, slug = address.partition("/")
    pages = PublishedPage.objects.filter(country=country, slug=slug, language=language)
    rows = pages if choice.sort == "title" else _profiles(choice).filter(pk__in=pages.values("profile"))
    found = rows.values_list(keyset.column, "slug", "country").first()
    return found and Place(*found)


def _selection(
    rows: QuerySet[Any],
    keyset: Keyset,
    parts: Iterable[QuerySet[Any]],
    *,
    is_within: bool = False,
    backwards: bool = False,
    is_lost: bool = False,
) -> Selection:
    found: list[tuple[int, Place]] = []
    for part in parts:
        for pk, *place in part.values_list("profile_id", keyset.column, "slug", "country"):
            found.append((pk, Place(*place)))
        if len(found) > PAGE_SIZE:
            break
    has_more, found = len(found) > PAGE_SIZE, found[:PAGE_SIZE]
    if backwards:
        if not has_more:
            # Fewer than a page lie before: then the beginning shows them all.
            return _selection(rows, keyset, [keyset.first(rows, PAGE_SIZE + 1)])
        found.reverse()
    if not found:
        return Selection([], is_lost=is_lost)
    first, last = found[0][1], found[-1][1]
    return Selection(
        [pk for pk, _place in found],
        _number(rows, keyset, first) if is_within else 1,
        {"before": _address(first)} if is_within else {},
        {"after": _address(last)} if has_more or backwards else {},
        is_lost,
    )


def _number(rows: QuerySet[Any], keyset: Keyset, place: Place) -> int | None:
    """Return the number that a row has in the order, None where more lie before it than are counted."""
    number = 1
    for part in keyset.beyond(rows, place, COUNTED_UP_TO, backwards=True):
        number += part.count()
        if number > COUNTED_UP_TO:
            return None
    return number


def _address(place: Place) -> str:
    return f"{place.country}/{place.slug}"
