"""What a working copy still lacks: what stops it from being published, and what is missing in each language."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from careergraph.languages import offered
from occupations.codec.schema import ProfileContent
from occupations.translating import Unit, units_of

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


def readiness(content: ProfileContent, units: Iterable[Unit] | None = None) -> Readiness:
    """Compare every language with the source, text by text. A text that no language has is not asked for.

    ``units`` are the texts of the structure, where they are known already.
    """
    languages = {code: LanguageReadiness() for code in offered()}
    for unit in units_of(content) if units is None else units:
        for code, language in languages.items():
            language.total += 1
            if code not in unit.words:
                language.missing.append(_missing(unit))
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


def _missing(unit: Unit) -> MissingText:
    words = unit.source or next(iter(unit.words.values()))
    return MissingText(
        section=unit.section, label=unit.label, field=unit.field_label, row=Truncator(words).chars(80)
    )
