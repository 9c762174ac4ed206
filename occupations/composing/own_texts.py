"""Writing what imports and editors' decisions change of profiles themselves."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from careergraph.languages import offered
from occupations.codec.rows import fill_row
from occupations.codec.schema import ProfileContent
from occupations.codec.sections import PROFILE
from occupations.codec.table import column
from occupations.composing.merge import TEXTS
from occupations.models import OccupationProfile

__all__ = ["write_texts"]


def write_texts(changed: Iterable[tuple[OccupationProfile, ProfileContent]]) -> None:
    """Write the profiles' own texts and whether skilled workers are admitted."""
    profiles: list[Any] = []
    for profile, content in changed:
        fill_row(profile, PROFILE, content.profile, content.languages)
        profiles.append(profile)
    columns = [column(name, language) for name in TEXTS for language in offered()]
    rows: QuerySet[Any] = QuerySet(OccupationProfile)
    rows.bulk_update(profiles, [*columns, "skilled_migration"])
