"""The neighbourhood of an occupation in the career graph."""

from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import is_rtl, offered
from occupations import formats
from occupations.charts.neighbourhood import Career, draw_neighbourhood
from occupations.charts.risk import RISK_BOUNDS
from occupations.models import PublishedPage
from occupations.templatetags.wording import words_text
from occupations.views.addresses import map_path, neighbourhood_path
from occupations.views.compact import compact
from occupations.views.document import read_document
from occupations.views.head import page_head
from occupations.views.moved import lead_to_today
from occupations.views.neighbours import Move, Neighbours, read_neighbours
from occupations.views.pay_figure import cited_median
from occupations.views.rendered import answer, content_key

__all__ = ["neighbourhood"]


@require_safe
def neighbourhood(request: HttpRequest, language: str, country: str, slug: str) -> HttpResponse:
    """Show which occupations a published profile leads to and which lead to it, or lead an older address there."""
    if language not in offered():
        raise Http404
    pages = PublishedPage.objects.filter(language=language, country=country, slug=slug)
    found = pages.values_list("pk", "profile", "content_hash").first()
    if found is None:
        moved = lead_to_today(request, language, country, slug, neighbourhood_path)
        if moved is None:
            raise Http404
        return moved
    pk, profile, content_hash = found
    near = read_neighbours(profile, language)

    def render() -> str:
        document = read_document(PublishedPage.objects.values_list("document", flat=True).get(pk=pk))
        return compact(render_to_string("occupations/neighbourhood.html", _context(document, near)))

    try:
        return answer(request, content_key("neighbourhood", language, content_hash, asdict(near)), render)
    except PublishedPage.DoesNotExist:
        # Published anew since it was found.
        return neighbourhood(request, language, country, slug)


def _context(document: dict[str, Any], near: Neighbours) -> dict[str, Any]:
    own = near.own
    names = {"title": words_text(own.title), "country": formats.country(own.country)}
    # Translators: the title of a browser tab.
    title = _("Career graph: %(title)s (%(country)s)") % names
    description = _(
        "Which occupations lead on from this one and which lead to it, with pay, AI risk and the skills to learn."
    )
    said = {(row["country"], row.get("slug"), row["kind"]): row for row in document.get("adjacent", [])}
    return {
        # As far translated as the profile itself is.
        "page": page_head(
            title,
            description,
            lambda code: neighbourhood_path(code, own.country, own.slug),
            indexed_languages=[version["code"] for version in document["languages"] if version["indexed"]],
        ),
        "document": document,
        "near": near,
        "currency": own.currency,
        "targets": [
            (move, said.get((move.career.country, move.career.slug, move.kind), {})) for move in near.targets
        ],
        "sources": [(move, {}) for move in near.sources],
        "pictures": draw_neighbourhood(
            Career(own.title, own.pay, own.ai_risk, None, own),
            [_drawn(move) for move in near.sources],
            [_drawn(move) for move in near.targets],
            rtl=is_rtl(document["language"]),
        ),
        "kinds": sorted({move.kind for move in (*near.targets, *near.sources)}),
        "low": RISK_BOUNDS[0],
        "high": RISK_BOUNDS[1],
        "pay_figure": cited_median(document),
        "map_path": map_path(document["language"], own.country),
    }


def _drawn(move: Move) -> Career:
    return Career(move.career.title, move.career.pay, move.career.ai_risk, move.similarity, move)
