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

__all__ = ["CITING", "TEXTS", "Change", "Merged", "Rows", "merge"]

SECTIONS = ("sources", "statistics", "ratings", "adjacent", "statements")
CITING = ("salary_bands", "statistics", "levels", "statements")
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
# By section and key, the rows that an editor went back to instead of a change; none where the change brought the row.
Held = Mapping[str, Rows]


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
    base: schema.ProfileContent | None,
    ours: schema.ProfileContent,
    theirs: schema.ProfileContent,
    held: Held | None = None,
) -> Merged:
    """Return the working copy with the proposal in it; ``base`` is the proposal of the last import.

    A row as it was when a change was held is nobody's edit: the publisher's next change of it comes in again.
    """
    merged = Merged(ours)
    held = held or {}
    aliases: dict[uuid.UUID, uuid.UUID] = {}
    sections: dict[str, list[Any]] = {}
    for name in SECTIONS:
        before = _by_key(rewritten(row, aliases) for row in getattr(base, name)) if base else {}
        wanted = _by_key(rewritten(row, aliases) for row in getattr(theirs, name))
        backed = held.get(name, {})
        sections[name] = _section(name, before, getattr(ours, name), wanted, aliases, merged.changes, backed)
    before_profile = base.profile if base else None
    profile = _profile(before_profile, ours.profile, theirs.profile, held.get("profile", {}))
    if profile != ours.profile:
        merged.changes.append(Change("profile", ours.profile.key, ours.profile, profile))
    content = ours.model_copy(update={"profile": profile, **sections})
    merged.content = content.model_copy(update={"sources": _with_cited(content, ours, theirs)})
    return merged


def _with_cited(
    content: schema.ProfileContent, ours: schema.ProfileContent, theirs: schema.ProfileContent
) -> list[schema.SourceRow]:
    """Keep the sources that rows still cite, though the import or an editor took them away."""
    known = _by_key([*theirs.sources, *ours.sources])
    cited = {
        row.citation
        for name in CITING
        for row in getattr(content, name)
        if row.citation is not None and row.citation in known
    }
    there = {row.key for row in content.sources}
    return [*content.sources, *(row for key, row in known.items() if key in cited - there)]


def _by_key(rows: Iterable[Any]) -> Rows:
    return {row.key: row for row in rows}


def _section(
    name: str,
    base: Rows,
    ours: list[Any],
    theirs: Rows,
    aliases: dict[uuid.UUID, uuid.UUID],
    changes: list[Change],
    held: Rows,
) -> list[Any]:
    mine = _by_key(ours)
    stands = _editors(name, ours, {*base, *theirs, *held})
    kept: Rows = dict(mine)
    for key, row in theirs.items():
        instead = stands.get(_identity(name, row))
        if instead is not None and key not in mine:
            aliases[key] = instead.key
            if base.get(key) != row:
                kept[instead.key] = _with_range(instead, row)
                changes += _beside(name, instead, kept[instead.key], row)
            continue
        if row in (base.get(key), mine.get(key)):
            continue
        if _is_unedited(key, mine, base, held):
            kept[key] = row
            changes.append(Change(name, key, mine.get(key), row))
        else:
            changes.append(Change(name, key, mine.get(key), row, overridden=True))
            kept |= {key: _with_range(mine[key], row)} if key in mine else {}
    for key in base.keys() - theirs.keys():
        if key in mine and _is_unedited(key, mine, base, held):
            del kept[key]
            changes.append(Change(name, key, mine[key], None))
    return _ordered(kept, ours, theirs)


def _is_unedited(key: uuid.UUID, mine: Rows, base: Rows, held: Rows) -> bool:
    """Tell whether a row is as an import or the holding of a change left it."""
    return mine.get(key) == base.get(key) or (key in held and mine.get(key) == held[key])


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


def _beside(name: str, editors: Any, kept: Any, imported: Any) -> list[Change]:
    """Return what is to be said of an editor's row that stands for an imported one: changed, or of another mind."""
    if kept != editors:
        return [Change(name, editors.key, editors, kept)]
    if _says_otherwise(name, editors, imported):
        return [Change(name, editors.key, editors, imported, overridden=True)]
    return []


def _with_range(editors: Any, imported: Any) -> Any:
    """Return an editor's rating with the range over published measures beside it: score and reason stay.

    An AI risk is never to stand alone, whoever scored it.
    """
    if not isinstance(editors, schema.RatingRow) or imported.low is None:
        return editors
    update = {name: getattr(imported, name) for name in ("low", "high", "inputs")}
    return editors.model_copy(update=update)


def _ordered(kept: Rows, ours: list[Any], theirs: Rows) -> list[Any]:
    """Leave the order as it is unless rows came or went: then the editor's rows first, and the proposal's order."""
    mine = [row.key for row in ours]
    if kept.keys() == set(mine):
        return [kept[key] for key in mine]
    own = [row.key for row in ours if row.key in kept and row.key not in theirs]
    return [kept[key] for key in [*own, *(key for key in theirs if key in kept)]]


def _profile(
    base: schema.ProfileRow | None, ours: schema.ProfileRow, theirs: schema.ProfileRow, held: Rows
) -> schema.ProfileRow:
    """Take over texts, language by language, and whether skilled workers are admitted."""
    update: dict[str, Any] = {}
    backed = held.get(ours.key)
    for name in TEXTS:
        before: Mapping[str, str] = getattr(base, name) if base else {}
        back: Mapping[str, str] = getattr(backed, name) if backed else before
        mine, wanted = getattr(ours, name), getattr(theirs, name)
        update[name] = dict(mine)
        for language in {*before, *wanted}:
            unedited = mine.get(language) in (before.get(language), back.get(language))
            if before.get(language) != wanted.get(language) and unedited:
                update[name][language] = wanted.get(language, "")
        update[name] = {language: words for language, words in update[name].items() if words}
    before_flag = base.skilled_migration if base else False
    back_flag = backed.skilled_migration if backed else before_flag
    if before_flag != theirs.skilled_migration and ours.skilled_migration in (before_flag, back_flag):
        update["skilled_migration"] = theirs.skilled_migration
    return ours.model_copy(update=update)
