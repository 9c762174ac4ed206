"""What an import changed on a published profile, as an editor is to see it."""

from collections.abc import Iterable, Iterator
from typing import Any

from occupations.codec import schema
from occupations.composing.merge import Change
from occupations.models import ImportChange, ImportRun, OccupationProfile

__all__ = ["changes_of"]

# Rows that say nothing by themselves: sources come and go with the figures that name them.
SILENT = {"sources"}


def changes_of(
    run: ImportRun, profile: OccupationProfile, changes: Iterable[Change]
) -> Iterator[ImportChange]:
    """Yield a change for an editor to decide on for each row that differs."""
    for change in changes:
        if change.section in SILENT:
            continue
        yield ImportChange(
            run=run,
            profile=profile,
            section=change.section,
            row_key=change.key,
            old=_plain(change.old),
            new=_plain(change.new),
            magnitude=_magnitude(change),
            state=ImportChange.State.OVERRIDDEN if change.overridden else ImportChange.State.WAITING,
        )


def _plain(row: schema.Row | None) -> dict[str, Any] | None:
    return None if row is None else row.model_dump(mode="json", exclude_defaults=True)


def _magnitude(change: Change) -> float:
    """Return how far the number moved, relative to the old one; 1 for a row that came, went or has no number."""
    old, new = _number(change.old), _number(change.new)
    if old is None or new is None:
        return 1.0
    return abs(new - old) / abs(old) if old else float(new != old)


def _number(row: schema.Row | None) -> float | None:
    """Return a figure's value or a rating's score."""
    if isinstance(row, schema.StatisticRow):
        return None if row.value is None else float(row.value)
    return float(row.score) if isinstance(row, schema.RatingRow) else None
