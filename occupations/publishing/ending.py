"""Taking many profiles back, or deleting them: what ``unpublish`` and ``delete`` do, for all of them in one go."""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from occupations.codec.read import read_profiles
from occupations.history import record
from occupations.models import Correction, OccupationProfile, Publication, Revision
from occupations.publishing.bulk import batches, leading_to_many
from occupations.publishing.changes import note_ended
from occupations.publishing.leading import public_occupations
from occupations.publishing.pages import remove_pages, write_pages
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp

__all__ = ["delete_all", "unpublish_all"]


@transaction.atomic
def unpublish_all(profile_ids: Collection[int], user: User | None = None) -> None:
    """Take the pages of all these profiles away, or of none; the pages that lead to them are built once."""
    take_turns()
    leading = _leading(profile_ids)
    _end(profile_ids, user)
    _rebuild(leading)


@transaction.atomic
def delete_all(profile_ids: Collection[int], user: User | None = None) -> None:
    """Delete all these profiles with their pages, or none of them; their last revisions are kept.

    Profiles that named one of them as an adjacent career no longer do, and keep a revision of that.
    """
    take_turns()
    leading = _leading(profile_ids)
    pointing: set[int] = set()
    for _done, batch in batches(profile_ids):
        record(read_profiles(batch).values(), user, kind=Revision.Kind.DELETED)
        found = OccupationProfile.objects.filter(adjacentcareer_rows__target__in=batch).order_by()
        pointing.update(found.values_list("pk", flat=True))
    _end(profile_ids, user)
    for _done, batch in batches(profile_ids):
        Correction.objects.filter(profile__pk__in=batch).forget_contacts()
        OccupationProfile.objects.filter(pk__in=batch).delete()
    _rebuild(leading)
    for _done, batch in batches(sorted(pointing.difference(profile_ids))):
        stamp(OccupationProfile.objects.filter(pk__in=batch), user)


def _leading(profile_ids: Collection[int]) -> list[int]:
    """Return the publications of other profiles whose pages print one of these."""
    occupations: set[str] = set()
    of_these: set[int] = set()
    for _done, batch in batches(profile_ids):
        occupations |= public_occupations(batch)
        current = Publication.objects.filter(profile__in=batch, ended_at__isnull=True)
        of_these.update(current.values_list("pk", flat=True))
    return sorted(leading_to_many(profile_ids, occupations) - of_these)


def _end(profile_ids: Collection[int], user: User | None) -> None:
    now = timezone.now()
    for _done, batch in batches(profile_ids):
        current = Publication.objects.filter(profile__in=batch, ended_at__isnull=True)
        note_ended(batch, now)
        current.update(ended_at=now, ended_by=user)
        remove_pages(batch)
        OccupationProfile.objects.filter(pk__in=batch).update(published_hash="")


def _rebuild(publication_ids: Collection[int]) -> None:
    for _done, batch in batches(publication_ids):
        write_pages(Publication.objects.filter(pk__in=batch))
