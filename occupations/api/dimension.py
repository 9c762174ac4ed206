"""The dimensions that every occupation is rated on."""

from typing import Any, Literal

from pydantic import Field

from occupations.api.description import described
from occupations.api.page import Page
from occupations.api.parameters import ListParameters
from occupations.api.reference import ReferenceListView
from occupations.publishing.document import Part, Words
from occupations.publishing.words import Wording

__all__ = ["RatingDimension", "RatingDimensionListView"]


class RatingDimension(Part):
    """A dimension, with what one needs to recompute an overall. A field without a value is left out."""

    slug: str
    name: Words | None = None
    polarity: Literal["higher", "lower"] = Field(description="Whether a higher or a lower score is better.")
    weight: float = Field(description="How much it counts in the overall, relative to the other dimensions.")
    rubric: Words | None = Field(default=None, description="What a score of 0, 5 and 10 means.")


@described(
    "list_rating_dimensions",
    "rating dimensions",
    "List rating dimensions",
    Page[RatingDimension],
    ListParameters,
    examples={"rating_dimensions": "/api/v1/rating-dimensions/?lang=en"},
)
class RatingDimensionListView(ReferenceListView):
    """The rating dimensions, in the order of the pages."""

    table = "dimensions"
    shown = ("slug", "name", "polarity", "weight", "rubric")

    def row(self, row: dict[str, Any], say: Wording) -> dict[str, Any]:
        """Return a dimension with its weight as a number."""
        return super().row(row | {"weight": float(row["weight"])}, say)
