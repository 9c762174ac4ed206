"""Choosing a row of another table without a query per form."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import Field, Model, QuerySet

__all__ = ["NamedAutocomplete", "RowChoiceField"]


class RowChoiceField(forms.ModelChoiceField):
    """A choice from a short list, which is read once for all the forms of a section."""

    def __init__(self, queryset: QuerySet, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        self.rows = {str(row.pk): row for row in queryset}
        self.choices = [("", self.empty_label), *((row.pk, str(row)) for row in self.rows.values())]

    def to_python(self, value: Any) -> Model | None:
        """Find the chosen row among those that were read; ValidationError for any other."""
        if value in self.empty_values:
            return None
        try:
            return self.rows[str(value)]
        except KeyError:
            message = self.error_messages["invalid_choice"]
            raise ValidationError(message, code="invalid_choice", params={"value": value}) from None


class NamedAutocomplete(AutocompleteSelect):
    """An autocomplete that knows the names of what is chosen already, for all the forms of a section."""

    def __init__(
        self, field: Field, admin_site: AdminSite, chosen: Iterable[Model] = (), **kwargs: Any
    ) -> None:
        super().__init__(field, admin_site, **kwargs)
        self.names = {str(row.pk): str(row) for row in chosen}

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> list[Any]:
        """Return the chosen option; only one whose name is not known is looked up."""
        chosen = [pk for pk in value if pk]
        if not all(pk in self.names for pk in chosen):
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", selected=False, index=0)]
        options += [
            self.create_option(name, pk, self.names[pk], selected=True, index=len(options)) for pk in chosen
        ]
        return [(None, options, 0)]
