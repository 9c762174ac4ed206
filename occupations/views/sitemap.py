"""The sitemap: an index, and for each language the pages that are offered to search engines."""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from careergraph.languages import offered
from occupations.models import PublishedPage, PublishedProfile
from occupations.views.addresses import (
    fields_path,
    graph_path,
    home_path,
    list_path,
    methodology_path,
    occupation_path,
    profile_path,
    sources_path,
    visas_path,
    way_path,
    weights_path,
)
from occupations.views.reference_pages import reference_pages
from occupations.views.rendered import answer, content_key

__all__ = ["PART_SIZE", "occupation_sitemap", "sitemap", "sitemap_index"]

XML = "application/xml; charset=utf-8"
# With the links between languages an entry takes about a kilobyte; a sitemap may have 50 MB and 50,000 entries.
PART_SIZE = 10_000
PLAIN_PAGES = (
    *(home_path, list_path, methodology_path),
    *(graph_path, way_path, weights_path, fields_path, visas_path, sources_path),
)


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Name the sitemaps of every language, each with the time of its last change."""
    indexed = PublishedPage.objects.indexed().order_by("language").values_list("language")
    numbers = {
        code: (count, last) for code, count, last in indexed.annotate(Count("pk"), Max("published_at"))
    }
    parts = []
    for language in offered():
        count, last = numbers.get(language, (0, None))
        size = max(1, -(-count // PART_SIZE))
        parts += [
            {"url": settings.SITE_URL + _part_path(language, part), "last": last}
            for part in range(1, size + 1)
        ]
    if _in_several_countries().exists():
        parts += [
            {"url": f"{settings.SITE_URL}/sitemap-occupations-{language}.xml", "last": last}
            for language, (_count, last) in numbers.items()
            if language in offered()
        ]

    def render() -> str:
        return render_to_string("sitemap_index.xml", {"parts": parts})

    return answer(request, content_key("sitemap", parts), render, content_type=XML)


@require_safe
def sitemap(request: HttpRequest, language: str, part: int = 1) -> HttpResponse:
    """List a language's pages in parts of 10,000, each with its versions in other languages; Http404 beyond them."""
    if language not in offered() or part < 1:
        raise Http404
    start = (part - 1) * PART_SIZE
    pages = PublishedPage.objects.indexed().filter(language=language).order_by("profile_id")
    columns = ("profile_id", "country", "slug", "published_at")
    rows = list(pages.values_list(*columns)[start : start + PART_SIZE])
    if part > 1 and not rows:
        raise Http404
    versions = _versions(rows[0][0], rows[-1][0]) if rows else {}
    entries = [
        _entry(
            language, versions[pk], lambda code, row=(country, slug): profile_path(code, *row), published_at
        )
        for pk, country, slug, published_at in rows
    ]
    if part == 1:
        entries = [
            _entry(language, list(offered()), path, None) for path in (*PLAIN_PAGES, *reference_pages())
        ] + entries

    def render() -> str:
        return render_to_string("sitemap.xml", {"entries": entries})

    return answer(request, content_key("sitemap", language, entries), render, content_type=XML)


@require_safe
def occupation_sitemap(request: HttpRequest, language: str) -> HttpResponse:
    """List the occupations of several countries in a language, each with its versions in other languages.

    The first 10,000 of them: all classifications together know fewer.
    """
    if language not in offered():
        raise Http404
    several = _in_several_countries()[:PART_SIZE]
    pages = PublishedPage.objects.indexed().filter(occupation__in=Subquery(several))
    versions: dict[str, dict[str, Any]] = defaultdict(dict)
    for occupation, code, last in (
        pages.order_by("occupation", "language")
        .values_list("occupation", "language")
        .annotate(Max("published_at"))
    ):
        versions[occupation][code] = last
    entries = [
        _entry(language, list(last), lambda code, slug=slug: occupation_path(code, slug), last[language])
        for slug, last in versions.items()
        if language in last
    ]

    def render() -> str:
        return render_to_string("sitemap.xml", {"entries": entries})

    return answer(request, content_key("sitemap of occupations", language, entries), render, content_type=XML)


def _in_several_countries() -> QuerySet[Any, Any]:
    """Return the slugs of the occupations that are published for more than one country."""
    profiles = PublishedProfile.objects.order_by("occupation").values("occupation")
    return profiles.annotate(Count("pk")).filter(pk__count__gt=1).values("occupation")


def _part_path(language: str, part: int) -> str:
    return f"/sitemap-{language}.xml" if part == 1 else f"/sitemap-{language}.{part}.xml"


def _versions(first: int, last: int) -> dict[int, list[str]]:
    """Return the indexed languages of the profiles between two ids."""
    found: dict[int, list[str]] = defaultdict(list)
    indexed = PublishedPage.objects.indexed().filter(profile_id__gte=first, profile_id__lte=last)
    for profile_id, language in indexed.order_by("language").values_list("profile_id", "language"):
        found[profile_id].append(language)
    return found


def _entry(language: str, versions: list[str], path: Any, published_at: Any) -> dict[str, Any]:
    site = settings.SITE_URL
    return {
        "url": site + path(language),
        "last": published_at,
        "versions": [{"code": code, "url": site + path(code)} for code in versions],
        "default": site + path(settings.LANGUAGE_CODE),
    }
