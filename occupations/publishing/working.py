"""What lists show of a working copy, kept beside it so that no list has to compute it; and its history."""

from collections.abc import Iterable

from django.contrib.auth.models import User

from occupations.codec.read import content_hash, read_profiles
from occupations.history import record
from occupations.models import OccupationProfile, Revision
from occupations.publishing.readiness import readiness
from occupations.translating import Unit, track, units_of

__all__ = ["stamp"]

APPROVED, DRAFT = OccupationProfile.Stage.APPROVED, OccupationProfile.Stage.DRAFT


def stamp(
    profiles: Iterable[OccupationProfile],
    user: User | None = None,
    note: str = "",
    kind: Revision.Kind = Revision.Kind.SAVED,
) -> None:
    """Describe each profile anew and keep a revision; to be called after every change.

    Written are its fingerprint, its completeness, and which source its translations were made from.

    ``user``, ``note`` and ``kind`` say who changed what and how. What says the same already is not written. An approval
    lapses with a change: it was of what the reviewer read. To be called inside a transaction.
    """
    found = list(profiles)
    contents = read_profiles([profile.pk for profile in found])
    changed = []
    units: dict[int, list[Unit]] = {}
    for profile in found:
        content = contents[profile.pk]
        before = profile.content_hash, profile.completeness
        profile.content_hash = content_hash(content)
        texts = list(units_of(content))
        profile.completeness = readiness(content, texts).completeness
        if profile.content_hash != before[0]:
            units[profile.pk] = texts
            if profile.stage == APPROVED:
                profile.stage = DRAFT
        if (profile.content_hash, profile.completeness) != before:
            changed.append(profile)
    OccupationProfile.objects.bulk_update(changed, ["content_hash", "completeness"])
    if units:
        # By what the database says now: somebody may have approved or archived since the profiles were read.
        OccupationProfile.objects.filter(pk__in=units, stage=APPROVED).update(stage=DRAFT)
    track(units, user)
    record(contents.values(), user, note, kind)
