"""Making a profile public, and taking it back."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from occupations.codec.read import content_hash, content_json, read_profile
from occupations.models import Country, OccupationProfile, Publication, PublishedAddress, PublishedPage
from occupations.publishing.pages import write_pages
from occupations.publishing.working import stamp

__all__ = ["delete", "publish", "rebuild_pages", "unpublish"]

# How many profiles are rebuilt with one set of queries; bounds the memory that a rebuild takes.
BATCH = 50


@transaction.atomic
def publish(profile: OccupationProfile, user: User | None = None) -> Publication:
    """Freeze the working copy into a publication and its pages in every language, all or nothing.

    The pages that lead to this one (the same occupation elsewhere, adjacent careers) are rebuilt from their own
    publications. Records who and when.
    """
    _take_turns()
    profile = OccupationProfile.objects.select_for_update().get(pk=profile.pk)
    now = timezone.now()
    content = read_profile(profile)
    fingerprint = content_hash(content)
    _current(profile).update(ended_at=now, ended_by=user)
    targets = OccupationProfile.objects.filter(adjacent_from__profile=profile).distinct()
    publication = Publication.objects.create(
        profile=profile,
        content=content_json(content).decode(),
        content_hash=fingerprint,
        published_at=now,
        published_by=user,
        adjacent_keys={target.path: str(target.key) for target in targets.select_related("country", "code")},
    )
    publication.adjacent.set(targets)
    PublishedAddress.objects.update_or_create(
        country=content.profile.country, slug=content.profile.slug, defaults={"profile": profile}
    )
    occupations = _occupations(profile) | {content.profile.occupation}
    write_pages([publication])
    OccupationProfile.objects.filter(pk=profile.pk).update(
        content_hash=fingerprint, published_hash=fingerprint
    )
    write_pages(_leading_to(profile, occupations))
    return publication


@transaction.atomic
def unpublish(profile: OccupationProfile, user: User | None = None) -> None:
    """Take a profile's pages away and end its publication; a profile that is not public stays as it is."""
    _take_turns()
    profile = OccupationProfile.objects.select_for_update().get(pk=profile.pk)
    _current(profile).update(ended_at=timezone.now(), ended_by=user)
    occupations = _occupations(profile)
    PublishedPage.objects.filter(profile=profile).delete()
    OccupationProfile.objects.filter(pk=profile.pk).update(published_hash="")
    write_pages(_leading_to(profile, occupations))


@transaction.atomic
def delete(profile: OccupationProfile, user: User | None = None) -> None:
    """Delete a profile with its pages, and no longer print it on the pages that lead to it."""
    _take_turns()
    leading = [publication.pk for publication in _leading_to(profile, _occupations(profile))]
    pointing = list(OccupationProfile.objects.filter(adjacentcareer_rows__target=profile).distinct())
    unpublish(profile, user)
    profile.delete()
    write_pages(Publication.objects.filter(pk__in=leading))
    stamp(pointing)


def rebuild_pages() -> int:
    """Build every page again from what was published, in batches; return how many changed.

    Needed after a new schema of the document or a change of a reference table. Twice over, because a page prints the
    titles of the pages it leads to.
    """
    ids = list(Publication.objects.filter(ended_at__isnull=True).order_by("pk").values_list("pk", flat=True))
    changed = 0
    for _round in range(2):
        for start in range(0, len(ids), BATCH):
            with transaction.atomic():
                _take_turns()
                current = Publication.objects.filter(pk__in=ids[start : start + BATCH], ended_at__isnull=True)
                changed += write_pages(current)
    return changed


def _take_turns() -> None:
    """Wait until nobody else is publishing, for pages lead to each other: two at once would each miss the other.

    Every publisher locks the same row; it stays readable, and rows that point to it can still be written.
    """
    Country.objects.select_for_update(no_key=True).order_by("pk").values_list("pk").first()


def _current(profile: OccupationProfile) -> QuerySet[Publication]:
    return Publication.objects.filter(profile=profile, ended_at__isnull=True)


def _occupations(profile: OccupationProfile) -> set[str]:
    """Return the occupation that the profile's pages say it belongs to; none while nothing of it is public."""
    return set(PublishedPage.objects.filter(profile=profile).values_list("occupation", flat=True))


def _leading_to(profile: OccupationProfile, occupations: set[str]) -> Iterable[Publication]:
    """Return the current publications of other profiles whose pages print this one, or did before."""
    alike = PublishedPage.objects.filter(occupation__in=occupations).values("publication")
    leads = Q(pk__in=alike) | Q(pk__in=profile.printed_by.values("pk"))
    return Publication.objects.filter(leads, ended_at__isnull=True).exclude(profile=profile)
