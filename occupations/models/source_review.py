"""When somebody last looked whether a data source has something newer."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["SourceReview"]


class SourceReview(models.Model):
    """A data source that imports bring: its figures were compared with what its publisher says today, and stand.

    Not a date on the citations: to the next import, a citation that an editor dated anew would be an editor's version.
    """

    source = models.OneToOneField(
        "occupations.DataSource",
        on_delete=models.CASCADE,
        related_name="review",
        verbose_name=_("data source"),
    )
    reviewed_on = models.DateField(_("reviewed"))
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reviewed by"),
    )

    class Meta:
        ordering = ["source"]
        verbose_name = _("review of a data source")
        verbose_name_plural = _("reviews of data sources")

    def __str__(self) -> str:
        return f"{self.source_id}: {self.reviewed_on}"
