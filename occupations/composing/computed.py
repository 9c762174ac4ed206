"""The ratings that imports compute for a profile, whatever an editor made of them."""

import zlib
from typing import Any

from careergraph.languages import offered
from occupations.codec.schema import ProfileContent, RatingRow, StatisticRow
from occupations.codec.sections import SECTIONS
from occupations.composing.merge import merge
from occupations.models import ImportedProfile, OccupationProfile

__all__ = ["computed_rating", "computed_ratings", "computed_with_figures"]

# What computed ratings point to, directly or through the figures that they name.
NAMED = ("sources", "statistics")


def computed_with_figures(profile: OccupationProfile) -> tuple[dict[str, RatingRow], list[StatisticRow]]:
    """Return the computed ratings by dimension, and the profile's own statistics, which they name.

    Where nothing was imported, nothing is read.
    """
    imported = ImportedProfile.objects.filter(profile=profile).first()
    if imported is None:
        return {}, []
    proposal = ProfileContent.model_validate_json(zlib.decompress(imported.content))
    own: dict[str, Any] = {
        table.name: [
            table.content.model_validate(row) for row in table.read(offered(), profile_id=profile.pk)
        ]
        for table in SECTIONS
        if table.name in NAMED
    }
    merged = merge(None, proposal.model_copy(update=own | {"ratings": []}), proposal).content
    return {row.dimension: row for row in merged.ratings}, own["statistics"]


def computed_ratings(profile: OccupationProfile) -> dict[str, RatingRow]:
    """Return the rating that the last import computed for each dimension; they name the profile's own figures."""
    ratings, _statistics = computed_with_figures(profile)
    return ratings


def computed_rating(profile: OccupationProfile, dimension: str) -> RatingRow | None:
    """Return the rating that the last import computed for one dimension, if it computed one."""
    return computed_ratings(profile).get(dimension)
