"""The data sources that figures come from."""

from operator import itemgetter
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations.models import Classification, CodeMatch, Country
from occupations.views.addresses import source_path, sources_path
from occupations.views.head import page_head
from occupations.views.rendered import answer, content_key
from occupations.views.worded import read_worded

__all__ = ["source_page", "sources"]

Row = dict[str, Any]


@require_safe
def sources(request: HttpRequest, language: str) -> HttpResponse:
    """List the data sources by publisher."""
    if language not in offered():
        raise Http404
    rows = read_worded("sources", language)

    def render() -> str:
        return render_to_string("occupations/sources.html", _list_context(language, rows))

    return answer(request, content_key("sources", language, rows), render)


@require_safe
def source_page(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Show what is known of a data source, and what the reference tables take from it; Http404 for an unknown one."""
    if language not in offered():
        raise Http404
    rows = read_worded("sources", language, slug=slug)
    if not rows:
        raise Http404
    [row] = rows
    releases = read_worded("sources", language, publisher=row["publisher"], title=row["title"])
    uses = _uses(slug)

    def render() -> str:
        return render_to_string("occupations/source.html", _context(language, row, releases, uses))

    return answer(request, content_key("source", language, row, releases, uses), render)


def _uses(slug: str) -> Row:
    """Return what rests on a source beside the figures of occupations, whose pages name it themselves."""
    countries = Country.objects.order_by("position", "code")
    classifications = Classification.objects.filter(source__slug=slug).order_by("slug")
    return {
        "rates": list(
            countries.filter(rate_source__slug=slug)
            .exclude(currency="USD")
            .values("code", "currency", "rate_period")
        ),
        "parities": list(countries.filter(ppp_source__slug=slug).values("code", "ppp_period")),
        "classifications": list(classifications.values("slug", "name", "edition", "title")),
        "matches": CodeMatch.objects.filter(source__slug=slug).exists(),
    }


def _list_context(language: str, rows: list[Row]) -> dict[str, Any]:
    by_publisher: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row["publisher"].casefold(), row["title"], row["release"])):
        found = by_publisher.setdefault(row["publisher"], [])
        found.append(row | {"path": source_path(language, row["slug"])})
    description = _("Who publishes the figures of this site, in which release, and under which licence.")
    return {
        "page": page_head(_("Data sources"), description, sources_path),
        "publishers": list(by_publisher.items()),
        "count": len(rows),
    }


def _context(language: str, row: Row, releases: list[Row], uses: Row) -> dict[str, Any]:
    # Translators: the title of a browser tab; a publisher and the publication's own title.
    title = _("%(publisher)s: %(title)s") % {"publisher": row["publisher"], "title": row["title"]}
    if row["release"]:
        # Translators: the title of a browser tab; a publication and its release.
        title = _("%(title)s, %(release)s") % {"title": title, "release": row["release"]}
    description = _("What the source is, who publishes it, and what rests on it here.")
    others = [
        other | {"path": source_path(language, other["slug"])}
        for other in sorted(releases, key=itemgetter("release"))
        if other["slug"] != row["slug"]
    ]
    return {
        "page": page_head(title, description, lambda code: source_path(code, row["slug"])),
        "source": row,
        "releases": others,
        "uses": uses,
        "is_used": any(uses.values()),
    }
