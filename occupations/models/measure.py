"""What figures measure, in which unit, and what was withheld."""

from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Left, StrIndex, Substr
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from occupations.models.period import is_in_calendar

__all__ = ["LEVELS", "Flag", "Measure", "MeasuredModel", "Unit"]

# Of an interval: what stands before the slash and after it. Years and months of ISO 8601 sort as they are written.
PERIOD_START = Left("period", StrIndex("period", Value("/")) - 1)
PERIOD_END = Substr("period", StrIndex("period", Value("/")) + 1)


class Measure(models.TextChoices):
    """What a figure measures."""

    PAY_MEDIAN = "pay_median", _("Median pay")
    PAY_MEAN = "pay_mean", _("Mean pay")
    PAY_P10 = "pay_p10", _("Pay, 10th percentile")
    PAY_P25 = "pay_p25", _("Pay, 25th percentile")
    PAY_P75 = "pay_p75", _("Pay, 75th percentile")
    PAY_P90 = "pay_p90", _("Pay, 90th percentile")
    PAY_LOW = "pay_low", _("Low pay")
    PAY_HIGH = "pay_high", _("High pay")
    GOING_RATE = "going_rate", _("Going rate for a work visa")
    EMPLOYMENT = "employment", _("Employment")
    EMPLOYMENT_PROJECTED = "employment_projected", _("Projected employment")
    GROWTH = "growth", _("Projected employment growth")
    OPENINGS_YEARLY = "openings_yearly", _("Job openings a year")
    OPENINGS_TOTAL = "openings_total", _("Job openings over the period")
    JOB_SEEKERS_TOTAL = "job_seekers_total", _("Job seekers over the period")
    LABOUR_OUTLOOK = "labour_outlook", _("Expected labour market")
    JOB_ZONE = "job_zone", _("Job Zone")
    TEER = "teer", _("TEER category")
    EDUCATION_TYPICAL = "education_typical", _("Typical education at entry")
    EXPERIENCE_TYPICAL = "experience_typical", _("Typical work experience at entry")
    TRAINING_TYPICAL = "training_typical", _("Typical training on the job")
    LICENSING = "licensing", _("Licensing")
    AI_EXPOSURE_GPTS = "ai_exposure_gpts", _("Exposure to language models (GPTs are GPTs)")
    AI_EXPOSURE_AIOE = "ai_exposure_aioe", _("AI occupational exposure (AIOE)")
    AI_EXPOSURE_MICROSOFT = "ai_exposure_microsoft", _("AI applicability (Working with AI)")
    AI_EXPOSURE_ILO = "ai_exposure_ilo", _("Exposure to generative AI (ILO)")


class Unit(models.TextChoices):
    """What a figure counts."""

    MONEY_YEAR = "money_year", _("currency per year")
    MONEY_HOUR = "money_hour", _("currency per hour")
    PEOPLE = "people", _("people")
    JOBS = "jobs", _("jobs")
    PERCENT = "percent", _("percent")
    SCORE = "score", _("score")
    LEVEL = "level", _("level")


class Flag(models.TextChoices):
    """Why a publisher gives no number."""

    TOP_CODED = "top_coded", _("at or above the highest value published")
    SUPPRESSED = "suppressed", _("not released by the publisher")
    BY_SCALE = "by_scale", _("set by national pay scales, not by one figure")


class JobZone(models.IntegerChoices):
    """O*NET Job Zones: how much preparation an occupation needs."""

    ONE = 1, _("Job Zone 1: little or no preparation")
    TWO = 2, _("Job Zone 2: some preparation")
    THREE = 3, _("Job Zone 3: medium preparation")
    FOUR = 4, _("Job Zone 4: considerable preparation")
    FIVE = 5, _("Job Zone 5: extensive preparation")


class Teer(models.IntegerChoices):
    """NOC 2021's categories of training, education, experience and responsibilities."""

    ZERO = 0, _("TEER 0: management")
    ONE = 1, _("TEER 1: usually a university degree")
    TWO = 2, _("TEER 2: usually a college diploma, an apprenticeship of two years or more, or supervision")
    THREE = (
        3,
        _(
            "TEER 3: usually a college diploma, an apprenticeship of less than two years, "
            "or more than six months of training on the job"
        ),
    )
    FOUR = 4, _("TEER 4: usually a secondary school diploma or several weeks of training on the job")
    FIVE = 5, _("TEER 5: usually a short work demonstration and no formal education")


class Education(models.IntegerChoices):
    """The typical education at entry that Employment Projections assign."""

    NONE = 1, _("No formal educational credential")
    SECONDARY = 2, _("High school diploma or equivalent")
    SOME_COLLEGE = 3, _("Some college, no degree")
    AWARD = 4, _("Postsecondary nondegree award")
    ASSOCIATE = 5, _("Associate's degree")
    BACHELOR = 6, _("Bachelor's degree")
    MASTER = 7, _("Master's degree")
    DOCTORAL = 8, _("Doctoral or professional degree")


