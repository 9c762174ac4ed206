"""Retention: which revisions are kept, and letting go of the others."""

import datetime as dt
import uuid
from collections.abc import Iterator

from django.conf import settings
from django.db.models import Count, QuerySet
from django.utils import timezone

from occupations.models import Revision

__all__ = ["prune"]

# How many are deleted at a time: others may write in between.
BATCH = 500


def prune(keep: int | None = None, days: int | None = None) -> int:
    """Delete revisions beyond the newest ``keep`` of each profile that are older than ``days``; return how many.

    The settings HISTORY_KEEP and HISTORY_DAYS decide unless told otherwise; to keep 0 is to keep all. A revision with a
    note stays, and so does the newest of each profile, which is the last one of a deleted profile.
    """
    keep = settings.HISTORY_KEEP if keep is None else keep
    days = settings.HISTORY_DAYS if days is None else days
    if not keep:
        return 0
    old = Revision.objects.filter(saved_at__lt=timezone.now() - dt.timedelta(days=days), note="")
    return sum(_delete(old.filter(profile_key=key, pk__lt=oldest)) for key, oldest in _crowded(keep))


def _crowded(keep: int) -> Iterator[tuple[uuid.UUID, int]]:
    """Yield each profile that has more revisions than are kept, with the oldest of those that are."""
    counted = Revision.objects.order_by().values("profile_key").annotate(count=Count("pk"))
    for key in list(counted.filter(count__gt=keep).values_list("profile_key", flat=True)):
        yield key, Revision.objects.filter(profile_key=key).values_list("pk", flat=True)[keep - 1]


def _delete(revisions: QuerySet[Revision]) -> int:
    deleted = 0
    while batch := list(revisions.order_by("pk").values_list("pk", flat=True)[:BATCH]):
        deleted += Revision.objects.filter(pk__in=batch).delete()[0]
    return deleted
