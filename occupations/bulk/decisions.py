"""Decisions on what imports changed, of many profiles at once, kept so that they can be undone."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from occupations.bulk.before import keep_working_copies
from occupations.bulk.state import Entry, standings, waiting_changes
from occupations.models import BulkAction, ImportChange, OccupationProfile
from occupations.publishing.bulk import batches
from occupations.publishing.turns import take_turns

__all__ = ["decide"]

Result = TypeVar("Result")
Step = Callable[[QuerySet[ImportChange], User | None], Result]


@transaction.atomic
def decide(
    kind: str, step: Step[Result], changes: QuerySet[ImportChange], user: User | None
) -> tuple[Result, BulkAction | None]:
    """Take a decision on what waits among the changes, and keep how the profiles stood.

    What the step decided is found by what waits no longer; without any, there is nothing to undo.
    """
    take_turns()
    waiting = changes.filter(state=ImportChange.State.WAITING).order_by()
    ids = sorted(set(waiting.values_list("profile", flat=True)))
    entries = _entries(ids)
    # Holding is the only decision that writes working copies.
    revisions = keep_working_copies(ids, user) if kind == BulkAction.Kind.HOLD else {}
    before = waiting_changes(ids)
    result = step(changes, user)
    still = {pk for left in waiting_changes(ids).values() for pk in left}
    after = standings(entry["key"] for entry in entries)
    for entry in entries:
        entry["after"] = after[entry["key"]]
        entry["changes"] = [pk for pk in before.get(entry["key"], ()) if pk not in still]
        entry["revision"] = revisions.get(entry["key"])
    concerned = [entry for entry in entries if entry["changes"]]
    if not concerned:
        return result, None
    return result, BulkAction.objects.create(
        kind=kind, count=len(concerned), profiles=concerned, user=user, made_at=timezone.now()
    )


def _entries(profile_ids: Iterable[int]) -> list[Entry]:
    """Describe how the profiles stand before; whoever saves one of them meanwhile waits."""
    entries: list[Entry] = []
    for _done, batch in batches(profile_ids):
        rows = OccupationProfile.objects.select_for_update(of=("self",)).filter(pk__in=batch)
        found = list(rows.select_related("country", "code", "occupation").order_by("pk"))
        before = standings(str(row.key) for row in found)
        entries += [
            {"key": str(row.key), "path": row.path, "title": str(row), "before": before[str(row.key)]}
            for row in found
        ]
    return entries
