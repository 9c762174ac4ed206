"""Who may do what with a profile: the permissions of a member of staff, narrowed by the roles of their groups.

A permission that somebody has directly, or by a group without a role, holds for every country and language. By a group
with a role it holds for the role's country or language only.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User

from careergraph.languages import offered
from occupations.models import OccupationProfile, Role

__all__ = ["Rights", "rights_of"]

CHANGE = "occupations.change_occupationprofile"


@dataclass(frozen=True)
class Rights:
    """What somebody may do. ``countries`` are primary keys of those whose profiles they edit, None for every one."""

    countries: frozenset[int] | None
    languages: frozenset[str]
    sees: bool
    reviews: bool
    publishes: bool

    def may_edit(self, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile may be changed as a whole, in every language; without one, whether any may."""
        if self.countries is None:
            return True
        return bool(self.countries) if profile is None else profile.country_id in self.countries

    def may_translate(self, language: str, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile's texts in a language may be written."""
        return self.may_edit(profile) or language in self.languages

    def may_see(self, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile may be looked at in the admin."""
        return self.sees or self.may_edit(profile) or bool(self.languages) or self.reviews or self.publishes


def rights_of(user: User | AnonymousUser) -> Rights:
    """Return what a user may do; looked up once for each request's user."""
    known: Rights | None = getattr(user, "_rights", None)
    if known is None:
        known = _look_up(user)
        user._rights = known  # type: ignore[union-attr] # kept on the object, as Django keeps permissions
    return known


def _look_up(user: Any) -> Rights:
    if not user.is_active:
        return Rights(frozenset(), frozenset(), sees=False, reviews=False, publishes=False)
    roles = [] if user.is_superuser or not user.pk else list(Role.objects.filter(group__user=user))
    return Rights(
        countries=_countries(user, roles),
        languages=frozenset(role.language for role in roles if role.kind == Role.Kind.TRANSLATOR)
        & frozenset(offered()),
        sees=user.has_perm("occupations.view_occupationprofile"),
        reviews=user.has_perm("occupations.review_occupationprofile"),
        publishes=user.has_perm("occupations.publish_occupationprofile"),
    )


def _countries(user: Any, roles: list[Role]) -> frozenset[int] | None:
    if not user.has_perm(CHANGE):
        return frozenset()
    narrowed = [role.country_id for role in roles if role.kind == Role.Kind.EDITOR]
    if None in narrowed or _holds_for_all(user):
        return None
    return frozenset(pk for pk in narrowed if pk is not None)


def _holds_for_all(user: Any) -> bool:
    """Tell whether the permission to change comes from elsewhere than editors' roles."""
    if user.is_superuser or user.user_permissions.filter(codename="change_occupationprofile").exists():
        return True
    groups = user.groups.filter(permissions__codename="change_occupationprofile")
    return bool(groups.exclude(role__kind=Role.Kind.EDITOR).exists())
