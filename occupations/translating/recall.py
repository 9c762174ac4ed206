"""Which source the translations of rows and profiles were made from that are put back after their deletion.

What was noted of them went with them. The history still tells: a translation was made in the version in which its words
first appeared, from what the source said there. Confirmations that a source changed without changing its meaning are
not in the history: those translations are out of date again.
"""

import uuid
from collections.abc import Iterable, Mapping
from itertools import chain

from django.conf import settings

from occupations.codec.schema import ProfileContent
from occupations.history import revision_content
from occupations.models import Revision, Translation
from occupations.translating.fingerprint import as_compared
from occupations.translating.texts import units_of

__all__ = ["recall"]

# How many versions are read of a profile, newest first: reading one takes some milliseconds.
VERSIONS = 100

Name = tuple[uuid.UUID, str, str]


def recall(revisions: Iterable[Revision], profiles: Mapping[uuid.UUID, int]) -> None:
    """Note what the translations of each revision were made from, where nothing is noted; before it is stamped.

    ``profiles`` are primary keys by the profiles' keys.
    """
    found = chain.from_iterable(_lost(profiles[revision.profile_key], revision) for revision in revisions)
    Translation.objects.bulk_create(found, batch_size=500, ignore_conflicts=True)


def _lost(pk: int, revision: Revision) -> Iterable[Translation]:
    """Go back through the versions for as long as they have the words of texts of which nothing is noted."""
    noted = set(Translation.objects.filter(profile=pk).values_list("row_key", "field", "language"))
    made = _translations(pk, revision, revision_content(revision))
    lost = {name: translation for name, translation in made.items() if name not in noted}
    same = set(lost)
    older = Revision.objects.filter(profile_key=revision.profile_key, pk__lt=revision.pk).order_by("-pk")
    for version in older[:VERSIONS].iterator(chunk_size=10) if same else ():
        made = _translations(pk, version, revision_content(version))
        same = {name for name in same if name in made and _same_words(made[name], lost[name])}
        lost |= {name: made[name] for name in same}
        if not same:
            break
    return lost.values()


def _same_words(one: Translation, other: Translation) -> bool:
    return as_compared(one.words) == as_compared(other.words)


def _translations(pk: int, version: Revision, content: ProfileContent) -> dict[Name, Translation]:
    """Describe each translation as if it was made in this version."""
    return {
        (unit.row_key, unit.field, language): Translation(
            profile_id=pk,
            section=unit.section,
            row_key=unit.row_key,
            field=unit.field,
            language=language,
            source=unit.source,
            source_hash=unit.source_hash,
            words=words,
            translated_at=version.saved_at,
            translated_by_id=version.saved_by_id,
        )
        for unit in units_of(content)
        for language, words in unit.words.items()
        if language != settings.LANGUAGE_CODE
    }
