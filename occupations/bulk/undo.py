"""Undoing a bulk action: every profile is put back as it stood, or none is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from occupations.bulk.public import publish_deleted, publish_earlier, taken
from occupations.bulk.rules import may
from occupations.bulk.state import Entry, standings
from occupations.bulk.workflow import put_back
from occupations.codec.faults import ContentError
from occupations.composing.decisions import put_back as release
from occupations.models import (
    BulkAction,
    Country,
    ImportChange,
    OccupationProfile,
    PublishedAddress,
    Revision,
)
from occupations.publishing import unpublish_all
from occupations.publishing.bulk import batches
from occupations.publishing.recovering import recover_all
from occupations.publishing.restoring import restorable
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp
from occupations.rights import rights_of

__all__ = ["UndoError", "undo", "undo_refusals"]

Kind = BulkAction.Kind


class UndoError(Exception):
    """Nothing was undone; ``reasons`` says why, by the title of the profile."""

    def __init__(self, reasons: dict[str, list[str]]) -> None:
        super().__init__(str(reasons))
        self.reasons = reasons


@transaction.atomic
def undo(action: BulkAction, user: User) -> None:
    """Put everything back as it was before; raise UndoError, and do nothing, if anything stands against it."""
    take_turns()
    action = BulkAction.objects.select_for_update().get(pk=action.pk)
    entries: list[Entry] = action.profiles
    for _done, keys in batches([entry["key"] for entry in entries]):
        locked = OccupationProfile.objects.select_for_update().filter(key__in=keys).order_by("pk")
        list(locked.values_list("pk"))
    if reasons := undo_refusals(action, user):
        raise UndoError(reasons)
    UNDOING[Kind(action.kind)](entries, user)
    _restore_stages(entries)
    put_back(entries)
    action.undone_at, action.undone_by = timezone.now(), user
    action.save(update_fields=["undone_at", "undone_by"])


def undo_refusals(action: BulkAction, user: User) -> dict[str, list[str]]:
    """Return why an action cannot be undone, by the title of the profile; none if it can."""
    entries: list[Entry] = action.profiles
    if action.is_undone:
        return {str(action): [_("It was undone already.")]}
    now = standings(entry["key"] for entry in entries)
    forbidden = _forbidden(action.kind, user, entries)
    reasons: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry["key"] in forbidden:
            reasons[entry["title"]].append(_("You may not do this to it."))
        if now.get(entry["key"]) != entry["after"]:
            reasons[entry["title"]].append(
                _("It was changed since. Its history shows what it was before.")
                if entry["key"] in now
                else _("It was deleted since. Recover it first.")
            )
    if not reasons:
        for entry in taken(action.kind, entries):
            reasons[entry["title"]].append(_("Its address leads to another profile by now."))
    return dict(reasons)


def _forbidden(kind: str, user: User, entries: Iterable[Entry]) -> set[str]:
    """Return the keys of the profiles that the user may not do this to, whether they are there or not."""
    if kind in (Kind.PUBLISH, Kind.UNPUBLISH, Kind.ARCHIVE, Kind.APPROVE, Kind.ACCEPT_AND_PUBLISH):
        return set() if may(kind, user) else {entry["key"] for entry in entries}
    rights = rights_of(user)
    codes = None
    if rights.countries is not None and not (kind == Kind.SUBMIT and rights.languages):
        codes = set(Country.objects.filter(pk__in=rights.countries).values_list("code", flat=True))
    allowed = kind != Kind.DELETE or user.has_perm("occupations.add_occupationprofile")
    allowed &= kind != Kind.DELETE or rights.publishes or not any(entry.get("public") for entry in entries)
    return {
        entry["key"]
        for entry in entries
        if not allowed or (codes is not None and entry["path"].partition("/")[0] not in codes)
    }


def _undo_publish(entries: list[Entry], user: User) -> None:
    # Of a profile whose changes say what was public already, nothing was published.
    published = [entry for entry in entries if not _is_public_as_before(entry)]
    publish_earlier(published, user)
    ids = _ids(entry["key"] for entry in published if entry["before"]["publication"] is None)
    unpublish_all(ids, user)
    _undo_accept(entries, user)


def _is_public_as_before(entry: Entry) -> bool:
    after = entry["after"]
    return after is not None and after["publication"] == entry["before"]["publication"]


def _undo_accept(entries: list[Entry], _user: User) -> None:
    _wait_again(entries, ImportChange.State.ACCEPTED)


def _undo_hold(entries: list[Entry], user: User) -> None:
    kept = _kept(entries)
    with _told_as_reasons():
        for _done, batch in batches(kept):
            revisions = Revision.objects.filter(pk__in=batch)
            release([restorable(revision) for revision in revisions], user)
    _wait_again(entries, ImportChange.State.HELD)


def _wait_again(entries: Iterable[Entry], decision: ImportChange.State) -> None:
    for _done, changes in batches(pk for entry in entries for pk in entry.get("changes", ())):
        decided = ImportChange.objects.filter(pk__in=changes, state=decision)
        decided.update(state=ImportChange.State.WAITING, decided_by=None, decided_at=None)


def _undo_delete(entries: list[Entry], user: User) -> None:
    kept = _kept(entries)
    with _told_as_reasons():
        recover_all(kept, user)
    publish_deleted(entries, user)


def _kept(entries: list[Entry]) -> list[int]:
    """Return the revisions of the working copies before; refuse if one of them is gone."""
    lost = [entry for entry in entries if entry.get("revision") is None]
    kept = {pk: entry for entry in entries if (pk := entry.get("revision"))}
    there = set[int]()
    for _done, revisions in batches(kept):
        there.update(Revision.objects.filter(pk__in=revisions).values_list("pk", flat=True))
    lost += [entry for pk, entry in kept.items() if pk not in there]
    if lost:
        raise UndoError({entry["title"]: [_("Its history is no longer kept.")] for entry in lost})
    return list(kept)


@contextmanager
def _told_as_reasons() -> Iterator[None]:
    """Say what stands against putting working copies back."""
    try:
        yield
    except ContentError as error:
        raise UndoError(
            {
                fault.path: [_("It cannot be put back: %(fault)s") % {"fault": fault.reason}]
                for fault in error.faults
            }
        ) from error


def _undo_mark(entries: list[Entry], user: User, *, admitted: bool) -> None:
    for _done, ids in batches(_ids(entry["key"] for entry in entries)):
        profiles = OccupationProfile.objects.filter(pk__in=ids)
        profiles.update(skilled_migration=admitted, updated_by=user, updated_at=timezone.now())
        stamp(profiles.all(), user, kind=Revision.Kind.RESTORED)


def _undo_admit(entries: list[Entry], user: User) -> None:
    _undo_mark(entries, user, admitted=False)


def _undo_not_admit(entries: list[Entry], user: User) -> None:
    _undo_mark(entries, user, admitted=True)


def _restore_stages(entries: Iterable[Entry]) -> None:
    by_stage: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        by_stage[entry["before"]["stage"]].append(entry["key"])
    for stage, keys in by_stage.items():
        for _done, batch in batches(keys):
            OccupationProfile.objects.filter(key__in=batch).exclude(stage=stage).update(stage=stage)


def _ids(keys: Iterable[str]) -> list[int]:
    found: list[int] = []
    for _done, batch in batches(keys):
        found += OccupationProfile.objects.filter(key__in=batch).order_by("pk").values_list("pk", flat=True)
    return found


def _undo_archive(entries: list[Entry], user: User) -> None:
    for _done, batch in batches(_ids(entry["key"] for entry in entries)):
        PublishedAddress.objects.filter(profile__in=batch).update(archived_code="", leads_to=None)
    # The stage keeps nothing from being published here: it is the one before, in a moment.
    publish_earlier(entries, user)


def _undo_stage(_entries: list[Entry], _user: User) -> None:
    """Leave it at the stage, which every undoing puts back."""


UNDOING: dict[Kind, Callable[[list[Entry], User], None]] = {
    Kind.SUBMIT: _undo_stage,
    Kind.APPROVE: _undo_stage,
    Kind.ARCHIVE: _undo_archive,
    Kind.PUBLISH: _undo_publish,
    Kind.UNPUBLISH: publish_earlier,
    Kind.DELETE: _undo_delete,
    Kind.ADMIT: _undo_admit,
    Kind.NOT_ADMIT: _undo_not_admit,
    Kind.ACCEPT: _undo_accept,
    Kind.HOLD: _undo_hold,
    Kind.ACCEPT_AND_PUBLISH: _undo_publish,
}
