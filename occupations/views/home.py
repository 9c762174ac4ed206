"""The home page of a language."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations import formats
from occupations.charts import draw_charts
from occupations.models import FacetCount, PublishedPage, PublishedProfile
from occupations.views.addresses import home_path, list_path, profile_path
from occupations.views.document import read_document
from occupations.views.head import page_head
from occupations.views.leaders import Leaders, read_leaders
from occupations.views.rendered import answer, content_key

__all__ = ["home"]

# Among how many of the best rated the example is looked for.
BEST = 50


@require_safe
def home(request: HttpRequest, language: str) -> HttpResponse:
    """Show a search, the countries, one profile's ratings as an example, and the occupations that lead."""
    if language not in offered():
        raise Http404
    counts = dict(
        FacetCount.objects.filter(country="", facet="country", count__gt=0).values_list("value", "count")
    )
    leaders = read_leaders(language)
    example, content_hash = _example(language)

    def render() -> str:
        document = None
        if example:
            text = PublishedPage.objects.filter(pk=example).values_list("document", flat=True).first()
            document = text and read_document(text)
        return render_to_string("home.html", _context(language, counts, leaders, document or None))

    led = [vars(leader) for leader in leaders.growing + leaders.resilient]
    return answer(request, content_key("home", language, counts, led, content_hash), render)


def _example(language: str) -> tuple[int | None, str]:
    """Return the page, and its hash, of the best rated that is translated enough, else of the best rated."""
    rated = PublishedProfile.objects.order_by(*PublishedProfile.ORDERS["-standing"]).values("profile")[:BEST]
    pages = PublishedPage.objects.filter(language=language, profile__in=rated, standing__isnull=False)
    rows = list(
        pages.order_by(*PublishedPage.ORDERS["-standing"]).values_list("pk", "content_hash", "is_indexed")
    )
    best = next((row for row in rows if row[2]), rows[0] if rows else (None, "", False))
    return best[0], best[1]


def _context(
    language: str, counts: dict[str, int], leaders: Leaders, example: dict[str, Any] | None
) -> dict[str, Any]:
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
    # In the words of a source's page: who publishes it, and what it is called.
    title = _("%(publisher)s: %(title)s") % {
        "publisher": _("AI Career Graph"),
        "title": _("What is your occupation worth in another country?"),
    }
    context: dict[str, Any] = {
        "page": page_head(title, description, home_path),
        "countries": sorted(countries, key=lambda country: country["name"]),
        "leaders": leaders,
        "list_path": list_path(language),
        "example": example,
    }
    if example is not None:
        context["charts"] = draw_charts(example)
        context["example_path"] = profile_path(language, example["country"]["code"], example["slug"])
    return context
