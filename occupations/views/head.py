"""What the head of every page says: title, description, addresses in all languages, robots, structured data."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from babel.core import get_global
from django.conf import settings

from careergraph import languages
from occupations.formats.current import current_language

__all__ = ["Alternate", "Feed", "PageHead", "page_head"]

SOURCE = settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Alternate:
    """The page in one language; `path` is below the origin, `url` absolute."""

    code: str
    name: str
    path: str
    url: str
    indexed: bool
    current: bool
    locale: str


@dataclass(frozen=True)
class Feed:
    """An Atom feed that readers of the page may follow, by the title that their program shows."""

    title: str
    path: str


@dataclass(frozen=True)
class PageHead:
    """What templates/partials/head.html prints. `robots` and `canonical` may be empty, then they are left out."""

    title: str
    description: str
    language: str
    direction: str
    canonical: str
    default_url: str
    alternates: tuple[Alternate, ...]
    robots: str
    kind: str
    card: str
    image: str
    structured_data: str
    feeds: tuple[Feed, ...] = ()

    @property
    def locale(self) -> str:
        """Return the page's language as Open Graph writes it, such as es_US."""
        return open_graph_locale(self.language)

    @property
    def hreflang(self) -> tuple[Alternate, ...]:
        """Return the versions that search engines are told of; none where this very page is not offered to them."""
        return tuple(version for version in self.alternates if version.indexed) if not self.robots else ()


def page_head(
    title: str,
    description: str,
    address: Callable[[str], str],
    *,
    indexed_languages: Collection[str] | None = None,
    robots: str = "",
    canonical: str | None = None,
    kind: str = "website",
    card: str = "",
    image: str = "",
    structured_data: str = "",
    feeds: tuple[Feed, ...] = (),
) -> PageHead:
    """Describe a page in the current language; `address` gives its path in each language.

    `indexed_languages` are those offered to search engines, all when None. A version that is not is noindex and
    canonical to the source language's; `canonical`, a path, replaces the page's own.
    """
    language = current_language()
    codes = languages.offered()
    indexed = set(codes if indexed_languages is None else indexed_languages)
    alternates = tuple(_alternate(code, address(code), code in indexed, code == language) for code in codes)
    if language not in indexed:
        robots = robots or "noindex"
    own = address(language if language in indexed else SOURCE) if canonical is None else canonical
    return PageHead(
        title=title,
        description=description,
        language=language,
        direction=languages.direction(language),
        canonical=settings.SITE_URL + own if own else "",
        default_url=settings.SITE_URL + address(SOURCE),
        alternates=alternates,
        robots=robots,
        kind=kind,
        card=card and settings.SITE_URL + card,
        image=image and settings.SITE_URL + image,
        structured_data=structured_data,
        feeds=feeds,
    )


@lru_cache
def open_graph_locale(code: str) -> str:
    """Return a language with the region it is formatted for, as Open Graph writes it: zh-hant → zh_TW."""
    locale = languages.babel_locale(code)
    likely = get_global("likely_subtags").get(str(locale), "")
    region = locale.territory or likely.rpartition("_")[2]
    return f"{locale.language}_{region}" if region else locale.language


def _alternate(code: str, path: str, indexed: bool, current: bool) -> Alternate:
    return Alternate(
        code=code,
        name=languages.native_name(code),
        path=path,
        url=settings.SITE_URL + path,
        indexed=indexed,
        current=current,
        locale=open_graph_locale(code),
    )
