"""Reading a working copy in one query: it says what its newest revision keeps, or it is read row by row."""

from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.history.record import revision_content
from occupations.models import OccupationProfile, Revision

__all__ = ["read_working_copy"]


def read_working_copy(profile: OccupationProfile) -> ProfileContent:
    """Return what ``read_profile`` would, for showing it: from the newest revision, if that has the same fingerprint.

    Whoever is about to write reads the rows themselves.
    """
    newest = Revision.objects.filter(profile_key=profile.key).order_by("-pk").first()
    if newest is not None and newest.content_hash == profile.content_hash:
        return revision_content(newest)
    return read_profile(profile)
