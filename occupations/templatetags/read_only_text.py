"""The language of a text that a form of the admin only shows."""

from typing import Any

from django import template
from django.utils.html import format_html
from modeltranslation.fields import TranslationField

from careergraph.languages import direction

register = template.Library()


@register.simple_tag
def language_attributes(field: Any) -> str:
    """Return ``lang`` and ``dir`` of a read-only field's text, nothing if it is of no language."""
    fields = {known.name: known for known in field.form._meta.model._meta.get_fields()}
    known = fields.get(field.field["name"])
    if not isinstance(known, TranslationField):
        return ""
    return format_html(' lang="{}" dir="{}"', known.language, direction(known.language))
