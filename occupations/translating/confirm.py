"""Saying of translations that they are still right, or that somebody should look at them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from occupations.codec.read import read_profile
from occupations.models import OccupationProfile, Translation
from occupations.translating.texts import units_of
from occupations.translating.totals import known_translations, write_states

__all__ = ["Text", "confirm", "mark_for_review"]

# A text of a profile: the key of its row, and its field.
Text = tuple[UUID, str]


@transaction.atomic
def confirm(
    profile: OccupationProfile, texts: Iterable[Text], user: User | None, language: str | None = None
) -> int:
    """Note that the sources' change did not change their meaning: the translations are of the sources as they are now.

    Without a ``language``, in every language. Keeps who said so and when. Returns how many translations it concerned.
    """
    wanted = set(texts)
    units = list(units_of(read_profile(profile)))
    sources = {(unit.row_key, unit.field): unit for unit in units if unit.source}
    made = Translation.objects.filter(profile=profile, row_key__in=[key for key, _field in wanted])
    now = timezone.now()
    confirmed = []
    for row in made.filter(language=language) if language else made:
        unit = sources.get((row.row_key, row.field))
        if (row.row_key, row.field) not in wanted or unit is None or row.source_hash == unit.source_hash:
            continue
        row.source, row.source_hash = unit.source, unit.source_hash
        row.confirmed_at, row.confirmed_by = now, user
        confirmed.append(row)
    Translation.objects.bulk_update(
        confirmed, ["source", "source_hash", "confirmed_at", "confirmed_by"], batch_size=100
    )
    write_states({profile.pk: units}, known_translations([profile.pk]))
    return len(confirmed)


@transaction.atomic
def mark_for_review(profile: OccupationProfile, language: str, marks: Mapping[Text, bool]) -> None:
    """Note, of translated texts, whether somebody still has to look at them."""
    made = Translation.objects.filter(
        profile=profile, language=language, row_key__in=[key for key, _field in marks]
    )
    changed = []
    for row in made:
        mark = marks.get((row.row_key, row.field))
        if mark is not None and mark != row.needs_review:
            row.needs_review = mark
            changed.append(row)
    Translation.objects.bulk_update(changed, ["needs_review"], batch_size=200)
    if changed:
        units = list(units_of(read_profile(profile)))
        write_states({profile.pk: units}, known_translations([profile.pk]))
