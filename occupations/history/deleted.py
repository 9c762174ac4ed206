"""The profiles that were deleted and can be recovered."""

from django.db.models import Exists, OuterRef, QuerySet

from occupations.models import OccupationProfile, Revision

__all__ = ["deleted_profiles"]


def deleted_profiles() -> QuerySet[Revision]:
    """Return the last revision of each profile that is not there any more, newest first, without what it keeps."""
    later = Revision.objects.filter(profile_key=OuterRef("profile_key"), pk__gt=OuterRef("pk"))
    there = OccupationProfile.objects.filter(key=OuterRef("profile_key"))
    deletions = (
        Revision.objects.filter(kind=Revision.Kind.DELETED).exclude(Exists(later)).exclude(Exists(there))
    )
    return deletions.select_related("saved_by").defer("content")
