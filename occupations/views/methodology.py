"""How the figures come about: the rating dimensions with their rubrics, the overall, sources and conversion."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from modeltranslation.utils import build_localized_fieldname

from careergraph.languages import offered
from occupations.models import Country, RatingDimension
from occupations.views.addresses import methodology_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key

__all__ = ["methodology"]

TEXTS = ("name", "rubric")
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
    dimensions = _dimensions(language)
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
        "dimensions": dimensions,
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


def _dimensions(language: str) -> list[dict[str, Any]]:
    """Return each dimension with its name and rubric as words, reading the columns of two languages and no more."""
    columns = {
        (text, code): build_localized_fieldname(text, code)
        for text in TEXTS
        for code in dict.fromkeys((language, settings.LANGUAGE_CODE))
    }
    rows = RatingDimension.objects.rewrite(mode=False).order_by("position", "slug")
    return [
        {
            "slug": row["slug"],
            "polarity": row["polarity"],
            "weight": row["weight"],
            **{
                text: _words({code: row[name] for (of, code), name in columns.items() if of == text})
                for text in TEXTS
            },
        }
        for row in rows.values("slug", "polarity", "weight", *columns.values())
    ]


def _words(texts: dict[str, str | None]) -> str | dict[str, str]:
    """Return the first text there is, as a document has it: marked with its language where that is not the first."""
    (asked, *_others) = texts
    code = next((code for code, text in texts.items() if text), asked)
    return (texts[code] or "") if code == asked else {"t": texts[code] or "", "l": code}
