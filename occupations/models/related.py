"""Occupations that a publisher calls related."""

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["RelatedCode"]


class RelatedCode(models.Model):
    """A code that a source names as related to another of the same classification; position 1 is the nearest."""

    code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="related_codes",
        verbose_name=_("code"),
    )
    related = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="related_to_codes",
        verbose_name=_("related code"),
    )
    position = models.PositiveSmallIntegerField(_("position"))
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )

    class Meta:
        ordering = ["code", "position"]
        verbose_name = _("related code")
        verbose_name_plural = _("related codes")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "related", "source"],
                name="related_code_unique_per_source",
                violation_error_message=_("This source names this code already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} → {self.related}"
