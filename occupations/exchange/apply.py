"""Writing what came back into the profiles: what still fits, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone, translation

from occupations.codec.read import read_profiles
from occupations.codec.table import Table, column
from occupations.exchange.cells import Returned
from occupations.exchange.check import Judged, Outcome, judge, named_profiles
from occupations.models import OccupationProfile, Translation, TranslationUpload
from occupations.publishing.working import stamp
from occupations.rights import rights_of
from occupations.translating.texts import units_of
from occupations.translating.totals import known_translations, write_states

__all__ = ["AppliedAlreadyError", "apply", "kept_texts"]

# SQLite nests conditions a thousand deep.
CHUNK = 200
MARKED = ("needs_review", "source", "source_hash", "confirmed_at", "confirmed_by")


class AppliedAlreadyError(ValueError):
    """Raised when a file was applied already."""


def kept_texts(upload: TranslationUpload) -> list[Returned]:
    """Return the texts of a file that was uploaded."""
    return [Returned(**cell) for cell in upload.cells]


def apply(upload: TranslationUpload, user: User) -> list[Judged]:
    """Write every text of a file that nothing has overtaken, all in one transaction; return what became of each.

    Each is held against the working copy once more, which nobody can change meanwhile. Only the columns of the file's
    language are written.
    """
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        upload = TranslationUpload.objects.select_for_update().get(pk=upload.pk)
        if upload.applied_at:
            raise AppliedAlreadyError
        texts, language = kept_texts(upload), upload.language
        profiles = named_profiles(texts, lock=True)
        judged = judge(texts, profiles, language, rights_of(user))
        written = [text for text in judged if text.outcome == Outcome.WRITTEN]
        confirmed = [text for text in judged if text.outcome == Outcome.CONFIRMED]
        _write(written, language)
        changed = {text.profile.pk: text.profile for text in written if text.profile}
        now = timezone.now()
        OccupationProfile.objects.filter(pk__in=changed).update(updated_by=user, updated_at=now)
        if changed:
            stamp(changed.values(), user, upload.file_name)
        _mark(written, confirmed, language, user)
        upload.applied_at, upload.applied = now, len(written) + len(confirmed)
        upload.refused = [_refused(text) for text in judged if text.outcome.is_refused]
        upload.save(update_fields=["applied_at", "applied", "refused"])
    return judged


def _write(written: Iterable[Judged], language: str) -> None:
    """Write the words, in a few queries for each table of texts."""
    by_table: dict[str, tuple[Table, dict[Any, dict[str, str]]]] = {}
    for text in written:
        if text.unit is not None:
            _table, rows = by_table.setdefault(text.unit.table.name, (text.unit.table, defaultdict(dict)))
            rows[text.unit.row_key][column(text.unit.field, language)] = text.returned.words
    for table, rows in by_table.values():
        # A plain QuerySet names columns itself and needs no rewriting.
        plain: QuerySet[Any] = QuerySet(table.model)
        found = list(plain.filter(key__in=list(rows)))
        for row in found:
            for name, words in rows[row.key].items():
                setattr(row, name, words)
        names = [column(name, language) for name in table.texts]
        plain.bulk_update(found, names, batch_size=CHUNK)


def _mark(written: list[Judged], confirmed: list[Judged], language: str, user: User) -> None:
    """Keep which translations are not finished, and which still say what the source says now."""
    unfinished = [text for text in written if text.returned.review]
    texts = {
        (text.profile.pk, text.unit.row_key, text.unit.field): text
        for text in (*unfinished, *confirmed)
        if text.profile and text.unit
    }
    if not texts:
        return
    profiles = {pk for pk, _row, _field in texts}
    now = timezone.now()
    marked = []
    for made in Translation.objects.filter(profile__in=profiles, language=language):
        text = texts.get((made.profile_id, made.row_key, made.field))
        if text is None or text.unit is None:
            continue
        made.needs_review = text.returned.review
        if text.outcome == Outcome.CONFIRMED:
            made.source, made.source_hash = text.unit.source, text.unit.source_hash
            made.confirmed_at, made.confirmed_by = now, user
        marked.append(made)
    Translation.objects.bulk_update(marked, MARKED, batch_size=CHUNK)
    contents = read_profiles(profiles)
    walked = {pk: list(units_of(content)) for pk, content in contents.items()}
    write_states(walked, known_translations(profiles))


def _refused(text: Judged) -> dict[str, str]:
    """Return what is kept of a text that was not written, to be read after its profile has moved on."""
    unit = text.unit
    return {
        "place": text.returned.place,
        "reason": text.outcome.value,
        "profile": str(text.profile or ""),
        "text": f"{unit.label}: {unit.field_label}" if unit else text.place,
        "source": text.returned.source,
        "words": text.returned.words,
        "source_now": unit.source if unit else "",
        "words_now": text.present,
    }
