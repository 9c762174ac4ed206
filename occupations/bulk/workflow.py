"""What a bulk action leaves in the record of the workflow, and overtakes of what was scheduled; to be put back."""

import datetime as dt
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.utils import timezone

from occupations.bulk.state import Entry, Planned
from occupations.models import OccupationProfile, Schedule, Transition
from occupations.publishing.bulk import batches

__all__ = ["last_transitions", "put_back", "scheduled"]


def scheduled(keys: Iterable[str]) -> dict[str, list[Planned]]:
    """Return what is planned for profiles, by key."""
    found: dict[str, list[Planned]] = {}
    for _done, batch in batches(keys):
        for row in Schedule.objects.open().filter(profile__key__in=batch).select_related("profile"):
            found.setdefault(str(row.profile.key), []).append(
                {
                    "action": row.action,
                    "at": row.at.isoformat(),
                    "content": row.content_hash,
                    "made_by": row.made_by_id,
                    "made_at": row.made_at.isoformat(),
                }
            )
    return found


def last_transitions(keys: Iterable[str]) -> dict[str, int]:
    """Return the last step that each profile took, by key."""
    found: dict[str, int] = {}
    for _done, batch in batches(keys):
        rows = Transition.objects.filter(profile__key__in=batch).order_by("pk")
        found |= {str(key): pk for key, pk in rows.values_list("profile__key", "pk")}
    return found


def put_back(entries: Iterable[Entry]) -> None:
    """Take the steps out of the record again, and plan again what was planned and is still to come."""
    staff = set(User.objects.values_list("pk", flat=True))
    for _done, batch in batches(entries):
        steps = [pk for entry in batch if (pk := entry.get("transition"))]
        Transition.objects.filter(pk__in=steps).delete()
        found = OccupationProfile.objects.filter(key__in=[entry["key"] for entry in batch])
        ids = {str(key): pk for key, pk in found.values_list("key", "pk")}
        there = set(Schedule.objects.open().filter(profile__in=ids.values()).values_list("profile", "action"))
        Schedule.objects.bulk_create(
            Schedule(
                profile_id=ids[entry["key"]],
                action=planned["action"],
                at=at,
                content_hash=planned["content"],
                made_by_id=planned["made_by"] if planned["made_by"] in staff else None,
                made_at=dt.datetime.fromisoformat(planned["made_at"]),
            )
            for entry in batch
            for planned in entry.get("scheduled", ())
            if (at := dt.datetime.fromisoformat(planned["at"])) > timezone.now()
            and (ids[entry["key"]], planned["action"]) not in there
        )
