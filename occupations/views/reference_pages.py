"""The pages of fields of work, visas and data sources, for the sitemap: some hundreds, the same in every language."""

from collections.abc import Callable
from functools import partial

from occupations.models import DataSource, FacetCount, Visa
from occupations.views.addresses import field_path, source_path, visa_path

__all__ = ["reference_pages"]


def reference_pages() -> list[Callable[[str], str]]:
    """Return, for each page, what gives its path in a language; three queries."""
    fields = FacetCount.objects.filter(country="", facet="field", count__gt=0).order_by("value")
    countries = Visa.objects.order_by("country__code").values_list("country__code", flat=True).distinct()
    sources = DataSource.objects.order_by("slug").values_list("slug", flat=True)
    return [
        *(partial(_at, field_path, slug) for slug in fields.values_list("value", flat=True)),
        *(partial(_at, visa_path, code) for code in countries),
        *(partial(_at, source_path, slug) for slug in sources),
    ]


def _at(path: Callable[[str, str], str], name: str, language: str) -> str:
    return path(language, name)
