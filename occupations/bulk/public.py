"""Making public again what was public before a bulk action."""

from collections.abc import Iterable

from django.contrib.auth.models import User

from occupations.bulk.state import Entry
from occupations.codec.schema import ProfileContent
from occupations.models import BulkAction, OccupationProfile, Publication, PublishedAddress, Revision
from occupations.publishing.again import publish_again, publish_kept, taken_addresses
from occupations.publishing.bulk import batches
from occupations.publishing.restoring import restorable

__all__ = ["publish_deleted", "publish_earlier", "taken"]


def publish_earlier(entries: Iterable[Entry], user: User) -> None:
    """Publish again what was public of profiles that are still there."""
    publications = [pk for entry in entries if (pk := entry["before"]["publication"]) is not None]
    publish_again(publications, user)


def publish_deleted(entries: Iterable[Entry], user: User) -> None:
    """Publish again what was public of recovered profiles, whose publications went with them, and their addresses."""
    deleted = [entry for entry in entries if entry["after"] is None]
    for _done, batch in batches(deleted):
        found = OccupationProfile.objects.filter(key__in=[entry["key"] for entry in batch])
        ids = {str(key): pk for key, pk in found.values_list("key", "pk")}
        PublishedAddress.objects.bulk_create(
            [
                PublishedAddress(
                    profile_id=ids[entry["key"]], country=entry["path"].partition("/")[0], slug=slug
                )
                for entry in batch
                for slug in entry.get("addresses", ())
            ],
            ignore_conflicts=True,
        )
        revisions = Revision.objects.filter(
            pk__in=[entry["public"] for entry in batch if entry.get("public")]
        )
        contents = {ids[str(row.profile_key)]: restorable(row) for row in revisions}
        publish_kept(contents, user)


def taken(kind: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries whose address, as it was public before, leads to another profile by now."""
    found: list[Entry] = []
    for _done, batch in batches(entries):
        by_id = {pk: entry for entry in batch if (pk := _public(kind, entry))}
        contents: list[tuple[int, ProfileContent]] = []
        if kind == BulkAction.Kind.DELETE:
            # The profiles are not there: whoever has one of their addresses is another.
            contents = [(-row.pk, restorable(row)) for row in Revision.objects.filter(pk__in=by_id)]
            found += [by_id[-pk] for pk in taken_addresses(contents)]
        else:
            rows = {row.profile_id: row for row in Publication.objects.filter(pk__in=by_id)}
            contents = [(pk, ProfileContent.model_validate_json(row.content)) for pk, row in rows.items()]
            found += [by_id[rows[pk].pk] for pk in taken_addresses(contents)]
    return found


def _public(kind: str, entry: Entry) -> int | None:
    """Return the primary key of what was public: a revision of a deleted profile, else a publication."""
    if kind == BulkAction.Kind.DELETE:
        return entry.get("public")
    return entry["before"]["publication"]
