"""Rows of a country, which editors write for their own countries only."""

from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.http import HttpRequest

from occupations.models import Country
from occupations.rights import rights_of

__all__ = ["OwnCountryMixin", "own_countries"]


def own_countries(request: HttpRequest) -> frozenset[int]:
    """Return the countries, by primary key, that the user's editing is narrowed to; none where it is not."""
    return rights_of(request.user).countries or frozenset()


class OwnCountryMixin(admin.options.BaseModelAdmin):
    """Offers editors of some countries these and no others for a new row."""

    def get_autocomplete_fields(self, request: HttpRequest) -> Any:
        """Let them choose from a list, which is short."""
        narrowed = own_countries(request)
        return [name for name in self.autocomplete_fields if name != "country" or not narrowed]

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer their countries, and take no other."""
        narrowed = own_countries(request)
        if db_field.name == "country" and narrowed:
            kwargs["queryset"] = Country.objects.filter(pk__in=narrowed)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
