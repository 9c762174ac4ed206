"""Profiles that a reader types a title or a code of, to choose one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from occupations import formats
from occupations.models import PublishedPage
from occupations.search import find

__all__ = ["MOST_HITS", "Hit", "find_profiles", "read_hits"]

MOST_HITS: Final = 12


@dataclass(frozen=True)
class Hit:
    """A profile that may be meant, with its title in the reader's language as words."""

    pk: int
    country: str
    slug: str
    code: str
    title: Any

    @property
    def address(self) -> str:
        """Return how comparisons and ways name the profile: us/registered-nurses."""
        return f"{self.country}/{self.slug}"

    @property
    def country_name(self) -> str:
        """Return the country's name in the current language."""
        return formats.country(self.country)


def find_profiles(text: str, language: str) -> list[Hit]:
    """Return the dozen profiles that a text finds first; none for text that nothing can be found by."""
    found = find(text, language).profiles[:MOST_HITS] if text else []
    return read_hits(found, language)


def read_hits(profiles: Sequence[int], language: str) -> list[Hit]:
    """Return these profiles in their order, those without a page in the language left out."""
    if not profiles:
        return []
    pages = PublishedPage.objects.filter(language=language, profile__in=profiles).order_by()
    rows = pages.values_list("profile_id", "country", "slug", "code", "card__title")
    hits = {row[0]: Hit(*row) for row in rows}
    return [hits[pk] for pk in profiles if pk in hits]
