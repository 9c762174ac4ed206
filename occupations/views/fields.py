"""The fields of work, and what leads in each."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.fields import LEADERS, leaders, summaries
from occupations.models import FacetCount
from occupations.templatetags.wording import words_text
from occupations.views.addresses import field_path, fields_path, list_path, profile_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key
from occupations.views.worded import read_titles, read_worded

__all__ = ["field_page", "fields"]

# A page shows the countries in which a field has the most occupations; the others have their lists.
MOST_COUNTRIES = 8


@require_safe
def fields(request: HttpRequest, language: str) -> HttpResponse:
    """List the fields of work with their numbers of occupations, in all countries and in each."""
    if language not in offered():
        raise Http404
    rows = read_worded("fields", language)
    counts = list(
        FacetCount.objects.filter(facet="field", count__gt=0).values_list("value", "country", "count")
    )

    def render() -> str:
        return render_to_string("occupations/fields.html", _list_context(language, rows, counts))

    return answer(request, content_key("fields", language, rows, counts), render)


@require_safe
def field_page(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Show the leading occupations of a field in each country; Http404 for a field that nobody knows."""
    if language not in offered():
        raise Http404
    rows = read_worded("fields", language, slug=slug)
    if not rows:
        raise Http404
    found = summaries(slug)
    shown = sorted(found, key=lambda country: (-found[country]["count"], country))[:MOST_COUNTRIES]
    best = leaders(slug, shown)
    pks = {row["profile"] for lists in best.values() for rows_of in lists.values() for row in rows_of}
    titles = read_titles(language, pks)

    def render() -> str:
        return render_to_string(
            "occupations/field.html", _field_context(language, rows[0], found, best, titles)
        )

    key = content_key("field", language, rows, list(found.values()), best, list(titles.items()))
    return answer(request, key, render)


def _list_context(
    language: str, rows: list[dict[str, Any]], counts: list[tuple[str, str, int]]
) -> dict[str, Any]:
    by_field: dict[str, dict[str, int]] = defaultdict(dict)
    for slug, country, count in counts:
        by_field[slug][country] = count
    title = _("Fields of work")
    return {
        "page": page_head(
            title, _("The fields of work with the number of their occupations in each country."), fields_path
        ),
        "fields": [
            {
                "name": row["name"],
                "path": field_path(language, row["slug"]),
                "count": by_field[row["slug"]].get("", 0),
                "countries": _countries(language, row["slug"], by_field[row["slug"]]),
            }
            for row in rows
        ],
    }


def _countries(language: str, slug: str, counts: dict[str, int]) -> list[dict[str, Any]]:
    found = [
        {"name": formats.country(code), "count": count, "path": _filtered(language, code, slug)}
        for code, count in counts.items()
        if code
    ]
    return sorted(found, key=lambda country: country["name"])


def _filtered(language: str, country: str, slug: str) -> str:
    return f"{list_path(language)}?{urlencode({'country': country, 'field': slug})}"


def _field_context(
    language: str,
    row: dict[str, Any],
    found: dict[str, dict[str, Any]],
    best: dict[str, dict[str, list[dict[str, Any]]]],
    titles: dict[int, dict[str, Any]],
) -> dict[str, Any]:
    name = words_text(row["name"]) or row["slug"]
    countries = [
        {
            "code": code,
            "name": formats.country(code),
            "path": _filtered(language, code, row["slug"]),
            "summary": found[code],
            "currency": next((titles[line["profile"]]["currency"] for line in _lines(lists, titles)), ""),
            "lists": [(order, _leading(language, lists[order], titles)) for order in LEADERS],
        }
        for code, lists in best.items()
    ]
    others = [
        {
            "name": formats.country(code),
            "count": summary["count"],
            "path": _filtered(language, code, row["slug"]),
        }
        for code, summary in found.items()
        if code not in best
    ]
    # Translators: the title of a browser tab, as in "Health care: pay, growth and AI risk".
    title = _("%(field)s: pay, growth and AI risk") % {"field": name}
    description = _("The leading occupations of a field of work in each country, with their figures.")
    return {
        "page": page_head(title, description, lambda code: field_path(code, row["slug"])),
        "field": row,
        "total": sum(summary["count"] for summary in found.values()),
        "countries": countries,
        "others": sorted(others, key=lambda country: country["name"]),
        "all_path": f"{list_path(language)}?{urlencode({'field': row['slug']})}",
    }


def _lines(lists: dict[str, list[dict[str, Any]]], titles: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of all lists whose page is there: one can end between two queries."""
    return [row for rows in lists.values() for row in rows if row["profile"] in titles]


def _leading(
    language: str, rows: list[dict[str, Any]], titles: dict[int, dict[str, Any]]
) -> list[dict[str, Any]]:
    return [
        row
        | {
            "title": titles[row["profile"]]["title"],
            "path": profile_path(language, row["country"], row["slug"]),
        }
        for row in rows
        if row["profile"] in titles
    ]
