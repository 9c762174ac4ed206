"""The addresses of the public pages, as paths below the origin.

Written out here beside `occupations.urls`, because a page links to itself in every language and `reverse` costs more
than the rest of the link; a test holds the two together.
"""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote, urlencode

__all__ = [
    "code_path",
    "codes_path",
    "compare_path",
    "correction_path",
    "country_feed_path",
    "field_path",
    "fields_path",
    "graph_path",
    "home_path",
    "list_path",
    "map_path",
    "methodology_path",
    "neighbourhood_path",
    "occupation_path",
    "profile_feed_path",
    "profile_path",
    "readiness_path",
    "share_path",
    "sheet_path",
    "sheet_pdf_path",
    "source_path",
    "sources_path",
    "visa_path",
    "visas_path",
    "way_path",
    "weights_path",
]


def home_path(language: str) -> str:
    """Return the path of the home page."""
    return f"/{language}/"


def list_path(language: str) -> str:
    """Return the path of the list of occupations."""
    return f"/{language}/occupations/"


def methodology_path(language: str) -> str:
    """Return the path of the page that says how the figures come about."""
    return f"/{language}/methodology/"


def weights_path(language: str, asked: Iterable[tuple[str, str]] = ()) -> str:
    """Return the path of the form in which readers weigh the dimensions themselves; `asked` says where it leads to."""
    query = urlencode(list(asked), safe="/")
    return f"/{language}/weights/" + (f"?{query}" if query else "")


def profile_path(language: str, country: str, slug: str) -> str:
    """Return the path of an occupation in a country."""
    return f"/{language}/{country}/{slug}/"


def country_feed_path(language: str, country: str) -> str:
    """Return the path of the feed of what changed in a country."""
    return f"/{language}/{country}/feed.atom"


def profile_feed_path(language: str, country: str, slug: str) -> str:
    """Return the path of the feed of what changed of an occupation in a country."""
    return f"/{language}/{country}/{slug}/feed.atom"


def share_path(language: str, country: str, slug: str, version: str) -> str:
    """Return the path of the picture that other sites show beside a link to a profile."""
    return f"/share/{language}/{country}/{slug}.{version}.png"


def correction_path(language: str, country: str, slug: str) -> str:
    """Return the path of the form that suggests a correction of a profile."""
    return f"/{language}/{country}/{slug}/correction/"


def codes_path(language: str) -> str:
    """Return the path of the classifications and the finder of their codes."""
    return f"/{language}/codes/"


def code_path(language: str, classification: str, code: str) -> str:
    """Return the path of a code's passport."""
    return f"/{language}/codes/{classification}/{quote(code)}/"


def way_path(language: str) -> str:
    """Return the path of the ways from one occupation to another."""
    return f"/{language}/way/"


def readiness_path(language: str, country: str, slug: str) -> str:
    """Return the path of the page that says how ready a reader is for an occupation in a country."""
    return f"{profile_path(language, country, slug)}readiness/"


def sheet_path(language: str, country: str, slug: str) -> str:
    """Return the path of the sheet that a reader takes to an adviser."""
    return f"{profile_path(language, country, slug)}sheet/"


def sheet_pdf_path(language: str, country: str, slug: str) -> str:
    """Return the path of that sheet as PDF."""
    return f"{profile_path(language, country, slug)}sheet.pdf"


def occupation_path(language: str, slug: str) -> str:
    """Return the path of an occupation in all countries."""
    return f"/{language}/occupations/{slug}/"


def compare_path(
    language: str,
    addresses: Sequence[str] = (),
    currency: str = "",
    weights: Mapping[str, str] | None = None,
) -> str:
    """Return the path of the comparison of profiles, by addresses such as us/registered-nurses.

    ``weights`` are the parameters of a reader's own.
    """
    asked = [("p", address) for address in addresses] + ([("currency", currency)] if currency else [])
    asked += (weights or {}).items()
    return f"/{language}/compare/" + (f"?{urlencode(asked, safe='/')}" if asked else "")


def graph_path(language: str) -> str:
    """Return the path of the countries whose occupations are drawn."""
    return f"/{language}/graph/"


def map_path(language: str, country: str) -> str:
    """Return the path of the map of a country's occupations."""
    return f"/{language}/graph/{country}/"


def neighbourhood_path(language: str, country: str, slug: str) -> str:
    """Return the path of an occupation's neighbourhood in the career graph."""
    return f"/{language}/{country}/{slug}/graph/"


def fields_path(language: str) -> str:
    """Return the path of the fields of work."""
    return f"/{language}/fields/"


def field_path(language: str, slug: str) -> str:
    """Return the path of a field of work."""
    return f"/{language}/fields/{slug}/"


def visas_path(language: str) -> str:
    """Return the path of the countries with their visas."""
    return f"/{language}/visas/"


def visa_path(language: str, country: str) -> str:
    """Return the path of the visas of a country."""
    return f"/{language}/visas/{country}/"


def sources_path(language: str) -> str:
    """Return the path of the data sources."""
    return f"/{language}/sources/"


def source_path(language: str, slug: str) -> str:
    """Return the path of a data source."""
    return f"/{language}/sources/{slug}/"
