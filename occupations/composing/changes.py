"""What an import changed on a published profile, as an editor is to see it."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from occupations.codec import schema
from occupations.composing.merge import TEXTS, Change
from occupations.models import ImportChange, ImportRun, OccupationProfile

__all__ = ["IMPORTED_FIELDS", "changes_of", "plain"]

# Rows that say nothing by themselves: sources come and go with the figures that name them.
SILENT = {"sources"}
# What of a profile itself imports write.
IMPORTED_FIELDS = {"key", *TEXTS, "skilled_migration"}


def changes_of(
    run: ImportRun,
    profile: OccupationProfile,
    changes: Iterable[Change],
    waiting: Mapping[tuple[str, uuid.UUID], ImportChange],
) -> Iterator[ImportChange]:
    """Yield a change for an editor to decide on for each row that differs.

    ``waiting`` are the changes of earlier imports that nobody decided on. A new one takes their place and is told from
    what was there before them; a publisher that went back to that leaves nothing to decide.
    """
    for change in changes:
        if change.section in SILENT:
            continue
        old, new = plain(change.old), plain(change.new)
        earlier = waiting.get((change.section, change.key))
        if earlier and not change.overridden:
            old = earlier.old
            if old == new:
                continue
        yield ImportChange(
            run=run,
            profile=profile,
            section=change.section,
            row_key=change.key,
            old=old,
            new=new,
            magnitude=_magnitude(change.section, old, new),
            state=ImportChange.State.OVERRIDDEN if change.overridden else ImportChange.State.WAITING,
        )


def plain(row: schema.Row | None) -> dict[str, Any] | None:
    """Return a row as JSON keeps it; of a profile itself, only what imports write."""
    if row is None:
        return None
    named = IMPORTED_FIELDS if isinstance(row, schema.ProfileRow) else None
    return row.model_dump(mode="json", exclude_defaults=True, include=named)


def _magnitude(section: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> float:
    """Return how far the number moved, relative to the old one; 1 for a row that came, went or has no number."""
    column = {"statistics": "value", "ratings": "score"}.get(section, "")
    before, after = (old or {}).get(column), (new or {}).get(column)
    if before is None or after is None:
        return 1.0
    return float(abs(after - before) / abs(before) if before else after != before)
