"""The pages of fields of work, maps, visas and data sources, for the sitemap, the same in every language."""

from collections.abc import Callable
from functools import partial

from occupations.models import DataSource, FacetCount, Visa
from occupations.views.addresses import field_path, map_path, source_path, visa_path

__all__ = ["reference_pages"]


def reference_pages() -> list[Callable[[str], str]]:
    """Return, for each page, what gives its path in a language; three queries."""
    counted = FacetCount.objects.filter(country="", facet__in=("field", "country"), count__gt=0)
    pages = {"field": field_path, "country": map_path}
    countries = Visa.objects.order_by("country__code").values_list("country__code", flat=True).distinct()
    sources = DataSource.objects.order_by("slug").values_list("slug", flat=True)
    return [
        *(
            partial(_at, pages[facet], value)
            for facet, value in counted.order_by("-facet", "value").values_list("facet", "value")
        ),
        *(partial(_at, visa_path, code) for code in countries),
        *(partial(_at, source_path, slug) for slug in sources),
    ]


def _at(path: Callable[[str, str], str], name: str, language: str) -> str:
    return path(language, name)
