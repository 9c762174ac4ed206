"""Rating dimensions."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from occupations.admin.languages import search_columns
from occupations.admin.reference import ReferenceAdmin
from occupations.models import RatingDimension

__all__ = ["RatingDimensionAdmin"]


@admin.register(RatingDimension)
class RatingDimensionAdmin(ReferenceAdmin):
    """A dimension with its rubric."""

    fields = ("name", "slug", ("polarity", "weight", "position"), "rubric")
    slug_from = "name"
    list_display = ("slug", "name_here", "polarity", "weight", "position")
    search_fields = ("slug", *search_columns("name"))
    list_filter = ("polarity",)
    help_texts = {"polarity": _("Whether a reader is better off with a high score or with a low one.")}

    @admin.display(description=_("name"))
    def name_here(self, dimension: RatingDimension) -> Any:
        """Return the name in the reader's language, or the source language."""
        return dimension.name
