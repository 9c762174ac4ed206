"""The rows of one section as stacked forms: a page of them at a time, in an order that editors can change."""

import uuid
from collections.abc import Container, Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import ForeignKey, Model, QuerySet
from django.forms.formsets import DELETION_FIELD_NAME
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from occupations.admin.choices import NamedAutocomplete, RowChoiceField
from occupations.admin.concurrency import ConcurrentForm
from occupations.admin.conflict import RowConflict
from occupations.admin.deleted_rows import GONE, KEY, WHOLE, Posted, without_deleted
from occupations.admin.languages import OneLanguageMixin
from occupations.admin.seen import SEEN, read_seen, whole, write_seen
from occupations.rights import rights_of

__all__ = ["NEW_ROWS", "ROWS_PER_PAGE", "SectionInline"]

# The longest row posts 15 fields, so that a full page with every new row stays below Django's limit of 1,000.
ROWS_PER_PAGE = 50
NEW_ROWS = 10
# The place of a row that was given none: behind all others.
END = 1_000_000


class RankField(forms.IntegerField):
    """A row's place in its list: counted from 1 on the form and from 0 in the program."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_value=END, **kwargs)
        self.widget.attrs |= {"class": "row-position", "min": 1}

    def prepare_value(self, value: Any) -> Any:
        """Count from 1."""
        return value + 1 if isinstance(value, int) else value

    def to_python(self, value: Any) -> int:
        """Count from 0; no place is the end."""
        number = super().to_python(value)
        return END if number is None else max(number - 1, 0)


class RowForm(ConcurrentForm):
    """A row with its place in the list."""

    rank = RankField(
        label=_("Position"), help_text=_("Its place in the list. Leave it empty to put the row at the end.")
    )

    def _get_validation_exclusions(self) -> set[str]:
        # Django leaves the rules alone that involve the profile, because no field of the form shows it.
        return super()._get_validation_exclusions() - {"profile"}  # type: ignore[misc] # unknown to the stubs

    def validate_unique(self) -> None:
        """Hold the row against every rule once its profile is known, for which Django's inlines are too early."""
        super().validate_unique()
        if not self.errors:
            try:
                self.instance.validate_constraints(exclude=self._get_validation_exclusions())
            except ValidationError as error:
                self.add_error(None, error)

    def _post_clean(self) -> None:
        # A stored row that nobody touched is left alone: its rules cost some forty queries to ask.
        if self.instance._state.adding or self.has_changed():
            super()._post_clean()  # type: ignore[misc] # unknown to the stubs

    def has_changed(self) -> bool:
        """Take a new row for empty as long as nothing but its place was entered."""
        return bool(set(self.changed_data) - ({"rank"} if self.instance._state.adding else set()))


class TranslatedRowForm(RowForm):
    """A row as its translator has it: its texts, and no place to move it to."""

    rank = None  # type: ignore[assignment] # how Django takes a field away


