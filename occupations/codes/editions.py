"""The editions of the classifications, and which one replaced which."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count

from occupations.codec.reference import REFERENCE_TABLES
from occupations.models import ClassificationCode

__all__ = ["Edition", "Editions", "count_codes", "read_editions"]

[CLASSIFICATIONS] = [table for table in REFERENCE_TABLES if table.name == "classifications"]


@dataclass(frozen=True)
class Edition:
    """An edition of a classification; `country` is empty for an international one, `successor` while it is current."""

    slug: str
    name: str
    edition: str
    title: str
    country: str
    successor: str
    source: str

    def __str__(self) -> str:
        return f"{self.name} {self.edition}"


class Editions(dict[str, Edition]):
    """Every edition by its short name."""

    def newer(self, slug: str) -> Iterator[str]:
        """Go through the editions that replaced one, the nearest first, and once where they lead in a circle."""
        seen = {slug}
        following = self[slug].successor
        while following and following not in seen:
            yield following
            seen.add(following)
            following = self[following].successor

    def replaced_by(self, slug: str) -> list[str]:
        """Return the editions that this one took the place of, at once or after others."""
        return [older for older in self if slug in self.newer(older)]

    def of_country(self, country: str) -> list[str]:
        """Return a country's editions: the current ones first, then those they replaced, the newest first."""
        own = [edition.slug for edition in self.values() if edition.country == country]
        return sorted(own, key=lambda slug: (len(list(self.newer(slug))), slug))


def count_codes() -> dict[str, int]:
    """Return how many codes each edition has that has any, by short name, in one query."""
    counted = ClassificationCode.objects.order_by().values_list("classification__slug")
    return dict(counted.annotate(Count("pk")))


def read_editions() -> Editions:
    """Read every edition, in the order of their short names, in one query."""
    rows = sorted(CLASSIFICATIONS.read([]), key=lambda row: row["slug"])
    names = ("slug", "name", "edition", "title", "country", "successor", "source")
    return Editions({row["slug"]: Edition(*(row[name] or "" for name in names)) for row in rows})
