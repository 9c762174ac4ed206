"""A field that two people changed: both versions, side by side, and the choice between them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from occupations.admin.deleted_rows import ROW
from occupations.admin.seen import CHOICE, THEIRS
from occupations.history.words import Piece, word_pieces

__all__ = ["Conflict", "ConflictWidget", "RowConflict", "Saved", "conflict_of", "shown"]


@dataclass(frozen=True)
class Saved:
    """Who saved the version that is stored, and when."""

    at: datetime
    by: str


@dataclass
class Conflict:
    """What one editor typed and another saved meanwhile. ``row`` names the row, and nothing on the form of one."""

    target: str
    label: str
    mine: str
    theirs: str
    language: str = ""
    direction: str = ""
    row: str = ""
    saved: Saved | None = None

    @property
    def differences(self) -> list[Piece]:
        """Return what was saved meanwhile, word by word against what was typed."""
        return word_pieces(self.mine, self.theirs)


@dataclass
class RowConflict:
    """A row that somebody deleted while it was changed here, or changed while it was to be deleted here."""

    target: str
    row: str
    kind: str
    label: str = ""
    saved: Saved | None = None

    @property
    def choice(self) -> str:
        """Name the choice between adding the row again and leaving it deleted."""
        return f"{self.target}-{ROW}{CHOICE}"


class ConflictWidget(forms.Widget):
    """The field as it was typed, which can still be changed, beside what was saved meanwhile."""

    def __init__(self, widget: forms.Widget, conflict: Conflict) -> None:
        super().__init__(widget.attrs)
        self.widget, self.conflict = widget, conflict
        self.needs_multipart_form = widget.needs_multipart_form

    @property
    def is_hidden(self) -> bool:
        """Hide what was hidden."""
        return bool(self.widget.is_hidden)

    @property
    def media(self) -> forms.Media:
        """Load what the field needs."""
        return self.widget.media

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Render both versions."""
        context = {
            "conflict": self.conflict,
            "widget": self.widget.render(name, value, attrs, renderer),
            "choice": f"{name}{CHOICE}",
            "theirs": THEIRS,
        }
        return render_to_string("admin/occupations/conflict.html", context)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Read the field."""
        return self.widget.value_from_datadict(data, files, name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Tell whether the field was posted."""
        return self.widget.value_omitted_from_data(data, files, name)

    def id_for_label(self, id_: str) -> str:
        """Label the field."""
        return self.widget.id_for_label(id_)


def conflict_of(form: forms.BaseForm, name: str, mine: list[str], theirs: list[str]) -> Conflict:
    """Describe a field that two people changed."""
    field = form.fields[name]
    widget: Any = field.widget
    attrs = getattr(widget, "widget", widget).attrs
    return Conflict(
        target=form[name].id_for_label,
        label=capfirst(str(field.label)),
        mine=shown(field, mine),
        theirs=shown(field, theirs),
        language=attrs.get("lang", ""),
        direction=attrs.get("dir", ""),
    )


def shown(field: forms.Field, words: list[str]) -> str:
    """Return posted words as an editor knows them: a choice by its label."""
    if isinstance(field, forms.ModelChoiceField):
        known = [word for word in words if word.isdecimal()]
        return ", ".join(str(row) for row in field.queryset.filter(pk__in=known)) if field.queryset else ""
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        labels = {str(value): str(label) for value, label in choices if not isinstance(label, list)}
        return ", ".join(labels.get(word, word) for word in words)
    if isinstance(field, forms.BooleanField):
        return _("Yes") if words else _("No")
    return "\n".join(words)
