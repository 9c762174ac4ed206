"""Publishing and unpublishing at a time: planned by somebody, done by a command when nobody is signed in."""

import logging
from datetime import datetime
from typing import TypeAlias

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from occupations.codec.read import content_hash, read_profile
from occupations.codec.schema import ProfileContent
from occupations.models import OccupationProfile, Schedule, Transition
from occupations.publishing import publish, unpublish
from occupations.publishing.readiness import blocking
from occupations.publishing.turns import take_turns
from occupations.workflow.refusal import Refused
from occupations.workflow.rules import check
from occupations.workflow.steps import record, set_stage, step

__all__ = ["cancel", "run_due", "schedule"]

logger = logging.getLogger(__name__)
Action: TypeAlias = Schedule.Action
Failure: TypeAlias = Schedule.Failure
Stage: TypeAlias = OccupationProfile.Stage
Step: TypeAlias = Transition.Step


def schedule(
    profile: OccupationProfile, user: User, publish_at: datetime | None, unpublish_at: datetime | None = None
) -> list[Schedule]:
    """Plan when the version that is there now becomes public, when the pages go, or both; an older plan is replaced.

    Like publishing, planning it needs a version that somebody approved, or approves thereby.
    """
    with step(profile, user, Step.SCHEDULED) as now:
        _check_times(now, publish_at, unpublish_at)
        content = read_profile(now)
        if publish_at:
            check(now, user, Step.PUBLISHED)
            if reasons := blocking(content):
                raise Refused(" ".join(reasons))
            set_stage(now, Stage.APPROVED)
        now.schedules.open().delete()
        planned = [(Action.PUBLISH, publish_at), (Action.UNPUBLISH, unpublish_at)]
        made = Schedule.objects.bulk_create(
            Schedule(
                profile=now,
                action=action,
                at=at,
                content_hash=content_hash(content),
                made_by=user,
                made_at=timezone.now(),
            )
            for action, at in planned
            if at
        )
        record(now, user, Step.SCHEDULED, "")
        return made


def cancel(profile: OccupationProfile, user: User) -> Transition:
    """Forget what is planned; what was approved stays approved."""
    with step(profile, user, Step.CANCELLED) as now:
        deleted, _by_model = now.schedules.open().delete()
        if not deleted:
            raise Refused(_("Nothing is scheduled."))
        return record(now, user, Step.CANCELLED, "")


def run_due(now: datetime | None = None) -> list[Schedule]:
    """Do everything whose time has come, each by itself, and return it with what failed and why.

    Safe to run twice and in parallel: each row is taken by one run, and looked at again once it is taken.
    """
    due = Schedule.objects.open().filter(at__lte=now or timezone.now()).order_by("at", "pk")
    done = (_run(pk) for pk in list(due.values_list("pk", flat=True)))
    return [found for found in done if found is not None]


def _run(pk: int) -> Schedule | None:
    """Do what is planned in one row; None if another run has it or had it."""
    try:
        with transaction.atomic():
            take_turns()
            taken = _take(pk)
            if taken is not None:
                _end(taken, _do(taken))
            return taken
    except Exception:
        # One profile that breaks must not keep the others from being published; the row must not be tried for ever.
        logger.exception("schedule %s failed", pk)
    with transaction.atomic():
        taken = _take(pk)
        if taken is not None:
            _end(taken, Failure.BROKEN)
        return taken


def _take(pk: int) -> Schedule | None:
    """Lock a row that has not been done; None if somebody else holds it or has done it."""
    rows = Schedule.objects.select_for_update(skip_locked=True, of=("self",)).open().filter(pk=pk)
    return rows.select_related("made_by").first()


def _end(taken: Schedule, failure: Failure | None) -> None:
    taken.done_at = timezone.now()
    taken.failure = failure or ""
    taken.save(update_fields=["done_at", "failure"])


def _do(taken: Schedule) -> Failure | None:
    """Publish or unpublish; return why not, where it cannot be."""
    locked = OccupationProfile.objects.select_for_update(of=("self",))
    profile = locked.select_related("country", "code").get(pk=taken.profile_id)
    if profile.is_archived:
        return Failure.ARCHIVED
    if taken.action == Action.UNPUBLISH:
        if not profile.is_published:
            return Failure.NOT_PUBLIC
        unpublish(profile, taken.made_by)
        record(profile, taken.made_by, Step.UNPUBLISHED, "", by_schedule=True)
        return None
    failure = _unfit(profile, read_profile(profile), taken.content_hash)
    if failure is None:
        publish(profile, taken.made_by)
        record(profile, taken.made_by, Step.PUBLISHED, "", by_schedule=True)
    return failure


def _unfit(profile: OccupationProfile, content: ProfileContent, meant: str) -> Failure | None:
    """Return what speaks against publishing: only the version that was meant and approved becomes public."""
    if content_hash(content) != meant:
        return Failure.CHANGED
    if profile.stage != Stage.APPROVED:
        return Failure.NOT_APPROVED
    return Failure.NOT_READY if blocking(content) else None


def _check_times(
    profile: OccupationProfile, publish_at: datetime | None, unpublish_at: datetime | None
) -> None:
    times = [at for at in (publish_at, unpublish_at) if at]
    if not times:
        raise Refused(_("Choose at least one time."))
    if min(times) <= timezone.now():
        raise Refused(_("Choose a time in the future."))
    if publish_at and unpublish_at and unpublish_at <= publish_at:
        raise Refused(_("The time to unpublish must be after the time to publish."))
    if not publish_at and not profile.is_published:
        raise Refused(_("This profile is not public."))
