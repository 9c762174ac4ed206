"""Bringing what imports propose into a profile without undoing what editors did.

Three versions are compared row by row: what imports proposed last time, what they propose now, and the working copy.
What the publisher did not change stays as the working copy has it, whatever an editor did. What the publisher changed
is taken over, unless an editor changed the same row.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from occupations.codec import schema
from occupations.composing.stand_in import rewritten

__all__ = ["TEXTS", "Change", "Merged", "merge"]

SECTIONS = ("sources", "statistics", "ratings", "adjacent", "statements")
# What may occur once in a profile: an editor's row about the same thing stands for the imported one.
SAME = {
    "sources": ("source",),
    "ratings": ("dimension",),
    "statistics": ("measure", "unit", "place", "period", "citation"),
    "adjacent": ("target",),
    "statements": ("section",),
}
TEXTS = ("title", "summary")

Rows = dict[uuid.UUID, Any]


@dataclass(frozen=True)
class Change:
    """A row that the import changed, added (no ``old``) or took away (no ``new``) in the working copy.

    ``overridden`` means that an editor's version stands and nothing was changed.
    """

    section: str
    key: uuid.UUID
    old: schema.Row | None
    new: schema.Row | None
    overridden: bool = False


@dataclass
class Merged:
    """The working copy as it is to be, and what is different about it."""

    content: schema.ProfileContent
    changes: list[Change] = field(default_factory=list)


def merge(
    base: schema.ProfileContent | None, ours: schema.ProfileContent, theirs: schema.ProfileContent
) -> Merged:
    """Return the working copy with the proposal in it; ``base`` is the proposal of the last import."""
    merged = Merged(ours)
    aliases: dict[uuid.UUID, uuid.UUID] = {}
    sections: dict[str, list[Any]] = {}
    for name in SECTIONS:
        before = _by_key(rewritten(row, aliases) for row in getattr(base, name)) if base else {}
        wanted = _by_key(rewritten(row, aliases) for row in getattr(theirs, name))
        sections[name] = _section(name, before, getattr(ours, name), wanted, aliases, merged.changes)
    merged.content = ours.model_copy(
        update={"profile": _profile(base.profile if base else None, ours.profile, theirs.profile), **sections}
    )
    return merged


def _by_key(rows: Iterable[Any]) -> Rows:
    return {row.key: row for row in rows}


def _section(
    name: str,
    base: Rows,
    ours: list[Any],
    theirs: Rows,
    aliases: dict[uuid.UUID, uuid.UUID],
    changes: list[Change],
) -> list[Any]:
    mine = _by_key(ours)
    stands = _editors(name, ours, {*base, *theirs})
    kept: Rows = dict(mine)
    for key, row in theirs.items():
        instead = stands.get(_identity(name, row))
        if instead is not None and key not in mine:
            aliases[key] = instead.key
            if base.get(key) != row and _says_otherwise(name, instead, row):
                changes.append(Change(name, instead.key, instead, row, overridden=True))
            continue
        if base.get(key) == row:
            continue
        if mine.get(key) == row:
            continue
        if mine.get(key) == base.get(key):
            kept[key] = row
            changes.append(Change(name, key, mine.get(key), row))
        else:
            changes.append(Change(name, key, mine.get(key), row, overridden=True))
    for key in base.keys() - theirs.keys():
        if key in mine and mine[key] == base[key]:
            del kept[key]
            changes.append(Change(name, key, mine[key], None))
    return _ordered(kept, ours, theirs)


def _editors(name: str, ours: Iterable[Any], imported: set[uuid.UUID]) -> dict[Any, Any]:
    """Return the rows that no import brought, by what they are about."""
    return {_identity(name, row): row for row in ours if row.key not in imported}


def _identity(name: str, row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in SAME[name])


def _says_otherwise(name: str, editors: Any, imported: Any) -> bool:
    """Tell whether an editor's figure or score differs from the imported one that it stands for."""
    if name == "statistics":
        return (editors.value, editors.flag) != (imported.value, imported.flag)
    return name == "ratings" and editors.score != imported.score


def _ordered(kept: Rows, ours: list[Any], theirs: Rows) -> list[Any]:
    """Leave the order as it is unless rows came or went: then the editor's rows first, and the proposal's order."""
    mine = [row.key for row in ours]
    if kept.keys() == set(mine):
        return [kept[key] for key in mine]
    own = [row.key for row in ours if row.key in kept and row.key not in theirs]
    return [kept[key] for key in [*own, *(key for key in theirs if key in kept)]]


def _profile(
    base: schema.ProfileRow | None, ours: schema.ProfileRow, theirs: schema.ProfileRow
) -> schema.ProfileRow:
    """Take over texts, language by language, and whether skilled workers are admitted."""
    update: dict[str, Any] = {}
    for name in TEXTS:
        before: Mapping[str, str] = getattr(base, name) if base else {}
        mine, wanted = getattr(ours, name), getattr(theirs, name)
        update[name] = dict(mine)
        for language in {*before, *wanted}:
            if before.get(language) != wanted.get(language) and mine.get(language) == before.get(language):
                update[name][language] = wanted.get(language, "")
        update[name] = {language: words for language, words in update[name].items() if words}
    before_flag = base.skilled_migration if base else False
    if before_flag != theirs.skilled_migration and ours.skilled_migration == before_flag:
        update["skilled_migration"] = theirs.skilled_migration
    return ours.model_copy(update=update)
