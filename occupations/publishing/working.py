"""What lists show of a working copy, kept beside it so that no list has to compute it."""

from collections.abc import Iterable

from occupations.codec.read import content_hash, read_profiles
from occupations.models import OccupationProfile
from occupations.publishing.readiness import readiness

__all__ = ["stamp"]


def stamp(profiles: Iterable[OccupationProfile]) -> None:
    """Write each profile's fingerprint and completeness; to be called after anything that changed a profile.

    What says the same already is not written.
    """
    found = list(profiles)
    contents = read_profiles([profile.pk for profile in found])
    changed = []
    for profile in found:
        content = contents[profile.pk]
        before = profile.content_hash, profile.completeness
        profile.content_hash = content_hash(content)
        profile.completeness = readiness(content).completeness
        if (profile.content_hash, profile.completeness) != before:
            changed.append(profile)
    OccupationProfile.objects.bulk_update(changed, ["content_hash", "completeness"])
