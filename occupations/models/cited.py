"""What rows that rest on a source have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["CitedRow"]


class CitedRow(SectionRow):
    """A row of a profile's section that may name one of the profile's sources."""

    citation = models.ForeignKey(
        "occupations.Citation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )

    class Meta(SectionRow.Meta):
        abstract = True
