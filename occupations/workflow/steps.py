"""The steps themselves: each is checked, done and recorded in one transaction, whoever asks for it and from where.

Commands and imports act for nobody and do not come this way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from occupations.codec.read import read_profile
from occupations.models import OccupationProfile, PublishedAddress, Schedule, Transition
from occupations.publishing import publish
from occupations.publishing import unpublish as take_away
from occupations.publishing.readiness import blocking
from occupations.publishing.turns import take_turns
from occupations.workflow.refusal import Refused
from occupations.workflow.rules import check

__all__ = [
    "approve",
    "archive",
    "publish_profile",
    "record",
    "reopen",
    "send_back",
    "set_stage",
    "step",
    "submit",
    "unpublish",
]

Stage: TypeAlias = OccupationProfile.Stage
Step: TypeAlias = Transition.Step


def submit(profile: OccupationProfile, user: User, comment: str = "") -> Transition:
    """Ask for a review of a draft."""
    return _move(profile, user, Step.SUBMITTED, Stage.IN_REVIEW, comment)


def approve(profile: OccupationProfile, user: User, comment: str = "") -> Transition:
    """Find that what is in review can be published; a change ends that."""
    return _move(profile, user, Step.APPROVED, Stage.APPROVED, comment)


def send_back(profile: OccupationProfile, user: User, comment: str) -> Transition:
    """Make a draft again of what is in review or approved, saying what is to be changed."""
    if not comment.strip():
        raise Refused(_("Say what is to be changed."))
    return _move(profile, user, Step.SENT_BACK, Stage.DRAFT, comment)


def publish_profile(profile: OccupationProfile, user: User, comment: str = "") -> Transition:
    """Make an approved version public; whoever may review approves it thereby."""
    with step(profile, user, Step.PUBLISHED, turns=True) as now:
        if reasons := blocking(read_profile(now)):
            raise Refused(" ".join(reasons))
        publish(now, user)
        _drop(now, Schedule.Action.PUBLISH)
        return record(now, user, Step.PUBLISHED, comment)


def unpublish(profile: OccupationProfile, user: User, comment: str = "") -> Transition:
    """Take the profile's pages away; the working copy stays as it is."""
    with step(profile, user, Step.UNPUBLISHED, turns=True) as now:
        take_away(now, user)
        _drop(now, Schedule.Action.UNPUBLISH)
        return record(now, user, Step.UNPUBLISHED, comment)


def archive(
    profile: OccupationProfile, user: User, leads_to: OccupationProfile | None = None, comment: str = ""
) -> Transition:
    """Put a profile away: its pages go, and its addresses and its code lead to another one, if it is given."""
    with step(profile, user, Step.ARCHIVED, turns=True) as now:
        if leads_to is not None and (leads_to.pk == now.pk or not leads_to.is_published):
            raise Refused(_("Choose another profile that is public."))
        if now.is_published:
            take_away(now, user)
        _drop(now, *Schedule.Action)
        set_stage(now, Stage.ARCHIVED)
        now.addresses.update(archived_code=now.code.code, leads_to=leads_to)
        if leads_to is not None:
            # What led here goes on, too: nobody is led from one empty place to the next.
            PublishedAddress.objects.filter(leads_to=now).update(leads_to=leads_to)
        return record(now, user, Step.ARCHIVED, comment)


def reopen(profile: OccupationProfile, user: User, comment: str = "") -> Transition:
    """Make a draft of an archived profile; its addresses wait for it to be published again."""
    with step(profile, user, Step.REOPENED) as now:
        set_stage(now, Stage.DRAFT)
        now.addresses.update(archived_code="", leads_to=None)
        return record(now, user, Step.REOPENED, comment)


def _move(profile: OccupationProfile, user: User, taken: Step, stage: Stage, comment: str) -> Transition:
    with step(profile, user, taken) as now:
        set_stage(now, stage)
        return record(now, user, taken, comment)


@contextmanager
def step(
    profile: OccupationProfile, user: User, taken: Step, *, turns: bool = False
) -> Iterator[OccupationProfile]:
    """Lock the profile as it is now and check the step; what writes pages waits for its turn first."""
    with transaction.atomic():
        if turns:
            take_turns()
        locked = OccupationProfile.objects.select_for_update(of=("self",))
        now = locked.select_related("country", "code").get(pk=profile.pk)
        check(now, user, taken)
        yield now


def set_stage(profile: OccupationProfile, stage: Stage) -> None:
    """Write how far a profile is."""
    OccupationProfile.objects.filter(pk=profile.pk).update(stage=stage)


def _drop(profile: OccupationProfile, *actions: Schedule.Action) -> None:
    """Forget what was scheduled and has been overtaken."""
    profile.schedules.open().filter(action__in=actions).delete()


def record(
    profile: OccupationProfile, user: User | None, taken: Step, comment: str, *, by_schedule: bool = False
) -> Transition:
    """Keep who took a step, and when."""
    return Transition.objects.create(
        profile=profile,
        step=taken,
        user=user,
        at=timezone.now(),
        comment=comment.strip(),
        by_schedule=by_schedule,
    )
