"""The map of a country's occupations: pay against AI risk, as a picture or as a table."""

from collections import Counter
from dataclasses import astuple, dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import is_rtl, offered
from occupations import formats
from occupations.charts.fields import FAMILIES, PEOPLE, family_of
from occupations.charts.map import Point, draw_map
from occupations.models import FacetCount, PublishedPage
from occupations.views.addresses import graph_path, map_path
from occupations.views.compact import compact
from occupations.views.document import read_document
from occupations.views.facets import field_names
from occupations.views.head import page_head
from occupations.views.pager import Pager
from occupations.views.pay_figure import cited_median
from occupations.views.plotted import MOST_MARKS, Plotted, read_plotted
from occupations.views.rendered import answer, content_key

__all__ = ["country_map"]

PAGE_SIZE = 50
TABLE = "table"


@dataclass(frozen=True)
class Choice:
    """What the reader asked for, as far as it is known here, and what to tell them about the rest."""

    country: str
    field: str
    as_table: bool
    page: int
    notices: tuple[str, ...] = ()

    def path(self, language: str) -> str:
        """Return the path of this view in a language."""
        query = {
            "field": self.field,
            "view": TABLE if self.as_table else "",
            "page": str(self.page) if self.as_table and self.page > 1 else "",
        }
        filled = urlencode({name: value for name, value in query.items() if value})
        return map_path(language, self.country) + (f"?{filled}" if filled else "")


@require_safe
def country_map(request: HttpRequest, language: str, country: str) -> HttpResponse:
    """Show the occupations of a country by pay and AI risk; a field of work is highlighted, or all that is listed."""
    if language not in offered():
        raise Http404
    total = FacetCount.objects.filter(country=country, facet="all", count__gt=0)
    published = total.values_list("count", flat=True).first()
    if not country or published is None:
        raise Http404
    rows = read_plotted(language, country)
    names = field_names(language)
    choice = _choice(request, country, Counter(row.field for row in rows))
    # Says from when its pay is, and who published it.
    examples = PublishedPage.objects.filter(
        language=language, country=country, slug__in=[row.slug for row in rows[:1]]
    )
    example = examples.values_list("pk", "content_hash").first()

    def render() -> str:
        document = examples.values_list("document", flat=True).first()
        context = _context(language, choice, rows, names, published)
        context["pay_figure"] = document and cited_median(read_document(document))
        return compact(render_to_string("occupations/map.html", context))

    plotted = [astuple(row) for row in rows]
    key = content_key("map", language, vars(choice), plotted, names, published, example)
    return answer(request, key, render)


def _choice(request: HttpRequest, country: str, fields: Counter[str]) -> Choice:
    notices = []
    field = request.GET.get("field", "")
    if field and field not in fields:
        notices.append(_("There are no occupations of this field of work here, so all fields are shown."))
        field = ""
    page = request.GET.get("page", "") or "1"
    most = max(1, -(-(fields[field] if field else fields.total()) // PAGE_SIZE))
    if not (page.isascii() and page.isdigit() and 1 <= int(page[:9]) <= most):
        notices.append(_("There is no such page of the list, so it starts at the beginning."))
        page = "1"
    return Choice(country, field, request.GET.get("view") == TABLE, int(page[:9]), tuple(notices))


def _context(
    language: str, choice: Choice, rows: list[Plotted], names: dict[str, Any], published: int
) -> dict[str, Any]:
    country = formats.country(choice.country)
    # Translators: the title of a page and a browser tab.
    title = _("Pay and AI risk of occupations: %(country)s") % {"country": country}
    description = _("Every occupation of a country by what it pays and by what AI may take over.")
    chosen = [row for row in rows if not choice.field or row.field == choice.field]
    context: dict[str, Any] = {
        "page": page_head(
            title,
            description,
            choice.path,
            # A highlighted field or a table is no page of its own for a search engine.
            canonical=map_path(language, choice.country),
        ),
        "country": choice.country,
        "graph_path": graph_path(language),
        "choice": choice,
        "families": _families(language, choice, rows, names),
        "field_name": names.get(choice.field),
        "all_path": replace(choice, field="", page=1).path(language),
        "picture_path": replace(choice, as_table=False).path(language),
        "table_path": replace(choice, as_table=True, page=1).path(language),
        "shown": len(rows),
        "chosen": len(chosen),
        "published": published,
        "is_capped": len(rows) >= MOST_MARKS,
        "currency": rows[0].currency if rows else "",
        "people": PEOPLE,
        "example": rows[0] if rows else None,
        "notices": choice.notices,
        "field_names": names,
    }
    if choice.as_table:
        ordered = sorted(chosen, key=lambda row: (-row.pay, row.slug))
        pager = Pager(
            choice.page, PAGE_SIZE, len(ordered), lambda page: replace(choice, page=page).path(language)
        )
        return context | {"rows": ordered[pager.start : pager.start + PAGE_SIZE], "pager": pager}
    points = [Point(row.title, row.field, row.pay, row.ai_risk, row.employment, row) for row in rows]
    return context | {"chart": draw_map(points, field=choice.field, rtl=is_rtl(language))}


def _families(
    language: str, choice: Choice, rows: list[Plotted], names: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return the families of fields that have occupations here, each with its fields and their addresses."""
    present = {row.field for row in rows}
    ordered = [field for field in names if field in present]
    return [
        {
            "code": family.code,
            "name": family.name,
            "fields": [
                {
                    "slug": field,
                    "name": names[field],
                    "path": replace(choice, field=field, page=1).path(language),
                    "current": field == choice.field,
                }
                for field in ordered
                if family_of(field) is family
            ],
        }
        for family in FAMILIES
        if any(family_of(field) is family for field in ordered)
    ]
