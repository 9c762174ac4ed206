"""What a working copy still lacks: what stops it from being published, and what is missing in each language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from careergraph.languages import offered
from occupations.codec.schema import Part, ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table
from occupations.models import Statement

__all__ = ["LanguageReadiness", "MissingText", "Readiness", "blocking", "readiness"]


@dataclass(frozen=True)
class MissingText:
    """A text that the source language has and another lacks, named as the editor sees it."""

    section: str
    label: str
    field: str
    row: str


@dataclass
class LanguageReadiness:
    """One language: how many of the source's texts it has, and which it lacks."""

    total: int = 0
    missing: list[MissingText] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Return the share of texts that are there, from 0 to 1."""
        return (self.total - len(self.missing)) / self.total if self.total else 1.0


@dataclass(frozen=True)
class Readiness:
    """What stops publishing, and each language's state."""

    blocking: list[str]
    languages: dict[str, LanguageReadiness]

    @property
    def completeness(self) -> dict[str, float]:
        """Return each language's share, rounded down to a thousandth so that only a whole translation counts as 1."""
        return {code: int(language.share * 1000) / 1000 for code, language in self.languages.items()}


def readiness(content: ProfileContent) -> Readiness:
    """Compare every language with the source, text by text. A text that no language has is not asked for."""
    languages = {code: LanguageReadiness() for code in offered()}
    for table, row, label in _rows(content):
        for name in table.texts:
            text = getattr(row, name)
            if not text:
                continue
            for code, language in languages.items():
                language.total += 1
                if code not in text:
                    language.missing.append(_missing(table, row, name, label))
    return Readiness(blocking=blocking(content), languages=languages)


def blocking(content: ProfileContent) -> list[str]:
    """Return what a reader could not do without."""
    source = settings.LANGUAGE_CODE
    reasons = []
    if source not in content.profile.summary:
        reasons.append(_("The short description is missing in the source language."))
    if not content.ratings and not content.statistics:
        reasons.append(_("There is neither a rating nor a statistic."))
    if not content.sources:
        reasons.append(_("No source is named."))
    return reasons


def _rows(content: ProfileContent) -> Iterator[tuple[Table, Part, str]]:
    yield PROFILE, content.profile, str(PROFILE.model._meta.verbose_name)
    for section in SECTIONS:
        for row in getattr(content, section.name):
            yield section, row, _section_label(section, row)


def _section_label(section: Table, row: Any) -> str:
    if section.model is Statement:
        return str(Statement.Section(row.section).label)
    return str(section.model._meta.verbose_name_plural)


def _missing(table: Table, row: Any, name: str, label: str) -> MissingText:
    words = getattr(row, name)
    column: Any = table.model._meta.get_field(name)
    source = words.get(settings.LANGUAGE_CODE) or next(iter(words.values()))
    return MissingText(
        section=row.section if table.model is Statement else table.name,
        label=label,
        field=str(column.verbose_name),
        row=Truncator(source).chars(80),
    )
