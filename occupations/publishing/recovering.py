"""Putting kept versions of many profiles back, deleted ones included, all or nothing."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction

from occupations.codec.faults import ContentError, Fault
from occupations.codec.write import write_identity, write_many
from occupations.models import OccupationProfile, Revision
from occupations.publishing.bulk import batches
from occupations.publishing.restoring import restorable
from occupations.publishing.working import stamp
from occupations.translating.recall import recall

__all__ = ["recover_all"]


@transaction.atomic
def recover_all(revision_ids: Collection[int], user: User | None = None, note: str = "") -> None:
    """Make each revision its profile's working copy, every row with its key, and keep that as a new revision.

    All profiles are there before any row is written, for rows of one name another. Nothing becomes public. Raises
    ContentError, which names the profiles, and writes nothing, if one of them cannot be put back.
    """
    faults: list[Fault] = []
    for _done, batch in batches(revision_ids):
        for revision in Revision.objects.filter(pk__in=batch):
            try:
                write_identity(restorable(revision))
            except ContentError as error:
                faults += [Fault(f"{revision.path}: {fault.path}", fault.reason) for fault in error.faults]
    if faults:
        raise ContentError(faults)
    for _done, batch in batches(revision_ids):
        revisions = list(Revision.objects.filter(pk__in=batch))
        found = OccupationProfile.objects.filter(key__in=[revision.profile_key for revision in revisions])
        profiles = {profile.key: profile for profile in found}
        write_many([(profiles[revision.profile_key], restorable(revision)) for revision in revisions])
        OccupationProfile.objects.filter(pk__in=[row.pk for row in found]).update(updated_by=user)
        recall(revisions, {key: profile.pk for key, profile in profiles.items()})
        stamp(found.all(), user, note, Revision.Kind.RESTORED)