class Experience(models.IntegerChoices):
    """The work experience in a related occupation that Employment Projections assign."""

    NONE = 0, _("None")
    SOME = 1, _("Less than 5 years")
    LONG = 2, _("5 years or more")


class Training(models.IntegerChoices):
    """The training on the job that Employment Projections assign."""

    NONE = 0, _("None")
    SHORT = 1, _("Short-term, up to one month")
    MODERATE = 2, _("Moderate-term, more than one and up to twelve months")
    LONG = 3, _("Long-term, more than twelve months")
    RESIDENCY = 4, _("Internship or residency")
    APPRENTICESHIP = 5, _("Apprenticeship")


class Outlook(models.IntegerChoices):
    """How job seekers and openings are expected to balance."""

    STRONG_SURPLUS = 1, _("Strong risk of surplus")
    MODERATE_SURPLUS = 2, _("Moderate risk of surplus")
    BALANCE = 3, _("Balance")
    MODERATE_SHORTAGE = 4, _("Moderate risk of shortage")
    STRONG_SHORTAGE = 5, _("Strong risk of shortage")


class Licensing(models.IntegerChoices):
    """Whether a licence, registration or certification is needed to work."""

    VOLUNTARY = 1, _("May be required by employers")
    SOME_PLACES = 2, _("Required in some provinces or states")
    REQUIRED = 3, _("Required")


# The words of figures whose unit is a level.
LEVELS: Final[dict[str, type[models.IntegerChoices]]] = {
    Measure.JOB_ZONE: JobZone,
    Measure.TEER: Teer,
    Measure.EDUCATION_TYPICAL: Education,
    Measure.EXPERIENCE_TYPICAL: Experience,
    Measure.TRAINING_TYPICAL: Training,
    Measure.LABOUR_OUTLOOK: Outlook,
    Measure.LICENSING: Licensing,
}

PLACE_FAULT = _("Enter an ISO 3166 code, such as US for a country or CA-ON.")
PERIOD_FAULT = _("Enter a year, a month, or two of them with a slash between, such as 2024/2034.")


class MeasuredModel(models.Model):
    """One value of one measure, with its unit, place and period; or the reason why the publisher gives none.

    A top-coded figure has no value; ``bound`` is what it is at least.
    """

    measure = models.CharField(_("measure"), max_length=24, choices=Measure.choices)
    value = models.DecimalField(
        _("value"),
        max_digits=14,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("Empty only where the publisher withholds it."),
    )
    flag = models.CharField(
        _("withheld"),
        max_length=10,
        choices=Flag.choices,
        blank=True,
        help_text=_("Why there is no value."),
    )
    bound = models.DecimalField(
        _("at least"),
        max_digits=14,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("For a figure at or above the highest value published: that value."),
    )
    unit = models.CharField(_("unit"), max_length=12, choices=Unit.choices)
    place = models.CharField(
        _("place"),
        max_length=6,
        validators=[RegexValidator(r"^[A-Z]{2}(-[A-Z0-9]{1,3})?\Z", PLACE_FAULT)],
        help_text=_("ISO 3166 code of the country or region that the figure describes, such as CA or CA-ON."),
    )
    period = models.CharField(
        _("period"),
        max_length=15,
        validators=[RegexValidator(r"^\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?\Z", PERIOD_FAULT)],
        help_text=_("Year, month or interval that the figure describes: 2025, 2025-05 or 2024/2034."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(period__regex=r"^[0-9]{4}(-[0-9]{2})?(/[0-9]{4}(-[0-9]{2})?)?$"),
                name="%(class)s_period_is_iso_8601",
                violation_error_message=PERIOD_FAULT,
            ),
            models.CheckConstraint(
                condition=~Q(period__contains="/") | Q(LessThanOrEqual(PERIOD_START, PERIOD_END)),
                name="%(class)s_period_in_order",
                violation_error_message=_("A period cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(place__regex=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"),
                name="%(class)s_place_is_iso_3166",
                violation_error_message=PLACE_FAULT,
            ),
            models.CheckConstraint(
                condition=Q(flag="", value__isnull=False, bound__isnull=True)
                | Q(flag="top_coded", value__isnull=True)
                | Q(flag__in=["suppressed", "by_scale"], value__isnull=True, bound__isnull=True),
                name="%(class)s_value_or_flag",
                violation_error_message=_("Enter a value, or say why the publisher gives none."),
            ),
            models.CheckConstraint(condition=Q(measure__in=Measure.values), name="%(class)s_measure_known"),
            models.CheckConstraint(condition=Q(unit__in=Unit.values), name="%(class)s_unit_known"),
        ]

    def clean(self) -> None:
        """Refuse a month that no calendar has, and a level that the measure does not know."""
        faults = {}
        if not is_in_calendar(self.period):
            faults["period"] = PERIOD_FAULT
        if self.unit == Unit.LEVEL and self.value is not None and not _is_level(self.measure, self.value):
            faults["value"] = _("This measure has no such level.")
        if faults:
            raise ValidationError(faults)


def _is_level(measure: str, value: object) -> bool:
    return measure in LEVELS and value in LEVELS[measure].values
