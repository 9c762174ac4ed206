"""Two editors on one form: nobody overwrites what the other saved meanwhile, and nothing typed is lost.

The rule, field by field. Whoever did not touch a field keeps what is stored now. Whoever touched one that is stored as
they saw it writes it. A field that both touched is a conflict: nothing is saved, and the form shows both versions.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.forms.formsets import DELETION_FIELD_NAME
from django.forms.models import InlineForeignKeyField
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from occupations.admin.conflict import Conflict, ConflictWidget, RowConflict, Saved, conflict_of
from occupations.admin.seen import CHOICE, SEEN, THEIRS, fingerprint, posted, read_seen, stored, write_seen

__all__ = ["TRIAL", "ConcurrentAdmin", "ConcurrentForm"]

# The button that asks what saving would change.
TRIAL = "_consequences"


class ConcurrentForm(forms.ModelForm):
    """A form that remembers what it showed, and writes only what was changed on it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conflicts: list[Conflict | RowConflict] = []
        # Names of fields that others changed meanwhile and nobody touched here.
        self.kept: list[str] = []
        self._is_merged = False

    @property
    def seen(self) -> str:
        """Return the hidden field's value; empty where there is nothing that anyone could overwrite."""
        return write_seen(self.fingerprints()) if self.instance.pk and self.guarded else ""

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint what is stored in the fields of this form."""
        return {name: fingerprint(stored(self, name)) for name in self.guarded}

    @cached_property
    def guarded(self) -> list[str]:
        """Name the fields that an editor can change."""
        return [
            name
            for name, field in self.fields.items()
            if not field.disabled
            and not isinstance(field, InlineForeignKeyField | forms.FileField)
            and name not in (DELETION_FIELD_NAME, self._meta.model._meta.pk.name)
        ]

    def full_clean(self) -> None:
        """Hold what was typed against what is stored, before anything else."""
        if self.is_bound and self.instance.pk:
            self.merge(read_seen(self.data.get(self.add_prefix(SEEN), "")))
        super().full_clean()

    def is_valid(self) -> bool:
        """Refuse to save over what somebody else saved meanwhile, and a form that is not meant to be saved."""
        return super().is_valid() and not self.conflicts and TRIAL not in self.data

    def merge(self, seen: dict[str, Any]) -> None:
        """Take what others saved meanwhile in fields that nobody touched here, and find the conflicts."""
        if self._is_merged:
            return
        self._is_merged = True
        for name in self.guarded:
            mine, theirs = posted(self, name), stored(self, name)
            if mine == theirs:
                continue
            chosen = self.data.get(f"{self.add_prefix(name)}{CHOICE}")
            if chosen == THEIRS or seen.get(name) == fingerprint(mine):
                self.kept.append(name)
            elif seen.get(name) != fingerprint(theirs):
                conflict = conflict_of(self, name, mine, theirs)
                self.conflicts.append(conflict)
                self.fields[name].widget = ConflictWidget(self.fields[name].widget, conflict)
        if self.kept:
            self._keep()

    def _keep(self) -> None:
        data: Any = self.data
        data = data.copy()
        for name in self.kept:
            data.setlist(self.add_prefix(name), stored(self, name))
        self.data = data


class ConcurrentAdmin(admin.ModelAdmin):
    """A change form that two people can have open."""

    form = ConcurrentForm

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Let those who save the same row take turns, so that each sees what the other left."""
        if request.method != "POST" or object_id is None or not object_id.isdecimal():
            return super().changeform_view(request, object_id, *args, **kwargs)
        with transaction.atomic():
            list(self.model._base_manager.select_for_update().filter(pk=object_id).values_list("pk"))
            return super().changeform_view(request, object_id, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Say so when changes of others were kept."""
        super().save_related(request, form, formsets, change)
        if any(getattr(each, "kept", ()) for each in _forms(form, formsets)):
            messages.info(request, _("What others changed meanwhile in other fields was kept."))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """Add the conflicts; the answer to a form that was refused for them is 409."""
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        conflicts = [
            conflict
            for each in _forms(context["adminform"].form, formsets)
            for conflict in getattr(each, "conflicts", ())
        ]
        if conflicts:
            saved = self.last_saved(kwargs["obj"])
            for conflict in conflicts:
                conflict.saved = saved
        response = super().render_change_form(request, context | {"conflicts": conflicts}, **kwargs)
        if conflicts:
            response.status_code = 409
        return response

    def last_saved(self, row: Any) -> Saved | None:
        """Return who saved a row last, as the admin's log knows it."""
        kind = ContentType.objects.get_for_model(self.model)
        entries = LogEntry.objects.filter(content_type=kind, object_id=str(row.pk))
        entry = entries.select_related("user").order_by("-action_time").first()
        return Saved(entry.action_time, str(entry.user)) if entry else None


def _forms(form: Any, formsets: Any) -> list[Any]:
    return [form, *(row for formset in formsets for row in formset.forms)]
