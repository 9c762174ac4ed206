"""What differs between two versions of a profile: rows by their keys, fields, and words language by language."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from occupations.codec.schema import ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table
from occupations.history.words import Piece, word_pieces

__all__ = ["Fate", "FieldDifference", "RowDifference", "SectionDifference", "compare"]


class Fate(StrEnum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True)
class FieldDifference:
    """A field that says something else. ``language`` and ``pieces`` are of a text; other values are old and new."""

    name: str
    old: Any = None
    new: Any = None
    language: str = ""
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class RowDifference:
    """A row that came, went, changed or was moved; a changed one may have been moved, too.

    Of a row that came or went, ``fields`` are everything it says. Places count from 0 among the section's rows.
    """

    fate: Fate
    old: Any
    new: Any
    fields: list[FieldDifference]
    is_moved: bool = False
    old_place: int | None = None
    new_place: int | None = None

    @property
    def row(self) -> Any:
        """The row as it is now, or as it was before it went."""
        return self.old if self.new is None else self.new


@dataclass(frozen=True)
class SectionDifference:
    """What differs in a section. Each list of statements is a section of its own, as editors see it."""

    name: str
    table: Table
    rows: list[RowDifference]


def compare(old: ProfileContent, new: ProfileContent) -> list[SectionDifference]:
    """Return what the new version says otherwise than the old one, by section; nothing where they say the same.

    A language that one of the two does not speak for was added to the site since, or taken away: it is no difference.
    """
    languages = [language for language in new.languages if language in old.languages]
    found = [SectionDifference("profile", PROFILE, _profile(old, new, languages))]
    for table in SECTIONS:
        before, after = _by_section(table, old), _by_section(table, new)
        for name in dict.fromkeys([*after, *before]):
            rows = _rows(table, before[name], after[name], languages)
            found.append(SectionDifference(name, table, rows))
    return [section for section in found if section.rows]


def _profile(old: ProfileContent, new: ProfileContent, languages: list[str]) -> list[RowDifference]:
    fields = _fields(PROFILE, old.profile, new.profile, languages)
    return [RowDifference(Fate.CHANGED, old.profile, new.profile, fields)] if fields else []


def _by_section(table: Table, content: ProfileContent) -> dict[str, list[Any]]:
    rows = getattr(content, table.name)
    found: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[str(row.section) if table.name == "statements" else table.name].append(row)
    return found


def _rows(table: Table, old: list[Any], new: list[Any], languages: list[str]) -> list[RowDifference]:
    """Return the differences in the order of the new version, each row that went where it was."""
    before = {row.key: (place, row) for place, row in enumerate(old)}
    after = {row.key: (place, row) for place, row in enumerate(new)}
    moved = _moved([key for key in before if key in after], [key for key in after if key in before])
    differences = []
    for key in _order(list(before), list(after)):
        old_place, was = before.get(key, (None, None))
        new_place, now = after.get(key, (None, None))
        fields = _fields(table, was, now, languages)
        fate = _fate(was, now, fields, is_moved=key in moved)
        if fate:
            differences.append(RowDifference(fate, was, now, fields, key in moved, old_place, new_place))
    return differences


def _fate(old: Any, new: Any, fields: list[FieldDifference], *, is_moved: bool) -> Fate | None:
    if old is None:
        return Fate.ADDED
    if new is None:
        return Fate.REMOVED
    if fields:
        return Fate.CHANGED
    return Fate.MOVED if is_moved else None


def _moved(before: list[uuid.UUID], after: list[uuid.UUID]) -> set[uuid.UUID]:
    """Return the rows that left the order which the others kept."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {key for block in blocks for key in after[block.b : block.b + block.size]}
    return set(after) - kept


def _order(before: list[uuid.UUID], after: list[uuid.UUID]) -> Iterable[uuid.UUID]:
    """Put what went behind the row that it followed."""
    ordered = list(after)
    for place, key in enumerate(before):
        if key not in ordered:
            previous = before[place - 1] if place else None
            ordered.insert(ordered.index(previous) + 1 if previous is not None else 0, key)
    return ordered


def _fields(table: Table, old: Any, new: Any, languages: list[str]) -> list[FieldDifference]:
    """Return the fields in the order of the structure, each text in every language in which it differs."""
    found = []
    for name in table.content.model_fields:
        if name == "key":
            continue
        if name in table.texts:
            before, after = getattr(old, name, {}), getattr(new, name, {})
            for language in languages if old and new else [*before, *after]:
                was, now = before.get(language, ""), after.get(language, "")
                if was != now:
                    found.append(FieldDifference(name, was, now, language, word_pieces(was, now)))
        else:
            before, after = getattr(old, name, None), getattr(new, name, None)
            if _said(before) != _said(after):
                found.append(FieldDifference(name, before, after))
    return found


def _said(value: Any) -> Any:
    """Return what a value says: nothing, however it is written. False says something."""
    return None if value in ("", [], None) else value
