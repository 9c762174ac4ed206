"""What a bulk action would do, found out before it does anything."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User

from occupations.bulk.rules import READS_CONTENT, may, refusals, would_change
from occupations.codec.read import read_profiles
from occupations.models import OccupationProfile
from occupations.publishing.bulk import batches

__all__ = ["Item", "Plan", "check"]


@dataclass(frozen=True)
class Item:
    """A profile in a plan, with the reasons if it is refused; ``denied`` if the user may never do it to this one."""

    pk: int
    key: str
    path: str
    title: str
    is_published: bool
    reasons: tuple[str, ...] = ()
    denied: bool = False


@dataclass
class Plan:
    """The profiles that would be changed, those that are as wanted already, and those that are refused.

    ``signature`` tells whether what was shown is what would be done now.
    """

    kind: str
    ready: list[Item] = field(default_factory=list)
    unchanged: list[Item] = field(default_factory=list)
    refused: list[Item] = field(default_factory=list)
    signature: str = ""

    @property
    def is_denied(self) -> bool:
        """Whether the user may not do this to one of the profiles at all."""
        return any(item.denied for item in self.refused)

    @property
    def public(self) -> int:
        """Count the profiles to be changed that the world can read."""
        return sum(item.is_published for item in self.ready)


def check(kind: str, profile_ids: Iterable[int], user: User) -> Plan:
    """Find out what an action would do to profiles; in batches, so that only a few of them are in memory."""
    plan = Plan(kind)
    seen = hashlib.sha256(kind.encode())
    for _done, batch in batches(sorted(set(profile_ids))):
        profiles = OccupationProfile.objects.filter(pk__in=batch).select_related(
            "country", "code", "occupation"
        )
        concerned = []
        for profile in profiles.order_by("pk"):
            if would_change(kind, profile):
                concerned.append(profile)
            else:
                plan.unchanged.append(_item(profile))
        contents = read_profiles(row.pk for row in concerned) if kind in READS_CONTENT and concerned else {}
        for profile in concerned:
            reasons = refusals(kind, user, profile, contents.get(profile.pk))
            item = _item(profile, reasons, denied=not may(kind, user, profile))
            (plan.refused if reasons else plan.ready).append(item)
            standing = (profile.pk, profile.content_hash, profile.published_hash, profile.stage)
            seen.update(repr(standing).encode())
    plan.signature = seen.hexdigest()
    return plan


def _item(profile: OccupationProfile, reasons: Iterable[str] = (), *, denied: bool = False) -> Item:
    return Item(
        pk=profile.pk,
        key=str(profile.key),
        path=profile.path,
        title=str(profile),
        is_published=profile.is_published,
        reasons=tuple(reasons),
        denied=denied,
    )
