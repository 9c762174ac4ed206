"""What people earn by experience."""

from typing import TypeAlias

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.cited import CitedRow

__all__ = ["SalaryBand"]


# Outside the model, so that its constraint can name the values.
class ExperienceLevel(models.TextChoices):
    """How experienced people are."""

    JUNIOR = "junior", _("Junior")
    MID = "mid", _("Mid-level")
    SENIOR = "senior", _("Senior")
    LEAD = "lead", _("Lead")


class SalaryBand(CitedRow):
    """Gross pay per year, in the country's currency, of people with so many years of experience."""

    Level: TypeAlias = ExperienceLevel

    level = models.CharField(_("experience level"), max_length=8, choices=Level.choices)
    years_min = models.PositiveSmallIntegerField(_("years from"), null=True, blank=True)
    years_max = models.PositiveSmallIntegerField(
        _("years to"),
        null=True,
        blank=True,
        help_text=_("Leave empty for an open end, such as 10 years and more."),
    )
    low = models.PositiveIntegerField(_("low"), help_text=_("Gross per year, in the country's currency."))
    high = models.PositiveIntegerField(_("high"), help_text=_("Gross per year, in the country's currency."))
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta(CitedRow.Meta):
        verbose_name = _("salary band")
        verbose_name_plural = _("salary bands")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "level"],
                name="salary_band_unique_per_level",
                violation_error_message=_("This profile has a salary band of this level already."),
            ),
            models.CheckConstraint(
                condition=Q(low__lte=F("high")),
                name="salary_low_not_above_high",
                violation_error_message=_("The low end of the salary is above its high end."),
            ),
            models.CheckConstraint(
                condition=Q(years_max__isnull=True)
                | (Q(years_min__isnull=False) & Q(years_min__lte=F("years_max"))),
                name="salary_years_in_order",
                violation_error_message=_("The years of experience must start before they end."),
            ),
            models.CheckConstraint(condition=Q(level__in=ExperienceLevel.values), name="salary_level_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.low} – {self.high}"
