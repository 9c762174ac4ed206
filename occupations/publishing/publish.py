"""Making a profile public, and taking it back."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from occupations.codec.read import read_profile
from occupations.history import record
from occupations.models import Correction, OccupationProfile, Publication, Revision
from occupations.publishing.changes import note_ended
from occupations.publishing.freeze import freeze
from occupations.publishing.leading import leading_to, public_occupations
from occupations.publishing.pages import remove_pages, write_pages
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp

__all__ = ["delete", "publish", "unpublish"]


@transaction.atomic
def publish(profile: OccupationProfile, user: User | None = None) -> Publication:
    """Freeze the working copy into a publication and its pages in every language, all or nothing.

    The pages that lead to this one (the same occupation elsewhere, adjacent careers) are rebuilt from their own
    publications. Records who and when.
    """
    take_turns()
    profile = OccupationProfile.objects.select_for_update().get(pk=profile.pk)
    content = read_profile(profile)
    occupations = public_occupations([profile.pk]) | {content.profile.occupation}
    [publication] = freeze({profile.pk: content}, user)
    write_pages([publication])
    write_pages(leading_to([profile.pk], occupations))
    return publication


@transaction.atomic
def unpublish(profile: OccupationProfile, user: User | None = None) -> None:
    """Take a profile's pages away and end its publication; a profile that is not public stays as it is."""
    take_turns()
    profile = OccupationProfile.objects.select_for_update().get(pk=profile.pk)
    now = timezone.now()
    note_ended([profile.pk], now)
    current = Publication.objects.filter(profile=profile, ended_at__isnull=True)
    current.update(ended_at=now, ended_by=user)
    occupations = public_occupations([profile.pk])
    remove_pages([profile.pk])
    OccupationProfile.objects.filter(pk=profile.pk).update(published_hash="")
    write_pages(leading_to([profile.pk], occupations))


@transaction.atomic
def delete(profile: OccupationProfile, user: User | None = None) -> None:
    """Delete a profile with its pages, and no longer print it on the pages that lead to it.

    Its last revision is kept: it can be recovered.
    """
    take_turns()
    record([read_profile(profile)], user, kind=Revision.Kind.DELETED)
    occupations = public_occupations([profile.pk])
    leading = [publication.pk for publication in leading_to([profile.pk], occupations)]
    pointing = list(OccupationProfile.objects.filter(adjacentcareer_rows__target=profile).distinct())
    unpublish(profile, user)
    Correction.objects.filter(profile=profile).forget_contacts()
    profile.delete()
    write_pages(Publication.objects.filter(pk__in=leading))
    stamp(pointing, user)
