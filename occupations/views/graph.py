"""The countries whose occupations are drawn."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.models import FacetCount
from occupations.views.addresses import graph_path, map_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key

__all__ = ["graph"]


@require_safe
def graph(request: HttpRequest, language: str) -> HttpResponse:
    """Let the reader choose the country whose occupations to look at."""
    if language not in offered():
        raise Http404
    found = FacetCount.objects.filter(country="", facet="country", count__gt=0)
    counts = dict(found.order_by("value").values_list("value", "count"))

    def render() -> str:
        return render_to_string("occupations/graph.html", _context(language, counts))

    return answer(request, content_key("graph", language, counts), render)


def _context(language: str, counts: dict[str, int]) -> dict[str, Any]:
    countries = [
        {"code": code, "name": formats.country(code), "count": count, "path": map_path(language, code)}
        for code, count in counts.items()
    ]
    description = _(
        "Every occupation of a country by pay and AI risk, and what each occupation leads to: choose a country."
    )
    return {
        "page": page_head(_("The career graph"), description, graph_path),
        "countries": sorted(countries, key=lambda country: country["name"]),
    }
