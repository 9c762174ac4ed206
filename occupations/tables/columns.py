"""Columns coming back: a cell becomes a value of its field, or a sentence that says why it cannot."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.widgets import Widget

from occupations.tables.tables import ColumnOf

__all__ = ["Column", "column_of"]

YES, NO = {"1", "true", "yes"}, {"0", "false", "no"}
Find = Callable[[str, Any], Any]


class ValueWidget(Widget):
    """A value, read as its field's form would read it, which words what is wrong in the editor's language."""

    def __init__(self, model_field: models.Field) -> None:
        super().__init__()
        more: dict[str, Any] = {"assume_scheme": "https"} if isinstance(model_field, models.URLField) else {}
        self.field: forms.Field = model_field.formfield(**more) or forms.CharField()
        # What is missing is for the row's own rules to say.
        self.field.required = False

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        """Return the value; ValueError says what is wrong."""
        try:
            return self.field.clean("" if value is None else value)
        except ValidationError as error:
            raise ValueError(" ".join(error.messages)) from None


class TextWidget(Widget):
    """A text in one language; there is one spelling of no text."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str | None:
        """Return the words."""
        return str(value).strip() or None if value is not None else None


class YesNoWidget(Widget):
    """Yes, no or unknown; any other word is a fault, not a no."""

    def __init__(self, model_field: models.Field) -> None:
        super().__init__()
        self.nothing = None if model_field.null else False

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> bool | None:
        """Return the value; ValueError if it is neither."""
        said = str("" if value is None else value).strip().lower()
        if said in YES or said in NO:
            return said in YES
        if said:
            raise ValueError(_("Enter 1 for yes or 0 for no, or leave the cell empty."))
        return self.nothing


class LinkWidget(Widget):
    """A link, by the natural key of what it leads to."""

    def __init__(self, column: ColumnOf, find: Find) -> None:
        super().__init__()
        self.column = column
        self.find = find

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        """Return the primary key; ValueError if it leads nowhere."""
        named = str("" if value is None else value).strip()
        if not named:
            return None
        found = self.find(self.column.name, (row or {}, named))
        if found is None:
            raise ValueError(_("There is no “%(value)s”.") % {"value": named})
        return found


class Column(Field):
    """A column of a table that comes back."""

    def __init__(self, column: ColumnOf, widget: Widget) -> None:
        attribute = column.model_field.attname if column.is_link else column.name
        super().__init__(attribute, column.name, widget, readonly=column.is_fixed)
        self.column = column


def column_of(column: ColumnOf, find: Find) -> Column:
    """Return a column with what reads its cells."""
    if column.is_link:
        return Column(column, LinkWidget(column, find))
    if column.language:
        return Column(column, TextWidget())
    if isinstance(column.model_field, models.BooleanField):
        return Column(column, YesNoWidget(column.model_field))
    return Column(column, ValueWidget(column.model_field))
