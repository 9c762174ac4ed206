"""Who may take which step with a profile, and in which stage."""

from typing import TypeAlias

from django.contrib.auth.models import User
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations.models import OccupationProfile, Transition
from occupations.rights import Rights, rights_of
from occupations.workflow.refusal import Refused

__all__ = ["check", "steps_of"]

Stage: TypeAlias = OccupationProfile.Stage
Step: TypeAlias = Transition.Step
NOT_ARCHIVED = {Stage.DRAFT, Stage.IN_REVIEW, Stage.APPROVED}

# In which stages a step can be taken, and what is said in any other.
STAGES: dict[Step, tuple[set[Stage], Promise]] = {
    Step.SUBMITTED: ({Stage.DRAFT}, gettext_lazy("Only a draft can be submitted for review.")),
    Step.APPROVED: ({Stage.IN_REVIEW}, gettext_lazy("Only what is in review can be approved.")),
    Step.SENT_BACK: (
        {Stage.IN_REVIEW, Stage.APPROVED},
        gettext_lazy("Only what is in review or approved can be sent back."),
    ),
    Step.PUBLISHED: (NOT_ARCHIVED, gettext_lazy("The profile is archived. Reopen it first.")),
    Step.UNPUBLISHED: (set(Stage), gettext_lazy("This profile is not public.")),
    Step.SCHEDULED: (NOT_ARCHIVED, gettext_lazy("The profile is archived. Reopen it first.")),
    Step.CANCELLED: (set(Stage), gettext_lazy("Nothing is scheduled.")),
    Step.ARCHIVED: (NOT_ARCHIVED, gettext_lazy("The profile is archived already.")),
    Step.REOPENED: ({Stage.ARCHIVED}, gettext_lazy("Only an archived profile can be reopened.")),
}


def steps_of(profile: OccupationProfile, user: User) -> set[Step]:
    """Return the steps that a user may take with a profile as it is now."""
    taken = set()
    for step in Step:
        try:
            check(profile, user, step)
        except Refused:
            continue
        taken.add(step)
    return taken


def check(profile: OccupationProfile, user: User, step: Step) -> None:
    """Raise Refused unless the user may take the step with the profile as it is now."""
    rights = rights_of(user)
    if not _may(rights, profile, step):
        raise Refused(_("You do not have the permission for this step."), denied=True)
    stages, otherwise = STAGES[step]
    if Stage(profile.stage) not in stages:
        raise Refused(str(otherwise))
    if step == Step.UNPUBLISHED and not profile.is_published:
        raise Refused(str(otherwise))
    unapproved = profile.stage != Stage.APPROVED and not rights.reviews
    if step == Step.PUBLISHED and unapproved:
        raise Refused(_("Nobody has approved this version yet. Submit it for review first."))


def _may(rights: Rights, profile: OccupationProfile, step: Step) -> bool:
    if step == Step.SUBMITTED:
        # Whoever could have changed it; of an archived profile the stage says more than the right.
        return profile.is_archived or rights.may_edit(profile) or bool(rights.languages)
    if step in (Step.APPROVED, Step.SENT_BACK):
        return rights.reviews
    return rights.publishes
