"""Publishing many profiles, and building every page again: in batches, each in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from occupations.codec.read import content_hash, read_profiles
from occupations.codec.schema import ProfileContent
from occupations.models import OccupationProfile, Publication
from occupations.publishing.build import neighbour
from occupations.publishing.context import Neighbour, load_context
from occupations.publishing.freeze import freeze
from occupations.publishing.leading import leading_to, public_occupations
from occupations.publishing.pages import published_content, write_pages
from occupations.publishing.readiness import blocking
from occupations.publishing.turns import take_turns

__all__ = ["Outcome", "batches", "leading_to_many", "publish_all", "rebuild_pages"]

# How many profiles share a transaction and a set of queries: bounds the memory, and how long others wait to write.
BATCH = 50

Item = TypeVar("Item")


@dataclass
class Outcome:
    """What became of profiles: how many were published or say what is public already, and why others are not ready."""

    published: int = 0
    unchanged: int = 0
    not_ready: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Version:
    """A profile as it is about to be public: its fingerprint, and what the pages that lead to it print."""

    content_hash: str
    neighbour: Neighbour


@dataclass
class Written:
    """What a run has published: the publications, their fingerprints by profile, and the occupations they touch."""

    publications: set[int] = field(default_factory=set)
    hashes: dict[int, str] = field(default_factory=dict)
    occupations: set[str] = field(default_factory=set)


def publish_all(
    profiles: Iterable[OccupationProfile],
    user: User | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Publish what is ready and not public yet; leaves behind what ``publish`` would, called for one after the other.

    Archived profiles are left alone. Pages print each other, so each batch relies on what the batches after it are
    about to publish, and no page is built twice. What does not come true, because of an error or an edit in between, is
    put right at the end. ``progress`` is told how many of how many were gone through.
    """
    outcome = Outcome()
    planned = _plan([profile.pk for profile in profiles], outcome)
    expected = {pk: version.neighbour for pk, version in planned.items()}
    written = Written()
    try:
        for done, batch in batches(planned):
            _publish_batch(batch, user, expected, written, outcome)
            if progress:
                progress(done, len(planned))
    finally:
        _settle(planned, written)
    return outcome


def rebuild_pages() -> int:
    """Build every page again from what was published; return how many changed.

    Needed after a new schema of the document or a change of a reference table. Pages print the titles of the pages they
    lead to: those, too, are taken from what was published, as far as it still is when a batch has its turn.
    """
    current = Publication.objects.filter(ended_at__isnull=True).order_by("pk")
    ids = list(current.values_list("pk", flat=True))
    planned: dict[int, Neighbour] = {}
    for _done, batch in batches(ids):
        contents = {
            publication: published_content(publication) for publication in current.filter(pk__in=batch)
        }
        context = load_context(contents.values())
        planned |= {
            publication.pk: neighbour(publication.profile_id, content, context)
            for publication, content in contents.items()
        }
    changed = 0
    for _done, batch in batches(ids):
        with transaction.atomic():
            take_turns()
            still = set(current.values_list("pk", flat=True))
            expected = {found.pk: found for pk, found in planned.items() if pk in still}
            changed += write_pages(current.filter(pk__in=batch), expected)
    return changed


def _plan(profile_ids: Iterable[int], outcome: Outcome) -> dict[int, Version]:
    """Return the version of each profile that is to be published, and count the others in the outcome."""
    planned: dict[int, Version] = {}
    for _done, batch in batches(profile_ids):
        due = _due(OccupationProfile.objects.filter(pk__in=batch), outcome)
        context = load_context(due.values())
        planned |= {
            pk: Version(content_hash(content), neighbour(pk, content, context)) for pk, content in due.items()
        }
    return planned


@transaction.atomic
def _publish_batch(
    profile_ids: Iterable[int],
    user: User | None,
    expected: Mapping[int, Neighbour],
    written: Written,
    outcome: Outcome,
) -> None:
    take_turns()
    locked = OccupationProfile.objects.select_for_update().filter(pk__in=profile_ids)
    due = _due(locked, outcome)
    written.occupations |= public_occupations(due)
    publications = freeze(due, user)
    write_pages(publications, expected)
    outcome.published += len(publications)
    written.publications |= {publication.pk for publication in publications}
    written.hashes |= {publication.profile_id: publication.content_hash for publication in publications}
    written.occupations |= {content.profile.occupation for content in due.values()}


def _due(profiles: QuerySet[OccupationProfile], outcome: Outcome) -> dict[int, ProfileContent]:
    """Read the profiles; return those that are ready and changed, and count the others in the outcome."""
    # Archived ones were taken away on purpose.
    kept = profiles.exclude(stage=OccupationProfile.Stage.ARCHIVED)
    public = dict(kept.order_by("pk").values_list("pk", "published_hash"))
    due: dict[int, ProfileContent] = {}
    for pk, content in read_profiles(public).items():
        if content_hash(content) == public[pk]:
            outcome.unchanged += 1
        elif reasons := blocking(content):
            outcome.not_ready[content.path] = reasons
        else:
            due[pk] = content
    return due


def _settle(planned: Mapping[int, Version], written: Written) -> None:
    """Build again the pages that lead to what was published, and those that rely on what was not after all."""
    broken = {
        pk: version.neighbour.occupation
        for pk, version in planned.items()
        if written.hashes.get(pk) != version.content_hash
    }
    leading = leading_to_many(written.hashes, written.occupations) - written.publications
    if broken:
        leading |= leading_to_many(broken, written.occupations.union(broken.values()))
    for _done, batch in batches(sorted(leading)):
        with transaction.atomic():
            take_turns()
            write_pages(Publication.objects.filter(pk__in=batch, ended_at__isnull=True))


def leading_to_many(profile_ids: Iterable[int], occupations: Iterable[str]) -> set[int]:
    """Return the publications that ``leading_to`` finds, asked for in batches: a query takes only so many values."""
    found: set[int] = set()
    for _done, ids in batches(profile_ids):
        found.update(leading_to(ids, []).values_list("pk", flat=True))
    for _done, slugs in batches(occupations):
        found.update(leading_to([], slugs).values_list("pk", flat=True))
    return found


def batches(items: Iterable[Item]) -> Iterator[tuple[int, list[Item]]]:
    """Cut into batches; with each, tell how many items have been given out by then."""
    left = iter(items)
    done = 0
    while batch := list(islice(left, BATCH)):
        done += len(batch)
        yield done, batch
