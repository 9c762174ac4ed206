"""Keeping up with what was saved: which source each translation was made from, and how far each language is.

A text whose words changed was translated, from the source as it is now. A text whose words stayed keeps the source it
was made from, so that it is out of date as long as the source says something else, and current again when a change
is undone. Rows are known by their keys: moving one changes nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from careergraph.languages import offered
from occupations.codec.read import read_profiles
from occupations.models import OccupationProfile, Translation
from occupations.translating.fingerprint import as_compared
from occupations.translating.state import Made
from occupations.translating.texts import Unit, units_of
from occupations.translating.totals import Name, known_translations, write_states

__all__ = ["catch_up", "track"]

# How many profiles are brought up to date in one transaction.
BATCH = 50
# How many rows a statement names: SQLite takes some 32,000 values.
CHUNK = 5_000
WRITTEN = (
    "section",
    "source",
    "source_hash",
    "words",
    "needs_review",
    "translated_at",
    "translated_by",
    "confirmed_at",
    "confirmed_by",
)


def track(walked: Mapping[int, list[Unit]], user: User | None = None) -> None:
    """Note which of the profiles' texts were translated since, and count what each language lacks.

    ``walked`` has all texts of each profile, by its primary key. Costs the same number of queries however many
    profiles there are, and writes only what differs. To be called inside a transaction.
    """
    if not walked:
        return
    known = known_translations(walked)
    before = set(known)
    moved: list[Translation] = []
    stamps = {"translated_at": timezone.now(), "translated_by": user}
    written = [
        Translation(profile_id=pk, **stamps, **values)
        for pk, units_of_profile in walked.items()
        for unit in units_of_profile
        for values in _changes(pk, unit, known, before, moved)
    ]
    # What no text of the structure has claimed is gone: its words, or its row.
    gone = [known.pop(name).pk for name in before]
    for start in range(0, len(gone), CHUNK):
        Translation.objects.filter(pk__in=gone[start : start + CHUNK]).delete()
    Translation.objects.bulk_create(
        written,
        update_conflicts=True,
        unique_fields=["profile", "row_key", "field", "language"],
        update_fields=WRITTEN,
    )
    Translation.objects.bulk_update(moved, ["section"], batch_size=200)
    write_states(walked, known)


def catch_up() -> int:
    """Track the profiles that lack a state in some offered language; return how many there were.

    Of translations that are older than the first of these states, nobody knows the source: they count as current.
    """
    languages = offered()
    counted = Count("translation_states", filter=Q(translation_states__language__in=languages))
    lacking = OccupationProfile.objects.order_by("pk").annotate(known_languages=counted)
    ids = list(lacking.filter(known_languages__lt=len(languages)).values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        with transaction.atomic():
            contents = read_profiles(ids[start : start + BATCH])
            track({pk: list(units_of(content)) for pk, content in contents.items()})
    return len(ids)


def _changes(
    pk: int, unit: Unit, known: dict[Name, Made], before: set[Name], moved: list[Translation]
) -> Iterator[dict[str, Any]]:
    """Yield the values of a text's translations that were written since; take what is there out of ``before``."""
    source_hash = ""
    for language, words in unit.words.items():
        if language == settings.LANGUAGE_CODE:
            continue
        name = pk, unit.row_key, unit.field, language
        before.discard(name)
        made = known.get(name)
        if made and as_compared(made.words) == as_compared(words):
            if made.section != unit.section:
                moved.append(Translation(pk=made.pk, section=unit.section))
            continue
        source_hash = source_hash or unit.source_hash
        known[name] = Made(0, unit.section, source_hash, words, needs_review=False)
        yield {
            "section": unit.section,
            "row_key": unit.row_key,
            "field": unit.field,
            "language": language,
            "source": unit.source,
            "source_hash": source_hash,
            "words": words,
        }
