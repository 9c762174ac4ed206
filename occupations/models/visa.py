"""A country's visas and residence programmes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

__all__ = ["Visa"]


class Visa(models.Model):
    """A visa, with the dates that tell whether its description can still be trusted."""

    country = models.ForeignKey(
        "occupations.Country", on_delete=models.PROTECT, related_name="visas", verbose_name=_("country")
    )
    code = models.CharField(
        _("code"),
        max_length=40,
        help_text=_("As the authority abbreviates it, such as H-1B or a subclass number."),
    )
    name = models.CharField(_("name"), max_length=200, blank=True)
    url = models.URLField(_("official page"), max_length=500, blank=True)
    effective_from = models.DateField(_("in force from"), null=True, blank=True)
    effective_until = models.DateField(_("in force until"), null=True, blank=True)
    last_verified = models.DateField(
        _("last verified"), null=True, blank=True, help_text=_("When someone last read the official page.")
    )
    review_by = models.DateField(_("review by"), null=True, blank=True)
    leads_to_residence = models.BooleanField(
        _("leads to permanent residence"),
        null=True,
        blank=True,
        help_text=_("Leave unknown when no source says so."),
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["country", "position", "code"]
        verbose_name = _("visa")
        verbose_name_plural = _("visas")
        constraints = [
            models.UniqueConstraint(
                fields=["country", "code"],
                name="visa_code_unique_in_country",
                violation_error_message=_("This country has a visa with this code already."),
            ),
            models.CheckConstraint(
                condition=Q(effective_from__isnull=True)
                | Q(effective_until__isnull=True)
                | Q(effective_until__gte=F("effective_from")),
                name="visa_ends_after_it_starts",
                violation_error_message=_("A visa cannot end before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country}: {self.code}"
