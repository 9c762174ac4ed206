"""How often public pages are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["PageViews"]


class PageViews(models.Model):
    """How often a profile's page was read on a day, in any language; nothing about who read it."""

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="page_views",
        verbose_name=_("profile"),
    )
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("page views"))

    class Meta:
        ordering = ["-day", "profile"]
        verbose_name = _("page views")
        verbose_name_plural = _("page views")
        constraints = [models.UniqueConstraint(fields=["profile", "day"], name="page_views_unique_per_day")]
        # Sums the views of the last days by profile, from the index alone, and drops those of long ago.
        indexes = [models.Index(fields=["day", "profile", "count"], name="page_views_by_day")]

    def __str__(self) -> str:
        return f"{self.profile_id}: {self.day}"
