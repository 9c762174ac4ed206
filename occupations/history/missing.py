"""The first revision of profiles that were there before revisions were kept."""

from django.db import transaction
from django.db.models import Exists, OuterRef

from occupations.codec.read import read_profiles
from occupations.history.record import record
from occupations.models import OccupationProfile, Revision

__all__ = ["record_missing"]

# How many profiles are in memory at a time, and share a transaction.
BATCH = 50


def record_missing() -> int:
    """Keep a revision of every profile that has none; return how many had none. One query where none is missing."""
    known = Revision.objects.filter(profile_key=OuterRef("key"))
    missing = list(
        OccupationProfile.objects.order_by("pk").exclude(Exists(known)).values_list("pk", flat=True)
    )
    recorded = 0
    for start in range(0, len(missing), BATCH):
        with transaction.atomic():
            recorded += len(record(read_profiles(missing[start : start + BATCH]).values()))
    return recorded
