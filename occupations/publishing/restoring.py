"""Putting a version of the history back: into the working copy, or where its profile was deleted."""

import re
from collections import defaultdict
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from careergraph.languages import offered
from occupations.codec.faults import ContentError
from occupations.codec.read import content_hash, read_profile
from occupations.codec.schema import ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table
from occupations.codec.write import write_profile
from occupations.history import revision_content
from occupations.models import OccupationProfile, Revision
from occupations.publishing.working import stamp
from occupations.translating.recall import recall

__all__ = ["ChangedMeanwhileError", "gone_rows", "restorable", "restore"]

TABLES = {table.name: table for table in SECTIONS}
# A row's link in the path of a fault, such as visas[1].visa.
LINK = re.compile(r"(\w+)\[(\d+)\]\.(\w+)")


class ChangedMeanwhileError(Exception):
    """Raised when the working copy is not the one that was to be replaced; nothing was written."""


@transaction.atomic
def restore(
    revision: Revision,
    user: User | None = None,
    note: str = "",
    *,
    replacing: str = "",
    without_gone: bool = False,
) -> OccupationProfile:
    """Make the working copy say what the revision kept, every row with its key, and keep that as a new revision.

    A profile that was deleted is there again, as a draft. Nothing of it becomes public. ``replacing`` is the
    fingerprint of the working copy that whoever decided has seen: ChangedMeanwhileError is raised if it says something
    else by now. Raises ContentError, and writes nothing, if it cannot be put back: what it names is gone, or its code
    or address is another profile's by now. With ``without_gone``, rows that name something that is gone are left out.
    """
    # Whoever saves the same profile at the same time waits, or is waited for.
    present = OccupationProfile.objects.select_for_update().filter(key=revision.profile_key).first()
    if present and replacing and content_hash(read_profile(present)) != replacing:
        raise ChangedMeanwhileError
    profile = _write(restorable(revision), without_gone=without_gone)
    OccupationProfile.objects.filter(pk=profile.pk).update(updated_by=user, updated_at=timezone.now())
    profile.refresh_from_db()
    recall([revision], {profile.key: profile.pk})
    stamp([profile], user, note, Revision.Kind.RESTORED)
    return profile


def restorable(revision: Revision) -> ProfileContent:
    """Return what a revision keeps, in the languages that the site is offered in today."""
    content = revision_content(revision)
    languages = [language for language in content.languages if language in offered()]
    if languages == content.languages:
        return content
    rows: dict[str, Any] = {
        table.name: [_in_languages(table, row, languages) for row in getattr(content, table.name)]
        for table in SECTIONS
    }
    profile = _in_languages(PROFILE, content.profile, languages)
    return content.model_copy(update={**rows, "profile": profile, "languages": languages})


def gone_rows(error: ContentError) -> dict[str, set[int]]:
    """Return, by section, the places of the rows that name something that is gone; none if anything else is wrong."""
    found: dict[str, set[int]] = defaultdict(set)
    for fault in error.faults:
        match = LINK.fullmatch(fault.path)
        if match is None or match[1] not in TABLES or match[3] not in TABLES[match[1]].links:
            return {}
        found[match[1]].add(int(match[2]))
    return found


def _write(content: ProfileContent, *, without_gone: bool) -> OccupationProfile:
    """Write the content; a row that is left out may be the source of another, which is then left out as well."""
    try:
        return write_profile(content)
    except ContentError as error:
        gone = gone_rows(error) if without_gone else {}
        if not gone:
            raise
    rest = {
        name: [row for place, row in enumerate(getattr(content, name)) if place not in places]
        for name, places in gone.items()
    }
    return _write(content.model_copy(update=rest), without_gone=True)


def _in_languages(table: Table, row: Any, languages: list[str]) -> Any:
    texts = {
        name: {language: words for language, words in getattr(row, name).items() if language in languages}
        for name in table.texts
    }
    return row.model_copy(update=texts)
