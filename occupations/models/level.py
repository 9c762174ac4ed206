"""The levels of a career."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.cited import CitedRow

__all__ = ["CareerLevel"]


class CareerLevel(CitedRow):
    """A step of the career, with what one does there and what one earns."""

    title = models.CharField(_("title"), max_length=200, blank=True)
    years_min = models.PositiveSmallIntegerField(_("years from"), null=True, blank=True)
    years_max = models.PositiveSmallIntegerField(
        _("years to"),
        null=True,
        blank=True,
        help_text=_("Leave empty for an open end, such as 10 years and more."),
    )
    duties = models.TextField(_("what you do"), blank=True)
    focus = models.TextField(_("focus areas"), blank=True)
    median_pay = models.PositiveIntegerField(
        _("median pay"), null=True, blank=True, help_text=_("Gross per year, in the country's currency.")
    )

    class Meta(CitedRow.Meta):
        verbose_name = _("career level")
        verbose_name_plural = _("career levels")
        constraints = [
            models.CheckConstraint(
                condition=Q(years_max__isnull=True)
                | (Q(years_min__isnull=False) & Q(years_min__lte=F("years_max"))),
                name="career_level_years_in_order",
                violation_error_message=_("The years of experience must start before they end."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or str(_("career level"))
