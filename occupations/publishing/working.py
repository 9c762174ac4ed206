"""What lists show of a working copy, kept beside it so that no list has to compute it."""

from collections.abc import Iterable

from occupations.codec.read import content_hash, read_profiles
from occupations.models import OccupationProfile
from occupations.publishing.readiness import readiness

__all__ = ["stamp"]


def stamp(profiles: Iterable[OccupationProfile]) -> None:
    """Write each profile's fingerprint and completeness; to be called after anything that changed a profile."""
    found = list(profiles)
    contents = read_profiles([profile.pk for profile in found])
    for profile in found:
        content = contents[profile.pk]
        profile.content_hash = content_hash(content)
        profile.completeness = readiness(content).completeness
    OccupationProfile.objects.bulk_update(found, ["content_hash", "completeness"])
