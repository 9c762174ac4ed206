"""The visas of a country, and the occupations whose pages name them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.models import FacetCount, PublishedVisa
from occupations.templatetags.wording import words_text
from occupations.views.addresses import profile_path, visa_path, visas_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key
from occupations.views.worded import read_titles, read_worded

__all__ = ["visa_page", "visas"]

# How many occupations are named below each visa.
MOST_OCCUPATIONS = 20


@require_safe
def visas(request: HttpRequest, language: str) -> HttpResponse:
    """List the countries with their visas."""
    if language not in offered():
        raise Http404
    rows = read_worded("visas", language)

    def render() -> str:
        return render_to_string("occupations/visas.html", _list_context(language, rows))

    return answer(request, content_key("visas", language, rows), render)


@require_safe
def visa_page(request: HttpRequest, language: str, country: str) -> HttpResponse:
    """Show what is known of each visa of a country, with the best of the occupations that name it; Http404 for none."""
    if language not in offered():
        raise Http404
    rows = read_worded("visas", language, country__code=country)
    if not rows:
        raise Http404
    counts = dict(FacetCount.objects.filter(country=country, facet="visa_code").values_list("value", "count"))
    best = list(PublishedVisa.objects.best_of_each(country, MOST_OCCUPATIONS).values_list("code", "profile"))
    titles = read_titles(language, {pk for _code, pk in best})

    def render() -> str:
        context = _country_context(language, country, rows, counts, best, titles)
        return render_to_string("occupations/visa.html", context)

    key = content_key("visa", language, country, rows, counts, best, list(titles.items()))
    return answer(request, key, render)


def _list_context(language: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    by_country: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_country.setdefault(row["country"], []).append(row | {"is_named": _is_named(row)})
    countries = [
        {"name": formats.country(code), "path": visa_path(language, code), "visas": found}
        for code, found in by_country.items()
    ]
    description = _("The visas by which one is admitted to work in each country, with their official pages.")
    return {
        "page": page_head(_("Visas by country"), description, visas_path),
        "countries": sorted(countries, key=lambda country: country["name"]),
    }


def _country_context(
    language: str,
    country: str,
    rows: list[dict[str, Any]],
    counts: dict[str, int],
    best: list[tuple[str, int]],
    titles: dict[int, dict[str, Any]],
) -> dict[str, Any]:
    named: dict[str, list[dict[str, Any]]] = {row["code"]: [] for row in rows}
    for code, pk in best:
        # A page can end between two queries, and a visa of an older page be renamed since.
        if code in named and (found := titles.get(pk)):
            named[code].append(found | {"path": profile_path(language, country, found["slug"])})
    name = formats.country(country)
    # Translators: the title of a browser tab, as in "Visas: Canada".
    title = _("Visas: %(country)s") % {"country": name}
    description = _("What is known of each visa, and the occupations whose pages name it.")
    return {
        "page": page_head(title, description, lambda code: visa_path(code, country)),
        "country": country,
        "visas": [
            row
            | {
                "is_named": _is_named(row),
                "count": counts.get(row["code"], 0),
                "occupations": named[row["code"]],
            }
            for row in rows
        ],
    }


def _is_named(row: dict[str, Any]) -> bool:
    """Tell whether a visa's name says its code already, as in "H-1B Specialty Occupation"."""
    return row["code"] in words_text(row["name"]).replace("(", " ").replace(")", " ").split()
