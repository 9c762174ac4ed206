"""Who may do what with a profile: the permissions of a member of staff, narrowed by the roles of their groups.

A permission that somebody has directly, or by a group without a role, holds for every country and language. By a group
with a role it holds for the role's country or language only.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, Permission, User
from django.db.models import Exists, OuterRef

from careergraph.languages import offered
from occupations.models import OccupationProfile, Role

__all__ = ["NARROW", "Rights", "rights_of"]

CHANGE = "change_occupationprofile"
# Roles whose permissions hold for a country or a language only.
NARROW = (Role.Kind.EDITOR, Role.Kind.TRANSLATOR)


@dataclass(frozen=True)
class Rights:
    """What somebody may do. ``countries`` are primary keys of those whose profiles they edit, None for every one."""

    countries: frozenset[int] | None
    languages: frozenset[str]
    sees: bool
    reviews: bool
    publishes: bool

    def may_edit(self, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile may be changed as a whole, in every language; without one, whether any may.

        An archived profile is changed by nobody until it is reopened.
        """
        if profile is not None and profile.is_archived:
            return False
        if self.countries is None:
            return True
        return bool(self.countries) if profile is None else profile.country_id in self.countries

    def may_translate(self, language: str, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile's texts in a language may be written."""
        archived = profile is not None and profile.is_archived
        return self.may_edit(profile) or (language in self.languages and not archived)

    def may_see(self, profile: OccupationProfile | None = None) -> bool:
        """Tell whether the profile may be looked at in the admin."""
        return self.sees or self.may_edit() or bool(self.languages) or self.reviews or self.publishes


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
    groups = [] if user.is_superuser or not user.pk else _groups(user)
    return Rights(
        countries=_countries(user, groups),
        languages=frozenset(group["role__language"] for group in groups) & frozenset(offered()),
        sees=user.has_perm("occupations.view_occupationprofile"),
        reviews=user.has_perm("occupations.review_occupationprofile"),
        publishes=user.has_perm("occupations.publish_occupationprofile"),
    )


def _groups(user: User) -> list[dict[str, Any]]:
    """Read the role of each of the user's groups, and whether the group may change profiles, in one query."""
    changes = Permission.objects.filter(group=OuterRef("pk"), codename=CHANGE)
    groups = user.groups.annotate(changes=Exists(changes)).order_by()
    return list(groups.values("role__kind", "role__language", "role__country", "changes"))


def _countries(user: Any, groups: list[dict[str, Any]]) -> frozenset[int] | None:
    if not user.has_perm(f"occupations.{CHANGE}"):
        return frozenset()
    changing = [group for group in groups if group["changes"]]
    narrowed = {group["role__country"] for group in changing if group["role__kind"] == Role.Kind.EDITOR}
    elsewhere = any(group["role__kind"] not in NARROW for group in changing)
    directly = f"occupations.{CHANGE}" in user.get_user_permissions()
    if user.is_superuser or directly or elsewhere or None in narrowed:
        return None
    return frozenset(narrowed)
