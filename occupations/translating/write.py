"""Writing translations into the working copy: the columns of one language, and no others."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.utils import timezone

from occupations.codec.sections import PROFILE
from occupations.codec.table import column
from occupations.models import OccupationProfile
from occupations.translating.texts import Unit

__all__ = ["write_translations"]


def write_translations(
    profile: OccupationProfile, language: str, written: Iterable[tuple[Unit, str]], user: User | None
) -> None:
    """Write words in a language; empty ones take the text away. To be called in a transaction, before ``stamp``."""
    rows: dict[tuple[type[Model], Any], dict[str, str | None]] = defaultdict(dict)
    for unit, words in written:
        rows[unit.table.model, unit.row_key][column(unit.field, language)] = words or None
    for (model, key), columns in rows.items():
        # A plain query set of Django's: it names the columns itself, and the base column belongs to the source.
        found: QuerySet[Any] = QuerySet(model)
        own = {"pk": profile.pk} if model is PROFILE.model else {"profile": profile}
        found.filter(key=key, **own).update(**columns)
    OccupationProfile.objects.filter(pk=profile.pk).update(updated_by=user, updated_at=timezone.now())
