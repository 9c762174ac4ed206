"""A way from one occupation to another over adjacent careers."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.charts.risk import RISK_BOUNDS
from occupations.models import FacetCount, PublishedPage, PublishedProfile
from occupations.paths import MOST_STEPS, Found, find_ways
from occupations.views.addresses import way_path
from occupations.views.document import read_document
from occupations.views.ends import End, read_end
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key
from occupations.views.way_drawn import draw_told
from occupations.views.way_told import read_rates, tell_ways

__all__ = ["way"]


@require_safe
def way(request: HttpRequest, language: str) -> HttpResponse:
    """Ask for a start and a goal and show the ways between them; what was found by text leads to its own address."""
    if language not in offered():
        raise Http404
    countries = list(FacetCount.objects.filter(country="", facet="country").values_list("value", flat=True))
    start, goal = (read_end(request.GET, name, language, countries) for name in ("from", "to"))
    if start.profile and goal.profile:
        asked = _asked(start, goal)
        if request.GET.dict() != asked:
            response = HttpResponseRedirect(f"{way_path(language)}?{urlencode(asked)}")
            response.headers["Cache-Control"] = "public, max-age=300"
            return response
    return _answer(request, language, countries, start, goal)


def _answer(request: HttpRequest, language: str, countries: list[str], start: End, goal: End) -> HttpResponse:
    is_asked = bool(start.profile and goal.profile)
    is_same = is_asked and start.profile == goal.profile
    found = Found()
    if start.profile and goal.profile and not is_same:
        found = find_ways(start.profile, goal.profile)
    pks = {pk for each in found.ways for step in each.steps for pk in (step.source, step.target)}
    pages = _read_pages(language, pks)
    listed = PublishedProfile.objects.in_bulk(pks)
    rates = read_rates() if len({profile.country for profile in listed.values()}) > 1 else {}
    others = _read_cards(language, [pk for pk in (found.nearest, *found.leading) if pk])

    def render() -> str:
        documents = {pk: read_document(text) for pk, (_hash, text) in pages.items()}
        context = {
            "page": _head(start, goal),
            "countries": sorted(
                ({"code": code, "name": formats.country(code)} for code in countries),
                key=lambda country: country["name"],
            ),
            "start": start,
            "goal": goal,
            "is_asked": is_asked,
            "is_same": is_same,
            "is_abroad": is_asked and start.where != goal.where,
            "ways": [
                (told, draw_told(told, language)) for told in tell_ways(found.ways, documents, listed, rates)
            ],
            "low": RISK_BOUNDS[0],
            "high": RISK_BOUNDS[1],
            "found": found,
            "nearest": others.get(found.nearest or 0),
            "leading": [others[pk] for pk in found.leading if pk in others],
            "most_steps": MOST_STEPS,
        }
        return render_to_string("occupations/way.html", context)

    key = content_key(
        "way",
        language,
        countries,
        [_shown(end) for end in (start, goal)],
        repr(found),
        sorted((pk, content_hash) for pk, (content_hash, _text) in pages.items()),
        [[row[column] for column in ("pay", "pay_usd", "ai_risk", "education")] for row in _plain(listed)],
        list(others.items()),
        rates,
    )
    # There are as many ways as pairs of occupations; only the empty form is kept.
    return answer(request, key, render, keep=not (start.text or goal.text))


def _asked(start: End, goal: End) -> dict[str, str]:
    return {"from": start.address, "to": goal.address}


def _shown(end: End) -> list[Any]:
    return [end.text, end.where, end.address, end.title, [vars(row) for row in end.candidates], end.notice]


def _plain(listed: dict[int, PublishedProfile]) -> list[dict[str, Any]]:
    return [vars(listed[pk]) for pk in sorted(listed)]


def _read_pages(language: str, pks: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Return the hash and the text of each document; a way has eight steps at most, and there are four ways."""
    pages = PublishedPage.objects.filter(language=language, profile__in=pks).order_by()
    return {
        pk: (content_hash, text)
        for pk, content_hash, text in pages.values_list("profile_id", "content_hash", "document")
    }


def _read_cards(language: str, pks: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Return what a link to another way prints of each profile."""
    pages = PublishedPage.objects.filter(language=language, profile__in=pks).order_by()
    return {
        pk: {"country": country, "slug": slug, "title": title, "address": f"{country}/{slug}"}
        for pk, country, slug, title in pages.values_list("profile_id", "country", "slug", "card__title")
    }


def _head(start: End, goal: End) -> Any:
    if start.profile and goal.profile:
        # Translators: the title of a browser tab, as in "From Cook (Canada) to Baker (Canada)".
        title = _("From %(start)s (%(start_country)s) to %(goal)s (%(goal_country)s)") % {
            "start": start.typed,
            "start_country": formats.country(start.where),
            "goal": goal.typed,
            "goal_country": formats.country(goal.where),
        }
    else:
        title = _("A way from one occupation to another")
    query = {end.name: end.address for end in (start, goal) if end.text}
    asked = f"?{urlencode(query)}" if query else ""
    return page_head(
        title,
        _("The steps from one occupation to another, and what each adds in skills, time and pay."),
        lambda language: way_path(language) + asked,
        # As many pages as pairs of occupations: search engines find the occupations themselves.
        robots="noindex, follow" if asked else "",
    )
