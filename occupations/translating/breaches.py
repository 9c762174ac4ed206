"""Which texts of all profiles break the glossary of a language."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table, column
from occupations.models import OccupationProfile, Statement
from occupations.translating.glossary import Glossary, Violation

__all__ = ["Breach", "Pair", "breaches", "pairs"]


class Pair(NamedTuple):
    """A text of a profile in a language beside its source; ``section`` is a list's own name for statements."""

    profile: int
    section: str
    row_key: UUID
    field: str
    source: str
    words: str


@dataclass(frozen=True)
class Breach:
    """A text that breaks the glossary, and how."""

    pair: Pair
    violations: list[Violation]


def breaches(language: str, profiles: QuerySet | None = None) -> list[Breach]:
    """Check the texts of profiles (all, unless told which), in a fixed number of queries."""
    glossary = Glossary.of(language)
    if not glossary.terms:
        return []
    titles = _in_titles(glossary, profiles)
    found = []
    for pair in pairs(language, profiles):
        broken = glossary.violations(pair.source, pair.words, titles.get(pair.profile, ()))
        if broken:
            found.append(Breach(pair, broken))
    return found


def pairs(language: str, profiles: QuerySet | None = None) -> Iterator[Pair]:
    """Yield every text that a language has, beside its source; a query for each table of texts."""
    for table in (PROFILE, *SECTIONS):
        if table.texts:
            yield from _of_table(table, language, profiles)


def _of_table(table: Table, language: str, profiles: QuerySet | None) -> Iterator[Pair]:
    owner = "pk" if table is PROFILE else "profile_id"
    columns = [(column(name, settings.LANGUAGE_CODE), column(name, language)) for name in table.texts]
    has_words = Q()
    for _source, words in columns:
        has_words |= Q(**{f"{words}__gt": ""})
    # A plain QuerySet names columns itself and needs no rewriting.
    rows: QuerySet[Any] = QuerySet(table.model).filter(has_words).order_by()
    if profiles is not None:
        rows = rows.filter(**{f"{owner}__in": profiles.order_by().values("pk")})
    named = ("section",) if table.model is Statement else ()
    flat = [name for pair in columns for name in pair]
    for profile, key, *row in rows.values_list(owner, "key", *named, *flat):
        section = row.pop(0) if named else table.name
        for number, name in enumerate(table.texts):
            source, words = row[2 * number], row[2 * number + 1]
            if words:
                yield Pair(profile, section, key, name, source or "", words)


def _in_titles(glossary: Glossary, profiles: QuerySet | None) -> dict[int, list[int]]:
    """Return, by profile, the keys of the terms that its official title has."""
    if not any(term.by_title for term in glossary.terms):
        return {}
    asked = OccupationProfile.objects.all() if profiles is None else profiles
    title = f"code__{column('title', settings.LANGUAGE_CODE)}"
    codes: QuerySet[Any] = QuerySet(OccupationProfile)
    rows = codes.filter(pk__in=asked.order_by().values("pk")).values_list("pk", title)
    return {
        pk: [term.pk for term in terms] for pk, words in rows if words and (terms := glossary.found(words))
    }
