"""The home page of a language."""

from typing import Any

from django.db.models import Count, F
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.charts import draw_charts
from occupations.models import PublishedPage
from occupations.views.addresses import home_path, list_path, profile_path
from occupations.views.document import read_document
from occupations.views.head import page_head
from occupations.views.listing import SORTS
from occupations.views.rendered import answer, content_key

__all__ = ["home"]


@require_safe
def home(request: HttpRequest, language: str) -> HttpResponse:
    """Show what the site is, the countries with their numbers of profiles, and one profile's ratings as an example."""
    if language not in offered():
        raise Http404
    pages = PublishedPage.objects.filter(language=language)
    counts = dict(pages.order_by("country").values_list("country").annotate(Count("pk")))
    # The best translated of the best rated, so that the example is in the reader's language if any is.
    examples = pages.filter(standing__isnull=False).order_by(
        "-is_indexed", F("standing").desc(), "country", "slug"
    )
    example = examples.values_list("content_hash", "document").first()

    def render() -> str:
        return render_to_string(
            "home.html", _context(language, counts, example and read_document(example[1]))
        )

    return answer(request, content_key("home", language, counts, example and example[0]), render)


def _context(language: str, counts: dict[str, int], example: dict[str, Any] | None) -> dict[str, Any]:
    countries = [
        {
            "code": code,
            "name": formats.country(code),
            "count": count,
            "path": f"{list_path(language)}?country={code}",
        }
        for code, count in counts.items()
    ]
    description = _(
        "What an occupation pays in another country, what AI does to it, and how to get licensed and admitted there."
    )
    context: dict[str, Any] = {
        "page": page_head(_("AI Career Graph"), description, home_path),
        "countries": sorted(countries, key=lambda country: country["name"]),
        "profile_count": sum(counts.values()),
        "sorts": [(name, sort.label) for name, sort in SORTS.items()],
        "example": example,
    }
    if example is not None:
        context["charts"] = draw_charts(example)
        context["example_path"] = profile_path(language, example["country"]["code"], example["slug"])
    return context
