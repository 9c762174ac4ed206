"""Keeping what is published: the structure as it was, who published it and when, and its address."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.contrib.auth.models import User
from django.db.models import OuterRef, Subquery, Value
from django.utils import timezone

from occupations.codec.read import content_hash, content_json
from occupations.codec.schema import ProfileContent
from occupations.history import record
from occupations.models import (
    AdjacentCareer,
    ImportChange,
    OccupationProfile,
    Publication,
    PublishedAddress,
)
from occupations.publishing.changes import note_published

__all__ = ["freeze"]


def freeze(contents: Mapping[int, ProfileContent], user: User | None) -> list[Publication]:
    """Make each structure its profile's current publication, its address known and its fingerprint the public one.

    Changes by imports that waited for an editor are accepted: the world reads them from now on.

    To be called inside a transaction. Costs the same number of queries however many profiles there are. ``contents`` is
    by the profiles' primary keys.
    """
    now = timezone.now()
    hashes = {pk: content_hash(content) for pk, content in contents.items()}
    written = {pk: content_json(content).decode() for pk, content in contents.items()}
    _record_unstamped(contents, hashes, user)
    adjacent = _adjacent(contents)
    note_published(written, now)
    current = Publication.objects.filter(profile__in=contents, ended_at__isnull=True)
    current.update(ended_at=now, ended_by=user)
    publications = Publication.objects.bulk_create(
        Publication(
            profile_id=pk,
            # An expression, for the same reason as a page's document.
            content=Value(written[pk]),
            content_hash=hashes[pk],
            published_at=now,
            published_by=user,
            adjacent_keys=dict(adjacent[pk].values()),
        )
        for pk in contents
    )
    for publication in publications:
        publication.content = written[publication.profile_id]
    leads = Publication.adjacent.through
    leads.objects.bulk_create(
        leads(publication_id=publication.pk, occupationprofile_id=target)
        for publication in publications
        for target in adjacent[publication.profile_id]
    )
    PublishedAddress.objects.bulk_create(
        [
            PublishedAddress(profile_id=pk, country=content.profile.country, slug=content.profile.slug)
            for pk, content in contents.items()
        ],
        update_conflicts=True,
        unique_fields=["country", "slug"],
        update_fields=["profile"],
    )
    public = Publication.objects.filter(profile=OuterRef("pk"), ended_at__isnull=True).values("content_hash")
    OccupationProfile.objects.filter(pk__in=contents).update(
        content_hash=Subquery(public),
        published_hash=Subquery(public),
        # What was on its way to being public has arrived.
        stage=OccupationProfile.Stage.DRAFT,
    )
    waiting = ImportChange.objects.filter(profile__in=contents, state=ImportChange.State.WAITING)
    waiting.update(state=ImportChange.State.ACCEPTED, decided_by=user, decided_at=now)
    return publications


def _record_unstamped(
    contents: Mapping[int, ProfileContent], hashes: Mapping[int, str], user: User | None
) -> None:
    """Keep a revision of what changed without being described anew, so that nothing public is without a history."""
    stamped = dict(OccupationProfile.objects.filter(pk__in=contents).values_list("pk", "content_hash"))
    record([content for pk, content in contents.items() if hashes[pk] != stamped.get(pk)], user)


def _adjacent(profile_ids: Iterable[int]) -> dict[int, dict[int, tuple[str, str]]]:
    """Return, for each profile, its adjacent careers by primary key: how the structure names each, and its key."""
    rows = AdjacentCareer.objects.filter(profile__in=profile_ids).values_list(
        "profile", "target", "target__country__code", "target__code__code", "target__key"
    )
    found: dict[int, dict[int, tuple[str, str]]] = defaultdict(dict)
    for profile, target, country, code, key in rows:
        found[profile][target] = (f"{country}/{code}", str(key))
    return found