class RowFormSet(BaseInlineFormSet):
    """One page of a section's rows. ``preset`` is what every row of the section has in common."""

    model: type[Model]
    queryset: QuerySet
    page: Page
    preset: dict[str, Any]
    can_add: bool
    data: Any
    prefix: str
    forms: list[Any]
    initial_forms: list[Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seen_before: dict[str, Any] = {}
        self.posted: Posted | None = None
        if self.is_bound:
            self.seen_before = read_seen(self.data.get(f"{self.prefix}-{SEEN}", ""))
            existing = {str(row.pk) for row in self.get_queryset()}
            self.posted = without_deleted(self.data, self.prefix, existing, self.seen_before)
            self.data = self.posted.data
            # Counted before the rows that are gone were set aside.
            vars(self).pop("management_form", None)

    @property
    def seen(self) -> str:
        """Return the hidden field's value: fingerprints of each row on the page, by primary key."""
        rows: dict[str, Any] = {
            str(form.instance.pk): form.fingerprints() | {KEY: str(form.instance.key), WHOLE: form.whole}
            for form in self.initial_forms
            if form.instance.pk
        }
        if self.posted and self.posted.revived:
            rows[GONE] = {str(number): key for number, key in self.posted.revived.items()}
        return write_seen(rows)

    def is_valid(self) -> bool:
        """Refuse to save over what somebody else saved meanwhile, rows to be deleted included."""
        return super().is_valid() and not any(form.conflicts for form in self.forms)

    def get_queryset(self) -> Any:
        """Return the rows of the page, or, when they come back, exactly those that were posted."""
        if not hasattr(self, "_queryset"):
            rows = super().get_queryset()
            self._queryset = rows.filter(pk__in=self._posted()) if self.is_bound else self.page.object_list
        return self._queryset

    def add_fields(self, form: Any, index: int | None) -> None:
        """Give a form its place, and its row what all rows of the section have in common."""
        super().add_fields(form, index)
        if form.instance.pk in self.places:
            form.initial["rank"] = self.places[form.instance.pk]
        for name, value in self.preset.items():
            setattr(form.instance, name, value)
        if form.instance.pk:
            form.whole = whole(form.instance)
            if self.is_bound:
                self._compare(form)
        elif self.posted and index in self.posted.revived:
            self._revive(form, index)

    def _compare(self, form: Any) -> None:
        """Find what others changed in a row meanwhile."""
        seen = self.seen_before.get(str(form.instance.pk)) or {}
        if not self.can_delete or not self._should_be_deleted(form):
            form.merge(seen)
        elif seen.get(WHOLE) != form.whole:
            form.conflicts.append(RowConflict(form.prefix, str(form.instance), "changed"))

    def _should_be_deleted(self, form: Any) -> bool:
        return bool(self.data.get(form.add_prefix(DELETION_FIELD_NAME)))

    def _revive(self, form: Any, index: int) -> None:
        """Give a row that somebody deleted its key again, and ask once whether it is wanted."""
        posted: Any = self.posted
        try:
            key = uuid.UUID(posted.revived[index])
        except ValueError:
            key = form.instance.key
        if not self.model._base_manager.filter(key=key).exists():
            form.instance.key = key
        if index in posted.lost:
            kind = "deleted" if self.can_add else "gone"
            form.conflicts.append(RowConflict(form.prefix, f"#{index + 1}", kind))

    def total_form_count(self) -> int:
        """Offer a blank row where there is none yet."""
        if not self.is_bound:
            self.extra = 0 if self.initial_form_count() else 1
        return super().total_form_count()

    @cached_property
    def places(self) -> dict[int, int]:
        """Map each row of the list, on this page or not, to its place before anything is saved."""
        if self.is_bound:
            return {pk: place for place, pk in enumerate(self.queryset.values_list("pk", flat=True))}
        return {row.pk: place for place, row in enumerate(self.get_queryset(), self.page.start_index() - 1)}

    def renumber(self) -> None:
        """Put the rows where the editor wants them; to be called after saving.

        Rows that were not moved keep their positions, so that saving an unchanged form changes nothing. The lists of
        statements share one numbering: a list that is ordered anew stays where its first row was.
        """
        rows = list(self.queryset.values_list("pk", flat=True))
        wanted = sorted(rows, key=self._wanted_place)
        if wanted == sorted(self.places, key=lambda pk: self.places[pk]):
            return
        order: list[int] = []
        table = self.model._base_manager.filter(profile=self.instance).order_by("position", "pk")
        for pk in [*table.exclude(pk__in=set(rows) - set(self.places)).values_list("pk", flat=True), *wanted]:
            if pk in order:
                continue
            order += wanted if pk in rows else [pk]
        self.model._base_manager.bulk_update(
            [self.model(pk=pk, position=position) for position, pk in enumerate(order)], ["position"]
        )

    def _wanted_place(self, pk: int) -> tuple[int, int, int]:
        """Return a row's new place; a moved row goes before, or moved down, behind the row that is there."""
        before = self.places.get(pk, END)
        place = self._entered.get(pk, before)
        return place, (place > before) - (place < before), pk

    @cached_property
    def _entered(self) -> dict[int, int]:
        return {
            form.instance.pk: form.cleaned_data["rank"]
            for form in self.forms
            if form.instance.pk and "rank" in form.cleaned_data
        }

    def _posted(self) -> list[int]:
        keys = (f"{self.add_prefix(number)}-id" for number in range(self.initial_form_count()))
        return [int(pk) for key in keys if (pk := self.data.get(key, "")).isdecimal()]


class SectionInline(OneLanguageMixin, admin.StackedInline):
    """A section of a profile. Whoever may change the profile may change its sections; translators, their language."""

    section: str
    fk_name = "profile"
    form = RowForm
    formset = RowFormSet
    template = "admin/occupations/occupationprofile/rows.html"
    # Foreign keys that a row's name needs, and those that are chosen from a short list or by autocomplete.
    related: tuple[str, ...] = ()
    rows_per_page = ROWS_PER_PAGE
    profile: Any = None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Load what the rows' names need with them."""
        return super().get_queryset(request).select_related(*self.related)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Return the forms of the page that the address asks for; rows are added on the last page."""
        self.profile = obj
        if not self.writes_all(request, obj):
            kwargs["form"] = TranslatedRowForm
        kwargs.setdefault("labels", self.labels(request))
        formset: Any = super().get_formset(request, obj, **kwargs)
        rows = self.get_queryset(request).filter(profile=obj).order_by("position", "pk")
        formset.page = Paginator(rows, self.rows_per_page).get_page(request.GET.get("page"))
        is_last = not formset.page.has_next()
        formset.max_num = len(formset.page) + (
            NEW_ROWS if is_last and self.has_add_permission(request, obj) else 0
        )
        formset.preset = self.preset(request)
        formset.can_add = self.has_add_permission(request, obj)
        return formset

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave out what only a form has, such as a row's place, where the row is read or translated."""
        fieldsets = super().get_fieldsets(request, obj)
        if self.writes_all(request, obj):
            return fieldsets
        left_out = set(self.form.declared_fields)
        return [
            (title, {**options, "fields": _without(options["fields"], left_out)})
            for title, options in fieldsets
        ]

    def preset(self, request: HttpRequest) -> dict[str, Any]:
        """Return what all rows of this section have in common."""
        return {}

    def short_list(self, name: str) -> QuerySet | None:
        """Return the rows that a foreign key is chosen from, None where it is chosen by autocomplete."""
        return None

    def chosen(self, name: str) -> QuerySet | None:
        """Return what the profile's rows have chosen by autocomplete, None where that is not looked up at once."""
        return None

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        """Read short lists, and the names of what is chosen, once for all rows."""
        short_list = self.short_list(db_field.name)
        if short_list is not None:
            return db_field.formfield(form_class=RowChoiceField, queryset=short_list)
        chosen = self.chosen(db_field.name)
        if chosen is not None:
            kwargs["widget"] = NamedAutocomplete(db_field, self.admin_site, chosen)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def writes_all(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let whoever may change the profile change its rows."""
        return rights_of(request.user).may_edit(obj)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Show the section to whoever may see the profile."""
        return rights_of(request.user).may_see(obj)  # type: ignore[arg-type] # an inline's object is the profile

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let whoever may change the profile add rows."""
        return self.writes_all(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let whoever may change the profile delete rows."""
        return self.writes_all(request, obj)


def _without(lines: Iterable[Any], names: Container[str]) -> list[Any]:
    """Take fields out of the lines of a form."""
    kept = [
        tuple(name for name in line if name not in names) if isinstance(line, tuple) else line
        for line in lines
        if line not in names
    ]
    return [line for line in kept if line]
