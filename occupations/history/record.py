"""Keeping a revision of every working copy that was saved."""

import zlib
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Max
from django.utils import timezone

from occupations.codec.read import content_hash, content_json
from occupations.codec.schema import ProfileContent
from occupations.models import Revision

__all__ = ["last_revisions", "record", "revision_content"]


def record(
    contents: Iterable[ProfileContent],
    user: User | None = None,
    note: str = "",
    kind: Revision.Kind = Revision.Kind.SAVED,
) -> list[Revision]:
    """Keep each structure as its profile's newest revision, unless that says the same already; return what was kept.

    Costs the same number of queries however many profiles there are. To be called inside a transaction.
    """
    hashes = {content.profile.key: (content, content_hash(content)) for content in contents}
    if not hashes:
        return []
    known = last_revisions(hashes)
    now = timezone.now()
    return Revision.objects.bulk_create(
        (
            Revision(
                profile_key=key,
                path=content.path,
                title=content.profile.title.get(settings.LANGUAGE_CODE, content.profile.slug),
                content=zlib.compress(content_json(content)),
                content_hash=fingerprint,
                kind=kind,
                note=note[:300],
                saved_at=now,
                saved_by=user,
            )
            for key, (content, fingerprint) in hashes.items()
            if known.get(key) != (fingerprint, kind == Revision.Kind.DELETED)
        ),
        batch_size=100,
    )


def last_revisions(keys: Iterable[object]) -> Mapping[object, tuple[str, bool]]:
    """Return, by profile key, the fingerprint of the newest revision and whether it is of the profile's deletion."""
    newest = Revision.objects.filter(profile_key__in=list(keys)).order_by().values("profile_key")
    rows = Revision.objects.filter(pk__in=newest.annotate(newest=Max("pk")).values("newest"))
    return {
        key: (fingerprint, kind == Revision.Kind.DELETED)
        for key, fingerprint, kind in rows.values_list("profile_key", "content_hash", "kind")
    }


def revision_content(revision: Revision) -> ProfileContent:
    """Return the structure that a revision keeps."""
    return ProfileContent.model_validate_json(zlib.decompress(revision.content))
