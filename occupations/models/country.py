"""A country whose labour market the site describes."""

from babel import Locale
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from occupations.models.period import is_in_calendar

__all__ = ["Country"]

LETTERS_OF_CODE = 2
# What CLDR names by two letters besides countries: unions, pseudo-locales and the unknown region.
NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


class Country(models.Model):
    """A country by its ISO 3166-1 code; its name is worded per language by CLDR and never stored.

    ``units_per_usd`` is how many units of the currency one US dollar bought in ``rate_period``; lists that mix
    countries are sorted with it, and say so.
    """

    code = models.CharField(
        _("ISO 3166-1 code"),
        max_length=2,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z]{2}\Z", _("Enter the two lower-case letters of ISO 3166-1, such as ca."))
        ],
        help_text=_(
            "Two lower-case letters of ISO 3166-1 alpha-2. They become part of every address of the country."
        ),
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        validators=[
            RegexValidator(r"^[A-Z]{3}\Z", _("Enter the three capital letters of ISO 4217, such as CAD."))
        ],
        help_text=_("Three capital letters of ISO 4217. Every amount of this country is in this currency."),
    )
    units_per_usd = models.DecimalField(
        _("units per US dollar"),
        max_digits=14,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("From an official exchange-rate table. Needed only to sort pay across countries."),
    )
    rate_period = models.CharField(
        _("period of the rate"),
        max_length=7,
        blank=True,
        validators=[
            RegexValidator(r"^\d{4}(-\d{2})?\Z", _("Enter a year or a month, such as 2026 or 2026-06."))
        ],
        help_text=_("The year or month that the rate is the average of, such as 2026-06."),
    )
    rate_source = models.ForeignKey(
        "occupations.DataSource",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source of the rate"),
    )
    ppp = models.DecimalField(
        _("purchasing power parity"),
        max_digits=14,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("How many units of the currency buy what one US dollar buys in the United States."),
    )
    ppp_period = models.CharField(
        _("year of the parity"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{4}\Z", _("Enter a year, such as 2024."))],
    )
    ppp_source = models.ForeignKey(
        "occupations.DataSource",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source of the parity"),
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "code"]
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[a-z]{2}$"),
                name="country_code_is_iso_3166",
                violation_error_message=_("Enter the two lower-case letters of ISO 3166-1, such as ca."),
            ),
            models.CheckConstraint(
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                name="country_currency_is_iso_4217",
                violation_error_message=_("Enter the three capital letters of ISO 4217, such as CAD."),
            ),
            models.CheckConstraint(
                condition=Q(units_per_usd__isnull=True, rate_period="")
                | (Q(units_per_usd__gt=0) & ~Q(rate_period="") & Q(rate_source__isnull=False)),
                name="country_rate_has_period_and_source",
                violation_error_message=_("An exchange rate needs its period and its source."),
            ),
            models.CheckConstraint(
                condition=Q(ppp__isnull=True, ppp_period="")
                | (Q(ppp__gt=0) & ~Q(ppp_period="") & Q(ppp_source__isnull=False)),
                name="country_ppp_has_period_and_source",
                violation_error_message=_("A purchasing power parity needs its year and its source."),
            ),
        ]

    def __str__(self) -> str:
        return self.code.upper()

    def clean(self) -> None:
        """Refuse a code that no country has, such as uk, and a month that no calendar has."""
        faults = {}
        if len(self.code) == LETTERS_OF_CODE and self.code.islower() and not _is_country(self.code.upper()):
            faults["code"] = _("Enter the two lower-case letters of ISO 3166-1, such as ca.")
        if not is_in_calendar(self.rate_period):
            faults["rate_period"] = _("Enter a year or a month, such as 2026 or 2026-06.")
        if faults:
            raise ValidationError(faults)


def _is_country(code: str) -> bool:
    return code in Locale("en").territories and code not in NO_COUNTRIES
