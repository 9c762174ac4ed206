"""The summary of errors above a form: nothing that is wrong is out of sight."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst

__all__ = ["FormError", "error_summary"]


@dataclass(frozen=True)
class FormError:
    """What is wrong, the label of the field and the id to go to; no label where the whole row is wrong."""

    target: str
    row: str
    label: str
    message: str


def error_summary(form: forms.BaseForm, inline_formsets: Any = ()) -> list[FormError]:
    """List every error of a form and its inlines, in the order of the page."""
    errors = list(_of_form(form, "content-start", ""))
    for inline in inline_formsets:
        formset = inline.formset
        errors += [
            FormError(f"{formset.prefix}-group", "", "", str(message))
            for message in formset.non_form_errors()
        ]
        for number, row in enumerate(formset.forms, 1):
            name = str(row.instance) if row.instance.pk else f"#{number}"
            errors += _of_form(row, f"{formset.prefix}-{number - 1}", name)
    return errors


def _of_form(form: forms.BaseForm, target: str, row: str) -> Iterator[FormError]:
    order = {name: place for place, name in enumerate(form.fields)}
    # What concerns the whole row is printed above its fields.
    for name, messages in sorted(form.errors.items(), key=lambda error: order.get(error[0], -1)):
        field = form[name] if name in form.fields else None
        for message in messages:
            if field is None or field.is_hidden:
                yield FormError(target, row, "", str(message))
            else:
                yield FormError(field.id_for_label, row, capfirst(str(field.label)), str(message))
