"""What the rows of every section of a profile have in common."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["SectionRow"]


class SectionRow(models.Model):
    """An ordered row of a profile's section; its key stays the same through edits, imports and restores."""

    profile = models.ForeignKey(
        "occupations.OccupationProfile",
        on_delete=models.CASCADE,
        related_name="%(class)s_rows",
        verbose_name=_("profile"),
    )
    key = models.UUIDField(_("key"), default=uuid.uuid4, unique=True, editable=False)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]
