"""Visas."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from occupations.admin.languages import search_columns
from occupations.admin.own_country import OwnCountryMixin, own_countries
from occupations.admin.reference import ReferenceAdmin
from occupations.models import Visa

__all__ = ["VisaAdmin"]


@admin.register(Visa)
class VisaAdmin(OwnCountryMixin, ReferenceAdmin):
    """A country's visa with the dates that say how far it can be trusted."""

    natural_key = ("country", "code")
    fields = (
        ("country", "code"),
        "name",
        "url",
        ("effective_from", "effective_until"),
        ("last_verified", "review_by"),
        "leads_to_residence",
        "position",
    )
    autocomplete_fields = ("country",)
    list_display = ("code", "country", "name_here", "last_verified", "review_by", "leads_to_residence")
    search_fields = ("code", *search_columns("name"))
    list_filter = ("country", "leads_to_residence", "review_by")
    help_texts = {
        "name": _("As the immigration authority names it in this language."),
        "url": _("The page of the immigration authority that describes it."),
        "effective_from": _("From the act, regulation or notice that opened the programme."),
        "review_by": _("When someone should read the official page again."),
        "leads_to_residence": _("The official page says so. Leave it unknown when no source does."),
    }

    def writes_all(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let editors of some countries change the visas of these."""
        if obj is None or not super().writes_all(request, obj):
            return super().writes_all(request, obj)
        narrowed = own_countries(request)
        return not narrowed or obj.country_id in narrowed

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Load the country, which is part of a visa's name."""
        return super().get_queryset(request).select_related("country")

    @admin.display(description=_("name"))
    def name_here(self, visa: Visa) -> Any:
        """Return the name in the reader's language, or the source language."""
        return visa.name
