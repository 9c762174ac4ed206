"""The sections of words: what AI does, the skills of adjacent careers, and the lists of statements."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import labels
from occupations.comparing.pay import figure_rows
from occupations.comparing.sources import Sources
from occupations.comparing.table import Column, Row, Section, row, unmarked

__all__ = ["ai_section", "headline_section", "skills_section", "statement_section"]

EXPOSURES: Final = ("ai_exposure_gpts", "ai_exposure_aioe", "ai_exposure_microsoft", "ai_exposure_ilo")
AI_LISTS: Final = ("ai_takes_over", "ai_augments", "human_moat", "skill_to_build")
LISTS: Final = (
    "requirement",
    "responsibility",
    "technical_skill",
    "soft_skill",
    "fit",
    "not_fit",
    "pro",
    "con",
    "growth_area",
    "challenge",
    "opportunity",
)


def headline_section(columns: Sequence[Column], overalls: list[Row]) -> Section:
    """Return what each profile is: its official title and code, what it is about, and how it is rated in all."""
    rows = [
        *overalls,
        *row(_("Official title"), "official", columns, _official, marks=unmarked),
        *row(_("In short"), "prose", columns, lambda column: column.document.get("summary")),
    ]
    return Section("headline", gettext_lazy("At a glance"), rows)


def ai_section(columns: Sequence[Column], sources: Sources, *, full: bool) -> Section:
    """Return the verdicts with their reasons and the published measures of exposure; `full` with the lists as well."""
    prose = {"ai_summary": _("What AI does to it")}
    if full:
        prose |= {"entry_outlook": _("Entry-level outlook"), "level_up": _("How to level up in the AI era")}
    rows = [
        *row(
            _("AI verdict"), "verdict", columns, lambda column: column.document.get("verdict"), marks=unmarked
        ),
        *(
            one
            for name, heading in prose.items()
            for one in row(heading, "prose", columns, partial(_text, name))
        ),
        *(statement_rows(columns, AI_LISTS, sources) if full else []),
        *figure_rows(columns, EXPOSURES, sources),
    ]
    return Section("ai", gettext_lazy("In the AI era"), rows)


def skills_section(columns: Sequence[Column]) -> Section:
    """Return the skills that each profile shares with careers beside it, marked where no other has them, and those."""
    counts = {column: _skills(column) for column in columns}
    holders = Counter(slug for skills in counts.values() for slug in skills)

    def skills(column: Column) -> list[dict[str, Any]]:
        return [
            {"name": name, "only": len(columns) > 1 and holders[slug] == 1}
            for slug, name in counts[column].items()
        ]

    def careers(column: Column) -> list[dict[str, Any]]:
        return column.document.get("adjacent") or []

    rows = [
        *row(_("Skills shared with adjacent careers"), "skills", columns, skills, marks=unmarked),
        *row(_("Adjacent careers"), "careers", columns, careers),
    ]
    return Section("skills", gettext_lazy("Adjacent skills"), rows)


def statement_section(columns: Sequence[Column], sources: Sources) -> Section:
    """Return the lists of statements that matter to a decision."""
    return Section(
        "statements", gettext_lazy("The work and who it is for"), statement_rows(columns, LISTS, sources)
    )


def statement_rows(columns: Sequence[Column], nouns: Sequence[str], sources: Sources) -> list[Row]:
    """Return a row for each list that any document has."""

    def statements(noun: str, column: Column) -> list[dict[str, Any]]:
        rows = (column.document.get("statements") or {}).get(noun) or []
        return [sources.renumbered(statement, column.document) for statement in rows]

    return [
        one
        for noun in nouns
        for one in row(labels.label(noun, "statement"), "list", columns, partial(statements, noun))
    ]


def _text(name: str, column: Column) -> Any:
    return column.document.get(name)


def _official(column: Column) -> dict[str, Any]:
    document = column.document
    return {
        "title": document.get("official_title"),
        "code": document["code"],
        "classification": document["classification"],
        "language": document["language"],
        "skilled": document["skilled_migration"],
    }


def _skills(column: Column) -> dict[str, Any]:
    """Return the names of the skills that adjacent careers share, those that most of them share first."""
    names: dict[str, Any] = {}
    shared: Counter[str] = Counter()
    for career in column.document.get("adjacent") or []:
        for skill in career.get("shared") or []:
            names[skill["slug"]] = skill["name"]
            shared[skill["slug"]] += 1
    return {slug: names[slug] for slug, _count in shared.most_common()}
