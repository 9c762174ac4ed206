"""What the frame of a profile's form needs of the whole profile, without reading it in every language."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import CharField, Count, F, Model, QuerySet, Value

from occupations.codec.schema import ProfileContent, ProfileRow
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.models import OccupationProfile, Statement, TranslationState

__all__ = ["row_counts", "section_content", "text_counts"]


def row_counts(profile: OccupationProfile) -> dict[str, int]:
    """Count the rows of each section, in one query."""
    counts: list[QuerySet[Any]] = [
        _counted(table.model, profile, F("section") if table.model is Statement else _text(table.name))
        for table in SECTIONS
    ]
    return dict(counts[0].union(*counts[1:], all=True))


def text_counts(profile: OccupationProfile, language: str) -> Mapping[str, Mapping[str, int]]:
    """Return how many texts of each section a language lacks or has from an older source, as the last save left it."""
    states = TranslationState.objects.filter(profile=profile, language=language)
    return states.values_list("sections", flat=True).first() or {}


def section_content(profile: OccupationProfile, section: str, languages: Iterable[str]) -> ProfileContent:
    """Read one section of a profile in some languages; every other section of the structure is empty."""
    is_statement = section in Statement.Section.values
    name = "statements" if is_statement else section
    lists: dict[str, Any] = {table.name: [] for table in SECTIONS}
    if name == PROFILE.name:
        (row,) = PROFILE.read(languages, pk=profile.pk)
        return ProfileContent.model_construct(profile=ProfileRow.model_validate(row), **lists)
    table = next(table for table in SECTIONS if table.name == name)
    only = {"section": section} if is_statement else {}
    rows = table.read(languages, profile_id=profile.pk, **only)
    lists[name] = [table.content.model_validate(row) for row in rows]
    return ProfileContent.model_construct(**lists)


def _counted(model: type[Model], profile: OccupationProfile, section: F | Value) -> QuerySet[Any]:
    rows: QuerySet[Any] = QuerySet(model).filter(profile=profile).order_by()
    return rows.values(named=section).annotate(rows=Count("pk")).values_list("named", "rows")


def _text(words: str) -> Value:
    return Value(words, output_field=CharField())
