"""What each bulk action asks of a profile and of whoever wants it; each reason is said in words."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from occupations.codec.schema import ProfileContent
from occupations.models import BulkAction, OccupationProfile, Transition
from occupations.publishing.readiness import blocking
from occupations.rights import rights_of
from occupations.workflow import Refused
from occupations.workflow.rules import check

__all__ = ["READS_CONTENT", "may", "refusals", "would_change"]

Kind = BulkAction.Kind
Stage = OccupationProfile.Stage
# The steps of the workflow that actions take, whose own rules hold for many profiles as for one.
STEP_OF: dict[str, Transition.Step] = {
    Kind.SUBMIT: Transition.Step.SUBMITTED,
    Kind.APPROVE: Transition.Step.APPROVED,
    Kind.PUBLISH: Transition.Step.PUBLISHED,
    Kind.UNPUBLISH: Transition.Step.UNPUBLISHED,
    Kind.ARCHIVE: Transition.Step.ARCHIVED,
}
# Actions whose rules look at the whole working copy, which takes a while for many profiles.
READS_CONTENT = {Kind.PUBLISH}


def may(kind: str, user: User, profile: OccupationProfile | None = None) -> bool:
    """Tell whether somebody may do this to a profile; without one, whether to any."""
    rights = rights_of(user)
    if kind in (Kind.PUBLISH, Kind.UNPUBLISH, Kind.ARCHIVE):
        return rights.publishes
    if kind == Kind.APPROVE:
        return rights.reviews
    if kind == Kind.ACCEPT_AND_PUBLISH:
        # Nobody has approved what becomes public: an approval lapses with an imported change.
        return rights.publishes and rights.reviews
    if kind == Kind.SUBMIT:
        return rights.may_edit(profile) or bool(rights.languages)
    if kind == Kind.DELETE:
        return user.has_perm("occupations.delete_occupationprofile") and rights.may_edit(profile)
    return rights.may_edit(profile)


def would_change(kind: str, profile: OccupationProfile) -> bool:
    """Tell whether the action would change anything about a profile."""
    changes = {
        Kind.SUBMIT: profile.stage != Stage.IN_REVIEW,
        Kind.APPROVE: profile.stage != Stage.APPROVED,
        Kind.PUBLISH: not profile.is_published or profile.has_unpublished_changes,
        Kind.UNPUBLISH: profile.is_published,
        Kind.ARCHIVE: profile.stage != Stage.ARCHIVED,
        Kind.ADMIT: not profile.skilled_migration,
        Kind.NOT_ADMIT: profile.skilled_migration,
        Kind.DELETE: True,
    }
    return changes[Kind(kind)]


def refusals(kind: str, user: User, profile: OccupationProfile, content: ProfileContent | None) -> list[str]:
    """Return why the action must not be done to a profile; ``content`` is there if the action reads it."""
    if not may(kind, user, profile):
        return [_("You may not do this to it.")]
    if kind in STEP_OF:
        try:
            check(profile, user, STEP_OF[kind])
        except Refused as refused:
            return [refused.reason]
    return blocking(content) if kind == Kind.PUBLISH and content else []
