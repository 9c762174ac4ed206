"""How profiles stand: their working copy, what is public of them and their stage; kept to undo a bulk action."""

from collections.abc import Collection, Iterable
from typing import Any, TypedDict

from django.db.models import Max

from occupations.models import ImportChange, OccupationProfile, Publication, Revision
from occupations.publishing.bulk import batches

__all__ = ["Entry", "Planned", "Standing", "kept_revisions", "standings", "waiting_changes"]


class Standing(TypedDict):
    """``content`` and ``published`` are fingerprints, ``publication`` the primary key of the current one, if any."""

    content: str
    published: str
    publication: int | None
    stage: str


class Planned(TypedDict):
    """Something that was scheduled; ``content`` is the fingerprint of the version that is meant."""

    action: str
    at: str
    content: str
    made_by: int | None
    made_at: str


class Entry(TypedDict, total=False):
    """What is kept of one profile: how it stood before, and after, where it was not deleted.

    ``revision`` is the working copy before, ``public`` the revision that says what was public of a deleted profile,
    ``addresses`` those that led to it, ``changes`` the imported changes that waited for a decision, and got it.
    ``transition`` is the step that the action left in the workflow's record, ``scheduled`` what it may have overtaken.
    ``pointing`` marks a profile that was not selected, and only lost its link to a deleted one.
    """

    key: str
    path: str
    title: str
    before: Standing
    after: Standing | None
    revision: int | None
    public: int | None
    addresses: list[str]
    changes: list[int]
    transition: int
    scheduled: list[Planned]
    pointing: bool


def standings(keys: Iterable[str]) -> dict[str, Standing]:
    """Return how profiles stand now, by key; those that are not there are left out."""
    found: dict[str, Standing] = {}
    for _done, batch in batches(keys):
        rows = OccupationProfile.objects.filter(key__in=batch).order_by()
        current = dict(
            Publication.objects.filter(profile__key__in=batch, ended_at__isnull=True)
            .order_by()
            .values_list("profile", "pk")
        )
        for row in rows.values("pk", "key", "content_hash", "published_hash", "stage"):
            found[str(row["key"])] = {
                "content": row["content_hash"],
                "published": row["published_hash"],
                "publication": current.get(row["pk"]),
                "stage": row["stage"],
            }
    return found


def kept_revisions(keys: Iterable[str], **filters: Any) -> dict[str, int]:
    """Return the primary key of each profile's newest revision."""
    found: dict[str, int] = {}
    for _done, batch in batches(keys):
        newest = Revision.objects.filter(profile_key__in=batch, **filters).order_by()
        rows = newest.values("profile_key").annotate(newest=Max("pk"))
        found |= {str(row["profile_key"]): row["newest"] for row in rows}
    return found


def waiting_changes(profile_ids: Collection[int]) -> dict[str, list[int]]:
    """Return the imported changes that wait for a decision, by the profiles' keys."""
    found: dict[str, list[int]] = {}
    for _done, batch in batches(profile_ids):
        waiting = ImportChange.objects.filter(profile__in=batch, state=ImportChange.State.WAITING)
        for key, pk in waiting.order_by("pk").values_list("profile__key", "pk"):
            found.setdefault(str(key), []).append(pk)
    return found
