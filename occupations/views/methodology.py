"""How the figures come about: the rating dimensions with their rubrics, the overall, sources and conversion."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations.formulas import FORMULAS
from occupations.models import Country
from occupations.views.addresses import methodology_path
from occupations.views.dimensions import read_dimensions
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key

__all__ = ["methodology"]

RATE_COLUMNS = (
    "code",
    "currency",
    "units_per_usd",
    "rate_period",
    "rate_source__publisher",
    "rate_source__title",
    "rate_source__language",
    "rate_source__url",
)


@require_safe
def methodology(request: HttpRequest, language: str) -> HttpResponse:
    """Explain the ratings, the overall, coverage, sources and the conversion of pay."""
    if language not in offered():
        raise Http404
    dimensions = read_dimensions(language)
    rated = Country.objects.exclude(units_per_usd=None).order_by("position", "code")
    rates = [dict(zip(RATE_COLUMNS, row, strict=True)) for row in rated.values_list(*RATE_COLUMNS)]

    def render() -> str:
        return render_to_string("occupations/methodology.html", _context(dimensions, rates))

    return answer(request, content_key("methodology", language, dimensions, rates), render)


def _context(dimensions: list[dict[str, Any]], rates: list[dict[str, Any]]) -> dict[str, Any]:
    title = _("How the ratings and figures come about")
    description = _(
        "The rating dimensions and their rubrics, the overall, the sources, and how pay is compared."
    )
    return {
        "page": page_head(title, description, methodology_path, kind="article"),
        "dimensions": [row | {"formula": FORMULAS.get(row["slug"])} for row in dimensions],
        "weight_sum": sum(dimension["weight"] for dimension in dimensions),
        "rates": [
            {
                "country": rate["code"],
                "currency": rate["currency"],
                "units_per_usd": rate["units_per_usd"],
                "period": rate["rate_period"],
                "publisher": rate["rate_source__publisher"],
                "title": rate["rate_source__title"],
                "language": rate["rate_source__language"],
                "url": rate["rate_source__url"],
            }
            for rate in rates
        ],
        "threshold": settings.COVERAGE_THRESHOLD,
    }
