"""What a visa means for an occupation."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from occupations.models.section import SectionRow

__all__ = ["VisaOption"]


class VisaOption(SectionRow):
    """One of the country's visas, with what it asks of people in this occupation."""

    visa = models.ForeignKey(
        "occupations.Visa", on_delete=models.PROTECT, related_name="options", verbose_name=_("visa")
    )
    details = models.TextField(
        _("details"), blank=True, help_text=_("What the visa means for this occupation.")
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("visa option")
        verbose_name_plural = _("visa options")
        constraints = [
            models.UniqueConstraint(
                fields=["profile", "visa"],
                name="visa_option_unique_per_visa",
                violation_error_message=_("This profile lists this visa already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.visa)

    def clean(self) -> None:
        """Refuse a visa of another country."""
        if self.visa_id and self.profile_id and self.visa.country_id != self.profile.country_id:
            raise ValidationError({"visa": _("This visa belongs to another country.")})
