"""Published figures about an occupation, as a profile prints them."""

from typing import TypeAlias

from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.cited import CitedRow
from occupations.models.measure import Flag, Measure, MeasuredModel, Unit

__all__ = ["Statistic"]


class Statistic(MeasuredModel, CitedRow):
    """A figure on a profile, with the number of its source."""

    Measure: TypeAlias = Measure
    Unit: TypeAlias = Unit
    Flag: TypeAlias = Flag

    published_for = models.CharField(
        _("published for"),
        max_length=200,
        blank=True,
        help_text=_(
            "The code the publisher gives the figure for, when it is not the profile's own. Several codes with"
            " commas between mean that the value is their mean."
        ),
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta(CitedRow.Meta):
        verbose_name = _("statistic")
        verbose_name_plural = _("statistics")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "measure", "unit", "place", "period", "citation"],
                name="statistic_unique_per_source",
                violation_error_message=_(
                    "This source's figure for this measure, place and period exists already."
                ),
            ),
            *MeasuredModel.Meta.constraints,
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}, {self.place} {self.period}"
