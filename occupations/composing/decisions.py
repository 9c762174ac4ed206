"""Deciding on what an import changed: accepting it, holding it, or accepting and publishing at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from occupations.codec.faults import ContentError
from occupations.codec.read import read_profiles
from occupations.codec.schema import ProfileContent
from occupations.codec.write import write_many
from occupations.composing.hold import Held, held_content, public_contents
from occupations.composing.own_texts import write_texts
from occupations.models import ImportChange, OccupationProfile, Revision
from occupations.publishing import Outcome, publish_all
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp

__all__ = ["Decision", "Reason", "accept", "accept_and_publish", "hold", "put_back"]

# How many profiles share a transaction and a set of queries.
BATCH = 50


class Reason(models.TextChoices):
    """Why a change was left as it was."""

    EDITED = "edited", _("The row was edited after the import. Edit it in the profile.")
    BREAKS = "breaks", _("What was there before cannot be put back: something it names is gone or taken.")


@dataclass
class Decision:
    """How many changes were decided, and why others were left; ``left`` is by primary key."""

    decided: int = 0
    left: dict[int, Reason] = field(default_factory=dict)


def accept(changes: QuerySet[ImportChange], user: User | None) -> Decision:
    """Let what waits among the changes stand in the working copies; one query, however many there are."""
    return Decision(_decide(changes, ImportChange.State.ACCEPTED, user))


def accept_and_publish(changes: QuerySet[ImportChange], user: User | None) -> Outcome:
    """Publish the profiles of what waits among the changes, which accepts everything that waits on them.

    Changes of a profile that is not ready to be published go on waiting.
    """
    profiles = _profiles(changes)
    outcome = publish_all(OccupationProfile.objects.filter(pk__in=profiles), user)
    # Publishing accepts what it makes public; of what says the same as the public page there is nothing to publish.
    for batch in _batches(profiles):
        same = OccupationProfile.objects.filter(pk__in=batch, published_hash=models.F("content_hash"))
        accept(ImportChange.objects.filter(profile__in=same), user)
    return outcome


def hold(changes: QuerySet[ImportChange], user: User | None) -> Decision:
    """Undo what waits among the changes in the working copies, each batch of profiles in one transaction.

    A row that was edited since stays as it is, and so does one whose old version cannot be put back.
    """
    decision = Decision()
    for batch in _batches(_profiles(changes)):
        with transaction.atomic():
            take_turns()
            _hold(changes, batch, user, decision)
    return decision


@transaction.atomic
def put_back(contents: Iterable[ProfileContent], user: User | None) -> None:
    """Make the working copies of a batch say again what they said before holding.

    Raises ContentError, and writes nothing, if something that they name is gone.
    """
    kept = {content.profile.key: content for content in contents}
    found = OccupationProfile.objects.select_for_update().filter(key__in=kept).order_by("pk")
    _write_pairs([(profile, kept[profile.key]) for profile in found], user, Revision.Kind.RESTORED)


def _hold(
    changes: QuerySet[ImportChange], profile_ids: list[int], user: User | None, decision: Decision
) -> None:
    """Hold the changes of a batch together, or, where that fails, apart."""
    locked = OccupationProfile.objects.select_for_update().filter(pk__in=profile_ids).order_by("pk")
    profiles = {profile.pk: profile for profile in locked}
    contents, public = read_profiles(profiles), public_contents(profiles)
    asked: dict[int, list[ImportChange]] = {pk: [] for pk in profiles}
    for change in _waiting(changes).filter(profile__in=profile_ids):
        asked[change.profile_id].append(change)
    held = {pk: held_content(contents[pk], public.get(pk), asked[pk]) for pk in profiles}
    try:
        _write(profiles, held, user)
    except ContentError:
        _hold_apart(changes, asked, user, decision)
        return
    for found in held.values():
        decision.left |= {change.pk: Reason.EDITED for change in found.edited}
        decision.left |= {change.pk: Reason.BREAKS for change in found.lacking}
    done = [change.pk for found in held.values() for change in found.undone]
    for pks in _batches(done, 500):
        decision.decided += _decide(ImportChange.objects.filter(pk__in=pks), ImportChange.State.HELD, user)


def _hold_apart(
    changes: QuerySet[ImportChange],
    asked: dict[int, list[ImportChange]],
    user: User | None,
    decision: Decision,
) -> None:
    """Hold one profile after the other, and of one profile one change after the other, to find what cannot be held."""
    if len(asked) > 1:
        for pk in asked:
            _hold(changes, [pk], user, decision)
        return
    [(pk, wanted)] = asked.items()
    for change in wanted:
        if len(wanted) == 1:
            decision.left[change.pk] = Reason.BREAKS
        else:
            _hold(changes.filter(pk=change.pk), [pk], user, decision)


@transaction.atomic
def _write(profiles: dict[int, OccupationProfile], held: dict[int, Held], user: User | None) -> None:
    """Write the working copies that say something else now, and describe them anew."""
    pairs = [(profiles[pk], found.content) for pk, found in held.items() if found.undone]
    _write_pairs(pairs, user, Revision.Kind.SAVED)


def _write_pairs(
    pairs: list[tuple[OccupationProfile, ProfileContent]], user: User | None, kind: Revision.Kind
) -> None:
    write_many(pairs, checked=False)
    write_texts(pairs)
    OccupationProfile.objects.filter(pk__in=[profile.pk for profile, _content in pairs]).update(
        updated_by=user
    )
    stamp([profile for profile, _content in pairs], user, kind=kind)


def _waiting(changes: QuerySet[ImportChange]) -> QuerySet[ImportChange]:
    return changes.filter(state=ImportChange.State.WAITING)


def _decide(changes: QuerySet[ImportChange], state: str, user: User | None) -> int:
    rows = ImportChange.objects.filter(pk__in=_waiting(changes).order_by().values("pk"))
    return rows.update(state=state, decided_by=user, decided_at=timezone.now())


def _profiles(changes: QuerySet[ImportChange]) -> list[int]:
    """Return the profiles of what waits, by primary key, country by country: what they link to is read for each."""
    ordered = _waiting(changes).order_by("profile__country", "profile_id")
    found = ordered.values_list("profile_id").annotate(Count("pk"))
    return [pk for pk, _count in found]


def _batches(pks: Iterable[int], size: int = BATCH) -> Iterator[list[int]]:
    left = iter(pks)
    while batch := list(islice(left, size)):
        yield batch
