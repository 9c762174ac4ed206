"""The numbered sources of a profile."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["Citation"]


class Citation(SectionRow):
    """A data source as this profile used it: which part, where, and when it was read."""

    source = models.ForeignKey(
        "occupations.DataSource",
        on_delete=models.PROTECT,
        related_name="citations",
        verbose_name=_("data source"),
    )
    title = models.CharField(
        _("part"),
        max_length=300,
        blank=True,
        help_text=_("The table or page within the source, in the source's language."),
    )
    url = models.URLField(
        _("address"),
        max_length=500,
        blank=True,
        help_text=_("Empty, the data source's own address is printed."),
    )
    accessed_on = models.DateField(
        _("accessed on"), null=True, blank=True, help_text=_("When someone last read the figures there.")
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return f"{self.source}: {self.title}" if self.title else str(self.source)
