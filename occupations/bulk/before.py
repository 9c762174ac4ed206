"""What has to be kept before profiles are deleted, so that they can come back as they were."""

from collections.abc import Collection

from django.contrib.auth.models import User

from occupations.bulk.state import Entry, kept_revisions, standings
from occupations.codec.read import read_profiles
from occupations.codec.schema import ProfileContent
from occupations.history import record
from occupations.models import OccupationProfile, Publication, PublishedAddress
from occupations.publishing.bulk import batches

__all__ = ["before_deleting", "keep_working_copies", "pointing_to"]


def keep_working_copies(profile_ids: Collection[int], user: User | None) -> dict[str, int]:
    """Keep each working copy as a revision, unless the newest says the same; return the revisions by profile key."""
    keys: list[str] = []
    for _done, batch in batches(profile_ids):
        contents = read_profiles(batch)
        record(contents.values(), user)
        keys += [str(content.profile.key) for content in contents.values()]
    return kept_revisions(keys)


def before_deleting(profile_ids: Collection[int], entries: Collection[Entry], user: User) -> None:
    """Add to the entries what is public of each profile, where that is not its working copy, and its addresses."""
    public: dict[str, int] = {}
    addresses: dict[str, list[str]] = {}
    for _done, batch in batches(profile_ids):
        current = Publication.objects.filter(profile__in=batch, ended_at__isnull=True)
        contents = [ProfileContent.model_validate_json(row.content) for row in current]
        record(contents, user)
        public |= kept_revisions(str(content.profile.key) for content in contents)
        led = PublishedAddress.objects.filter(profile__in=batch).order_by("pk")
        for key, slug in led.values_list("profile__key", "slug"):
            addresses.setdefault(str(key), []).append(slug)
    for entry in entries:
        entry["public"] = public.get(entry["key"])
        entry["addresses"] = addresses.get(entry["key"], [])


def pointing_to(profile_ids: Collection[int], user: User) -> list[Entry]:
    """Describe the other profiles that name one of these as an adjacent career, which they are about to lose."""
    pointing: set[int] = set()
    for _done, batch in batches(profile_ids):
        found = OccupationProfile.objects.filter(adjacentcareer_rows__target__in=batch).order_by()
        pointing.update(found.values_list("pk", flat=True))
    entries: list[Entry] = []
    for _done, batch in batches(sorted(pointing.difference(profile_ids))):
        revisions = keep_working_copies(batch, user)
        before = standings(revisions)
        found = OccupationProfile.objects.filter(pk__in=batch).select_related("country", "code", "occupation")
        entries += [
            {
                "key": str(row.key),
                "path": row.path,
                "title": str(row),
                "before": before[str(row.key)],
                "revision": revisions[str(row.key)],
                "pointing": True,
            }
            for row in found
        ]
    return entries
