"""The working copy as it is to be once changes of an import are undone."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from occupations.codec import schema
from occupations.composing.changes import plain
from occupations.composing.earlier import row_of
from occupations.composing.merge import CITING, TEXTS
from occupations.models import ImportChange, Publication

__all__ = ["Held", "held_content", "public_contents"]


@dataclass
class Held:
    """A working copy, which changes are undone in it, and which are not: edited since, or without what they name."""

    content: schema.ProfileContent
    undone: list[ImportChange] = field(default_factory=list)
    edited: list[ImportChange] = field(default_factory=list)
    lacking: list[ImportChange] = field(default_factory=list)


def public_contents(profile_ids: Iterable[int]) -> dict[int, schema.ProfileContent]:
    """Read what the world reads now of profiles, in one query."""
    current = Publication.objects.filter(profile__in=list(profile_ids), ended_at__isnull=True)
    return {
        publication.profile_id: schema.ProfileContent.model_validate_json(publication.content)
        for publication in current
    }


def held_content(
    content: schema.ProfileContent, public: schema.ProfileContent | None, changes: Iterable[ImportChange]
) -> Held:
    """Put each change's old row back; the public version tells its place and the source that it cites."""
    held = Held(content)
    for change in changes:
        present = _row(held.content, change)
        if plain(present) == change.old:
            held.undone.append(change)
        elif plain(present) != change.new:
            held.edited.append(change)
        else:
            _undo(held, public, change, present)
    return held


def _undo(held: Held, public: schema.ProfileContent | None, change: ImportChange, present: Any) -> None:
    old = row_of(change)
    if change.section == "profile":
        texts = {name: getattr(old, name) for name in (*TEXTS, "skilled_migration")}
        profile = held.content.profile.model_copy(update=texts)
        held.content = held.content.model_copy(update={"profile": profile})
        held.undone.append(change)
        return
    rows: list[Any] = list(getattr(held.content, change.section))
    sources = list(held.content.sources)
    if old is None:
        rows.remove(present)
    elif not _has_source(old, change.section, sources, public):
        held.lacking.append(change)
        return
    elif present is None:
        _insert(rows, old, [] if public is None else getattr(public, change.section))
    else:
        rows[rows.index(present)] = old
    held.content = held.content.model_copy(update={change.section: rows, "sources": sources})
    held.undone.append(change)


def _row(content: schema.ProfileContent, change: ImportChange) -> Any:
    """Return the row of the working copy that a change is about."""
    if change.section == "profile":
        return content.profile
    rows: Iterable[Any] = getattr(content, change.section)
    return next((row for row in rows if row.key == change.row_key), None)


def _has_source(
    row: Any, section: str, sources: list[schema.SourceRow], public: schema.ProfileContent | None
) -> bool:
    """Tell whether the source that a row cites is there; one that the import took away is added again."""
    if section not in CITING or row.citation is None or row.citation in _keys(sources):
        return True
    public_sources = _keys([] if public is None else public.sources)
    if row.citation not in public_sources:
        return False
    sources.append(public_sources[row.citation])
    return True


def _keys(rows: Iterable[Any]) -> Mapping[uuid.UUID, Any]:
    return {row.key: row for row in rows}


def _insert(rows: list[Any], row: Any, order: Iterable[Any]) -> None:
    """Put a row before those that follow it in the public version."""
    keys = [other.key for other in order]
    following = set(keys[keys.index(row.key) + 1 :]) if row.key in keys else set()
    place = next((place for place, other in enumerate(rows) if other.key in following), len(rows))
    rows.insert(place, row)
