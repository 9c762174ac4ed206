"""Figures as their publishers give them, by occupation code."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.measure import MeasuredModel

__all__ = ["Figure"]


class Figure(MeasuredModel):
    """One source's figure for a code; imports write them, and profiles are composed of them."""

    code = models.ForeignKey(
        "occupations.ClassificationCode",
        on_delete=models.CASCADE,
        related_name="figures",
        verbose_name=_("code"),
    )
    source = models.ForeignKey(
        "occupations.DataSource", on_delete=models.PROTECT, related_name="figures", verbose_name=_("source")
    )

    class Meta:
        ordering = ["code", "measure", "place", "period"]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "source", "measure", "unit", "place", "period"],
                name="figure_unique_per_source",
                violation_error_message=_(
                    "This source's figure for this measure, place and period exists already."
                ),
            ),
            *MeasuredModel.Meta.constraints,
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}, {self.place} {self.period}"
