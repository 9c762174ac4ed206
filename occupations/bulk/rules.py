"""What each bulk action asks of a profile and of whoever wants it; each reason is said in words."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from occupations.codec.schema import ProfileContent
from occupations.models import BulkAction, OccupationProfile
from occupations.publishing.readiness import blocking
from occupations.rights import rights_of

__all__ = ["READS_CONTENT", "may", "refusals", "would_change"]

Kind = BulkAction.Kind
# Actions whose rules look at the whole working copy, which takes a while for many profiles.
READS_CONTENT = {Kind.PUBLISH}


def may(kind: str, user: User, profile: OccupationProfile | None = None) -> bool:
    """Tell whether somebody may do this to a profile; without one, whether to any."""
    rights = rights_of(user)
    if kind in (Kind.PUBLISH, Kind.UNPUBLISH):
        return rights.publishes
    if kind == Kind.DELETE:
        return user.has_perm("occupations.delete_occupationprofile") and rights.may_edit(profile)
    return rights.may_edit(profile)


def would_change(kind: str, profile: OccupationProfile) -> bool:
    """Tell whether the action would change anything about a profile."""
    match kind:
        case Kind.PUBLISH:
            return not profile.is_published or profile.has_unpublished_changes
        case Kind.UNPUBLISH:
            return profile.is_published
        case Kind.ADMIT:
            return not profile.skilled_migration
        case Kind.NOT_ADMIT:
            return profile.skilled_migration
        case _:
            return True


def refusals(kind: str, user: User, profile: OccupationProfile, content: ProfileContent | None) -> list[str]:
    """Return why the action must not be done to a profile; ``content`` is there if the action reads it."""
    if not may(kind, user, profile):
        return [_("You may not do this to it.")]
    return blocking(content) if kind == Kind.PUBLISH and content else []
