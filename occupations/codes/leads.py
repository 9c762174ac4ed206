"""Which published profiles a code leads to."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from occupations.codes.matches import KINDS, Code, Matches, Reached, within_reach
from occupations.models import Country, PublishedPage

__all__ = ["Lead", "leads_to"]

COLUMNS = ("language", "country", "code", "slug", "card__classification__slug", "card__title")


@dataclass(frozen=True)
class Lead:
    """A published profile, how many steps away its code is, and the kind of match; words by language of the page."""

    country: str
    code: str
    classification: str
    slug: str
    steps: int
    kind: str
    titles: dict[str, Any] = field(default_factory=dict)


def leads_to(
    codes: Collection[Code], matches: Matches, languages: Sequence[str], country: str = ""
) -> dict[Code, list[Lead]]:
    """Return the profiles that each code leads to, in every country or in one, in one query.

    In a country these are the profiles of the code itself, else those one match away, else those two matches away,
    through editions and classifications alike. What is not published neither counts nor leads on. The nearest come
    first, then the best kind of match.
    """
    ways = {code: within_reach(code, matches) for code in codes}
    pages = _pages({reached for way in ways.values() for reached in way}, languages, country)
    return {code: _nearest(pages, way) for code, way in ways.items()}


def _pages(
    codes: Collection[Code], languages: Sequence[str], country: str
) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """Return pages by classification and code, which only together name an occupation: 1111 is one in many."""
    # All countries are named, because the index of codes begins with the country.
    countries = [country] if country else Country.objects.values("code")
    rows = PublishedPage.objects.filter(
        country__in=countries, code__in={code.code for code in codes}, language__in=languages
    )
    pages = defaultdict(list)
    for row in rows.order_by("country", "code", "language").values(*COLUMNS):
        pages[row["card__classification__slug"], row["code"]].append(row)
    return pages


def _nearest(pages: dict[tuple[str, str], list[dict[str, Any]]], ways: dict[Code, Reached]) -> list[Lead]:
    """Return what is reached in the fewest steps in each country."""
    leads: dict[tuple[str, str], Lead] = {}
    for code, way in ways.items():
        for row in pages.get((code.classification, code.code), []):
            lead = leads.setdefault(
                (row["country"], row["slug"]),
                Lead(row["country"], code.code, code.classification, row["slug"], way.steps, way.kind),
            )
            lead.titles[row["language"]] = row["card__title"]
    fewest: dict[str, int] = {}
    for lead in leads.values():
        fewest[lead.country] = min(lead.steps, fewest.get(lead.country, lead.steps))
    near = [lead for lead in leads.values() if lead.steps == fewest[lead.country]]
    return sorted(near, key=lambda lead: (lead.steps, KINDS.index(lead.kind), lead.country, lead.code))
