"""Countries."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from occupations.admin.reference import ReferenceAdmin
from occupations.models import Country

__all__ = ["CountryAdmin"]


@admin.register(Country)
class CountryAdmin(ReferenceAdmin):
    """A country is found by its ISO 3166-1 code."""

    natural_key = ("code",)
    fields = (
        "code",
        "currency",
        ("units_per_usd", "rate_period"),
        "rate_source",
        ("ppp", "ppp_period"),
        "ppp_source",
        "position",
    )
    autocomplete_fields = ("rate_source", "ppp_source")
    list_display = ("code", "currency", "units_per_usd", "rate_period", "position")
    list_filter = ("currency",)
    search_fields = ("code", "currency")
    help_texts = {
        "units_per_usd": _(
            "The period's average in the central bank's table of exchange rates, against the US dollar."
        ),
        "position": _("The order in which countries are listed; the lowest comes first."),
    }
