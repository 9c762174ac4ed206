"""Doing one thing to many profiles: to all of them, or to none."""

from collections.abc import Callable, Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from occupations.bulk.before import before_deleting, keep_working_copies, pointing_to
from occupations.bulk.plan import Plan, check
from occupations.bulk.rules import STEP_OF
from occupations.bulk.state import Entry, standings, waiting_changes
from occupations.bulk.workflow import last_transitions, scheduled
from occupations.models import BulkAction, OccupationProfile
from occupations.publishing import delete_all
from occupations.publishing.bulk import batches
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp
from occupations.workflow.many import approve_many, archive_many, publish_many, submit_many, unpublish_many

__all__ = ["BulkError", "run"]

Kind = BulkAction.Kind


class BulkError(Exception):
    """Nothing was done; ``plan`` says what stands against it, or what is otherwise than it was shown."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan.kind)
        self.plan = plan


@transaction.atomic
def run(kind: str, profile_ids: Iterable[int], user: User, shown: str | None = None) -> BulkAction:
    """Do something to all profiles that it would change, and keep how they stood.

    Raises BulkError, and does nothing, if one of them stands against it, none of them would change, or, where ``shown``
    is the signature of a plan, things are otherwise by now.
    """
    take_turns()
    ids = sorted(set(profile_ids))
    for _done, batch in batches(ids):
        list(
            OccupationProfile.objects.select_for_update()
            .filter(pk__in=batch)
            .order_by("pk")
            .values_list("pk")
        )
    plan = check(kind, ids, user)
    if plan.refused or not plan.ready or (shown is not None and shown != plan.signature):
        raise BulkError(plan)
    concerned = [item.pk for item in plan.ready]
    entries = _entries(plan, user)
    STEPS[kind](concerned, user)
    after = standings(entry["key"] for entry in entries)
    taken = last_transitions(entry["key"] for entry in entries) if kind in STEP_OF else {}
    for entry in entries:
        entry["after"] = after.get(entry["key"])
        if entry["key"] in taken:
            entry["transition"] = taken[entry["key"]]
    return BulkAction.objects.create(
        kind=kind, count=len(concerned), profiles=entries, user=user, made_at=timezone.now()
    )


def _entries(plan: Plan, user: User) -> list[Entry]:
    """Describe how the profiles stand before, with what the action will need to be undone."""
    ids = [item.pk for item in plan.ready]
    revisions = keep_working_copies(ids, user) if plan.kind == Kind.DELETE else {}
    before = standings(item.key for item in plan.ready)
    changes = waiting_changes(ids) if plan.kind == Kind.PUBLISH else {}
    planned = scheduled(before)
    entries: list[Entry] = []
    for item in plan.ready:
        entry: Entry = {"key": item.key, "path": item.path, "title": item.title, "before": before[item.key]}
        if item.key in revisions:
            entry["revision"] = revisions[item.key]
        if item.key in planned:
            entry["scheduled"] = planned[item.key]
        if item.key in changes:
            entry["changes"] = changes[item.key]
        entries.append(entry)
    if plan.kind == Kind.DELETE:
        before_deleting(ids, entries, user)
        entries += pointing_to(ids, user)
    return entries


def _mark(ids: list[int], user: User, *, admitted: bool) -> None:
    for _done, batch in batches(ids):
        profiles = OccupationProfile.objects.filter(pk__in=batch)
        profiles.update(skilled_migration=admitted, updated_by=user, updated_at=timezone.now())
        stamp(profiles.all(), user)


def _admit(ids: list[int], user: User) -> None:
    _mark(ids, user, admitted=True)


def _not_admit(ids: list[int], user: User) -> None:
    _mark(ids, user, admitted=False)


STEPS: dict[str, Callable[[list[int], User], None]] = {
    Kind.SUBMIT: submit_many,
    Kind.APPROVE: approve_many,
    Kind.PUBLISH: publish_many,
    Kind.UNPUBLISH: unpublish_many,
    Kind.ARCHIVE: archive_many,
    Kind.DELETE: delete_all,
    Kind.ADMIT: _admit,
    Kind.NOT_ADMIT: _not_admit,
}
