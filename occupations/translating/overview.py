"""How far every language is: by country, and by section."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Sum

from occupations.models import TranslationState

__all__ = ["Progress", "by_country", "by_section"]

COUNTED = ("total", "missing", "outdated", "review")


@dataclass
class Progress:
    """How many texts there are, and how many of them are missing, outdated or to be reviewed."""

    total: int = 0
    missing: int = 0
    outdated: int = 0
    review: int = 0

    def add(self, counts: Mapping[str, int]) -> None:
        """Count further texts."""
        self.total += counts["total"]
        self.missing += counts["missing"]
        self.outdated += counts["outdated"]
        self.review += counts["review"]

    @property
    def percent(self) -> int:
        """Return the share of texts that are there, rounded down: only the whole is 100."""
        return (self.total - self.missing) * 100 // self.total if self.total else 100


def by_country() -> dict[tuple[int, str], Progress]:
    """Return the progress by the country's primary key and the language, in one query."""
    rows = TranslationState.objects.order_by().values("profile__country_id", "language")
    summed: Any = rows.annotate(**{f"sum_{name}": Sum(name) for name in COUNTED})
    return {
        (row["profile__country_id"], row["language"]): Progress(*(row[f"sum_{name}"] for name in COUNTED))
        for row in summed
    }


def by_section() -> dict[tuple[str, str], Progress]:
    """Return the progress by section and language, in one query."""
    progress: dict[tuple[str, str], Progress] = defaultdict(Progress)
    rows = TranslationState.objects.order_by().values_list("language", "sections")
    for language, sections in rows.iterator(chunk_size=2_000):
        for section, counts in sections.items():
            progress[section, language].add(counts)
    return dict(progress)
