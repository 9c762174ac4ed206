"""Profiles that a reader types a title or a code of, to choose one of them."""

from dataclasses import dataclass
from typing import Any, Final

from occupations import formats
from occupations.models import PublishedPage
from occupations.search import find

__all__ = ["Hit", "find_profiles"]

MOST_HITS: Final = 12


@dataclass(frozen=True)
class Hit:
    """A profile that may be meant, with its title in the reader's language as words."""

    country: str
    slug: str
    code: str
    title: Any

    @property
    def address(self) -> str:
        """Return how a comparison names the profile: us/registered-nurses."""
        return f"{self.country}/{self.slug}"

    @property
    def country_name(self) -> str:
        """Return the country's name in the current language."""
        return formats.country(self.country)


def find_profiles(text: str, language: str) -> list[Hit]:
    """Return the dozen profiles that a text finds first; none for text that nothing can be found by."""
    found = find(text, language).profiles[:MOST_HITS] if text else []
    if not found:
        return []
    pages = PublishedPage.objects.filter(language=language, profile__in=found).order_by()
    hits = {
        pk: Hit(*columns)
        for pk, *columns in pages.values_list("profile_id", "country", "slug", "code", "card__title")
    }
    return [hits[pk] for pk in found if pk in hits]
