"""The same step with many profiles, whose number costs no more queries; whoever calls has checked each of them."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from occupations.models import ClassificationCode, OccupationProfile, PublishedAddress, Schedule, Transition
from occupations.publishing import publish_all, unpublish_all
from occupations.publishing.bulk import batches

__all__ = ["approve_many", "archive_many", "publish_many", "submit_many", "unpublish_many"]

Stage = OccupationProfile.Stage
Step = Transition.Step
Action = Schedule.Action


@transaction.atomic
def submit_many(profile_ids: Collection[int], user: User) -> None:
    """Ask for a review of drafts."""
    _set_stage(profile_ids, Stage.IN_REVIEW)
    _record(profile_ids, user, Step.SUBMITTED)


@transaction.atomic
def approve_many(profile_ids: Collection[int], user: User) -> None:
    """Find that what is in review can be published."""
    _set_stage(profile_ids, Stage.APPROVED)
    _record(profile_ids, user, Step.APPROVED)


@transaction.atomic
def publish_many(profile_ids: Collection[int], user: User) -> None:
    """Make approved versions public."""
    publish_all((OccupationProfile(pk=pk) for pk in profile_ids), user)
    _drop(profile_ids, Action.PUBLISH)
    _record(profile_ids, user, Step.PUBLISHED)


@transaction.atomic
def unpublish_many(profile_ids: Collection[int], user: User) -> None:
    """Take the pages away; the working copies stay as they are."""
    unpublish_all(profile_ids, user)
    _drop(profile_ids, Action.UNPUBLISH)
    _record(profile_ids, user, Step.UNPUBLISHED)


@transaction.atomic
def archive_many(profile_ids: Collection[int], user: User) -> None:
    """Put profiles away, without leading their readers elsewhere."""
    unpublish_all(profile_ids, user)
    _drop(profile_ids, *Action)
    _set_stage(profile_ids, Stage.ARCHIVED)
    code = ClassificationCode.objects.filter(profile=OuterRef("profile")).values("code")
    for _done, batch in batches(profile_ids):
        PublishedAddress.objects.filter(profile__in=batch).update(archived_code=Subquery(code), leads_to=None)
    _record(profile_ids, user, Step.ARCHIVED)


def _set_stage(profile_ids: Collection[int], stage: Stage) -> None:
    for _done, batch in batches(profile_ids):
        OccupationProfile.objects.filter(pk__in=batch).update(stage=stage)


def _drop(profile_ids: Collection[int], *actions: Action) -> None:
    """Forget what was scheduled and has been overtaken."""
    for _done, batch in batches(profile_ids):
        Schedule.objects.open().filter(profile__in=batch, action__in=actions).delete()


def _record(profile_ids: Collection[int], user: User, taken: Step) -> None:
    now = timezone.now()
    Transition.objects.bulk_create(
        (Transition(profile_id=pk, step=taken, user=user, at=now) for pk in profile_ids), batch_size=200
    )
