"""Published figures about an occupation."""

from typing import TypeAlias

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Left, StrIndex, Substr
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from occupations.models.period import is_in_calendar
from occupations.models.section import SectionRow

__all__ = ["Statistic"]

# Of an interval: what stands before the slash and after it. Years and months of ISO 8601 sort as they are written.
PERIOD_START = Left("period", StrIndex("period", Value("/")) - 1)
PERIOD_END = Substr("period", StrIndex("period", Value("/")) + 1)


# Outside the model, so that its constraint can name the values.
class StatisticMeasure(models.TextChoices):
    """What a figure measures."""

    PAY_MEDIAN = "pay_median", _("Median pay")
    PAY_MEAN = "pay_mean", _("Mean pay")
    PAY_P10 = "pay_p10", _("Pay, 10th percentile")
    PAY_P25 = "pay_p25", _("Pay, 25th percentile")
    PAY_P75 = "pay_p75", _("Pay, 75th percentile")
    PAY_P90 = "pay_p90", _("Pay, 90th percentile")
    PAY_LOW = "pay_low", _("Low pay")
    PAY_HIGH = "pay_high", _("High pay")
    EMPLOYMENT = "employment", _("Employment")
    EMPLOYMENT_PROJECTED = "employment_projected", _("Projected employment")
    GROWTH = "growth", _("Projected employment growth")
    OPENINGS_YEARLY = "openings_yearly", _("Job openings a year")
    OPENINGS_TOTAL = "openings_total", _("Job openings over the period")
    AI_EXPOSURE_GPTS = "ai_exposure_gpts", _("Exposure to language models (GPTs are GPTs)")
    AI_EXPOSURE_AIOE = "ai_exposure_aioe", _("AI occupational exposure (AIOE)")
    AI_EXPOSURE_MICROSOFT = "ai_exposure_microsoft", _("AI applicability (Working with AI)")
    AI_EXPOSURE_ILO = "ai_exposure_ilo", _("Exposure to generative AI (ILO)")


class StatisticUnit(models.TextChoices):
    """What a figure counts."""

    MONEY_YEAR = "money_year", _("currency per year")
    MONEY_HOUR = "money_hour", _("currency per hour")
    PEOPLE = "people", _("people")
    JOBS = "jobs", _("jobs")
    PERCENT = "percent", _("percent")
    SCORE = "score", _("score")


class Statistic(SectionRow):
    """One value of one measure, with its unit, place, period and source."""

    Measure: TypeAlias = StatisticMeasure
    Unit: TypeAlias = StatisticUnit

    measure = models.CharField(_("measure"), max_length=24, choices=Measure.choices)
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=4)
    unit = models.CharField(_("unit"), max_length=12, choices=Unit.choices)
    place = models.CharField(
        _("place"),
        max_length=6,
        validators=[
            RegexValidator(
                r"^[A-Z]{2}(-[A-Z0-9]{1,3})?\Z",
                _("Enter an ISO 3166 code, such as US for a country or CA-ON."),
            )
        ],
        help_text=_("ISO 3166 code of the country or region that the figure describes, such as CA or CA-ON."),
    )
    period = models.CharField(
        _("period"),
        max_length=15,
        validators=[
            RegexValidator(
                r"^\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?\Z",
                _("Enter a year, a month, or two of them with a slash between, such as 2024/2034."),
            )
        ],
        help_text=_("Year, month or interval that the figure describes: 2025, 2025-05 or 2024/2034."),
    )
    published_for = models.CharField(
        _("published for"),
        max_length=20,
        blank=True,
        help_text=_("The code the publisher gives the figure for, when it is wider than the profile's own."),
    )
    note = models.CharField(_("note"), max_length=300, blank=True)
    citation = models.ForeignKey(
        "occupations.Citation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
    )

    class Meta(SectionRow.Meta):
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
            models.CheckConstraint(
                condition=Q(period__regex=r"^[0-9]{4}(-[0-9]{2})?(/[0-9]{4}(-[0-9]{2})?)?$"),
                name="statistic_period_is_iso_8601",
                violation_error_message=_(
                    "Enter a year, a month, or two of them with a slash between, such as 2024/2034."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(period__contains="/") | Q(LessThanOrEqual(PERIOD_START, PERIOD_END)),
                name="statistic_period_in_order",
                violation_error_message=_("A period cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(place__regex=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"),
                name="statistic_place_is_iso_3166",
                violation_error_message=_("Enter an ISO 3166 code, such as US for a country or CA-ON."),
            ),
            models.CheckConstraint(
                condition=Q(measure__in=StatisticMeasure.values), name="statistic_measure_known"
            ),
            models.CheckConstraint(condition=Q(unit__in=StatisticUnit.values), name="statistic_unit_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_measure_display()}, {self.place} {self.period}"

    def clean(self) -> None:
        """Refuse a month that no calendar has."""
        if not is_in_calendar(self.period):
            message = _("Enter a year, a month, or two of them with a slash between, such as 2024/2034.")
            raise ValidationError({"period": message})
