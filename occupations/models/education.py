"""Stages of education and the qualifications that follow."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["EducationStage", "Qualification"]


class EducationStage(SectionRow):
    """A stage of education with how long it takes and what it costs, in the country's currency."""

    name = models.CharField(_("stage"), max_length=200, blank=True)
    months_min = models.PositiveSmallIntegerField(_("months from"), null=True, blank=True)
    months_max = models.PositiveSmallIntegerField(
        _("months to"),
        null=True,
        blank=True,
        help_text=_("The same as the months from, where it is not a range."),
    )
    cost_min = models.PositiveIntegerField(_("cost from"), null=True, blank=True)
    cost_max = models.PositiveIntegerField(
        _("cost to"), null=True, blank=True, help_text=_("In whole units of the country's currency.")
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = _("education stage")
        verbose_name_plural = _("education stages")
        constraints = [
            models.CheckConstraint(
                condition=Q(months_min__isnull=True, months_max__isnull=True)
                | Q(months_min__isnull=False, months_max__isnull=False, months_min__lte=F("months_max")),
                name="education_months_in_order",
                violation_error_message=_("Give both months, the shorter first."),
            ),
            models.CheckConstraint(
                condition=Q(cost_min__isnull=True, cost_max__isnull=True)
                | Q(cost_min__isnull=False, cost_max__isnull=False, cost_min__lte=F("cost_max")),
                name="education_cost_in_order",
                violation_error_message=_("Give both costs, the lower first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("education stage"))


class Qualification(SectionRow):
    """A licence, certificate or assessment, and whether one may work without it."""

    class Requirement(models.TextChoices):
        REQUIRED = "required", _("Required")
        OPTIONAL = "optional", _("Optional")

    name = models.CharField(_("qualification"), max_length=200, blank=True)
    issuer = models.CharField(_("issuer"), max_length=200, blank=True)
    requirement = models.CharField(_("requirement"), max_length=8, choices=Requirement.choices)
    months = models.PositiveSmallIntegerField(_("months"), null=True, blank=True)
    cost = models.PositiveIntegerField(
        _("cost"), null=True, blank=True, help_text=_("In whole units of the country's currency.")
    )
    from_abroad = models.BooleanField(
        _("can be started abroad"),
        null=True,
        blank=True,
        help_text=_("Leave unknown when no source says so."),
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = _("qualification")
        verbose_name_plural = _("qualifications")
        constraints = [
            models.CheckConstraint(
                condition=Q(requirement__in=["required", "optional"]), name="qualification_requirement_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("qualification"))
