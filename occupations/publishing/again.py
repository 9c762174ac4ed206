"""Making an earlier version public again, as it was published then; the working copy stays as it is."""

from collections.abc import Collection, Iterable, Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import OuterRef, Subquery, Value
from django.utils import timezone

from occupations.codec.schema import ProfileContent
from occupations.models import OccupationProfile, Publication, PublishedAddress
from occupations.publishing.bulk import batches, leading_to_many
from occupations.publishing.changes import note_published
from occupations.publishing.freeze import freeze
from occupations.publishing.leading import public_occupations
from occupations.publishing.pages import write_pages
from occupations.publishing.turns import take_turns
from occupations.publishing.working import stamp

__all__ = ["publish_again", "publish_kept", "taken_addresses"]


@transaction.atomic
def publish_again(publication_ids: Collection[int], user: User | None = None) -> None:
    """Publish anew what each of these publications holds, one of a profile, all or nothing.

    Every one becomes a publication of its own: the earlier one stays in the record as it was. The pages of all are
    written before those that lead to them, in batches.
    """
    take_turns()
    made: list[int] = []
    profiles: list[int] = []
    occupations: set[str] = set()
    for _done, batch in batches(publication_ids):
        earlier = list(Publication.objects.filter(pk__in=batch))
        contents = {row.profile_id: ProfileContent.model_validate_json(row.content) for row in earlier}
        occupations |= public_occupations(contents)
        occupations.update(content.profile.occupation for content in contents.values())
        profiles += contents
        made += _publish(earlier, user)
        _keep_addresses(contents.items())
    for _done, batch in batches(made):
        write_pages(Publication.objects.filter(pk__in=batch))
    # Once more those among them whose pages were built before the ones that they print.
    leading = leading_to_many(profiles, occupations).union(made)
    for _done, batch in batches(sorted(leading)):
        write_pages(Publication.objects.filter(pk__in=batch, ended_at__isnull=True))


@transaction.atomic
def publish_kept(contents: Mapping[int, ProfileContent], user: User | None = None) -> None:
    """Publish structures that were kept of profiles whose publications are gone, by primary key of the profile.

    Working copies that say something else stay so. To be called with a batch.
    """
    take_turns()
    occupations = public_occupations(contents)
    occupations.update(content.profile.occupation for content in contents.values())
    made = {publication.pk for publication in freeze(contents, user)}
    for pk in (sorted(made), sorted(leading_to_many(contents, occupations) - made)):
        for _done, batch in batches(pk):
            write_pages(Publication.objects.filter(pk__in=batch))
    stamp(OccupationProfile.objects.filter(pk__in=contents), user)


def taken_addresses(contents: Iterable[tuple[int, ProfileContent]]) -> set[int]:
    """Return the profiles whose structure has an address that leads to another profile by now."""
    wanted = {(content.profile.country, content.profile.slug): pk for pk, content in contents}
    led = PublishedAddress.objects.filter(slug__in={slug for _country, slug in wanted})
    return {
        wanted[country, slug]
        for country, slug, pk in led.values_list("country", "slug", "profile")
        if wanted.get((country, slug), pk) != pk
    }


def _publish(earlier: list[Publication], user: User | None) -> list[int]:
    """Make each publication's content its profile's current one, with the neighbours that it named then."""
    now = timezone.now()
    by_profile = {row.profile_id: row for row in earlier}
    note_published({pk: row.content for pk, row in by_profile.items()}, now)
    current = Publication.objects.filter(profile__in=by_profile, ended_at__isnull=True)
    current.update(ended_at=now, ended_by=user)
    made = Publication.objects.bulk_create(
        Publication(
            profile_id=row.profile_id,
            # An expression, for the same reason as a page's document.
            content=Value(row.content),
            content_hash=row.content_hash,
            published_at=now,
            published_by=user,
            adjacent_keys=row.adjacent_keys,
        )
        for row in earlier
    )
    leads = Publication.adjacent.through
    fresh = {by_profile[row.profile_id].pk: row.pk for row in made}
    leads.objects.bulk_create(
        leads(publication_id=fresh[publication], occupationprofile_id=target)
        for publication, target in leads.objects.filter(publication__in=fresh).values_list(
            "publication", "occupationprofile"
        )
    )
    public = Publication.objects.filter(profile=OuterRef("pk"), ended_at__isnull=True).values("content_hash")
    OccupationProfile.objects.filter(pk__in=by_profile).update(published_hash=Subquery(public))
    return [row.pk for row in made]


def _keep_addresses(contents: Iterable[tuple[int, ProfileContent]]) -> None:
    PublishedAddress.objects.bulk_create(
        [
            PublishedAddress(profile_id=pk, country=content.profile.country, slug=content.profile.slug)
            for pk, content in contents
        ],
        ignore_conflicts=True,
    )
