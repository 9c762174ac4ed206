"""One language per form: the source language and one chosen language beside it.

`?lang=fr` chooses; the columns of all other languages are neither shown nor posted, so that saving cannot touch
them and the number of posted fields does not grow with the number of languages.

A translator of the form's language gets a form with the columns of that language and no other field: what is not in
a form cannot be posted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Field, Model, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.fields import TranslationField
from modeltranslation.translator import NotRegistered, translator

from careergraph.languages import direction, native_name, offered
from occupations.admin.concurrency import ConcurrentAdmin
from occupations.codec.table import column
from occupations.rights import rights_of

__all__ = [
    "LanguageLink",
    "OneLanguageMixin",
    "form_address",
    "form_language",
    "language_bar",
    "search_columns",
    "translated_names",
]

# What of a form's address says which part of the object it shows.
KEPT = ("section", "lang", "page", "_changelist_filters", "_popup", "_to_field")


@dataclass(frozen=True)
class LanguageLink:
    """A language in the bar above a form; ``percent`` is how much of the source's text it has, if that is known.

    ``is_writable`` tells whether the user may write texts in it.
    """

    code: str
    name: str
    direction: str
    url: str
    percent: int | None
    is_current: bool
    is_writable: bool = True


def form_language(request: HttpRequest) -> str:
    """Return the language that a form shows beside the source language; an unknown one is the source language."""
    stated = request.GET.get("lang")
    return stated if stated in offered() else settings.LANGUAGE_CODE


def form_address(request: HttpRequest, path: str = "", **changes: str) -> str:
    """Return an address that shows what this request's form shows, changed as stated.

    A change to an empty string leaves the parameter out.
    """
    query = request.GET.copy()
    for name in set(query) - set(KEPT):
        del query[name]
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"{path}?{query.urlencode()}"


def language_bar(
    request: HttpRequest, completeness: Mapping[str, float], *, writes_all: bool = True
) -> list[LanguageLink]:
    """List the languages with each one's share of the text, from 0 to 1, as links to this form in that language.

    Whoever does not write all of the form writes the languages that they translate into.
    """
    current = form_language(request)
    translates = rights_of(request.user).languages
    return [
        LanguageLink(
            code=code,
            name=native_name(code),
            direction=direction(code),
            url=form_address(request, lang=code),
            percent=int(completeness[code] * 100) if code in completeness else None,
            is_current=code == current,
            is_writable=writes_all or code in translates,
        )
        for code in offered()
    ]


def search_columns(*names: str) -> list[str]:
    """Name the columns of translated fields in every language, to search them all."""
    return [column(name, code) for name in names for code in offered()]


def completeness_of(row: Model | None) -> dict[str, float]:
    """Return the share of a row's source texts that each language has."""
    if row is None:
        return {}
    source = settings.LANGUAGE_CODE
    texts = [name for name in translated_names(type(row)) if getattr(row, column(name, source))]
    if not texts:
        return {}
    return {
        code: sum(bool(getattr(row, column(name, code))) for name in texts) / len(texts) for code in offered()
    }


def translated_names(model: type[Model]) -> list[str]:
    """Name the fields of a model that have a column per language."""
    try:
        return list(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return []


class OneLanguageMixin(admin.options.BaseModelAdmin):
    """Shows each translated field in the source language and, beside it, in the form's language.

    Forms name a translated field by its own name (``title``) on a line of its own. ``help_texts`` adds what a
    model's field does not say: where an editor finds the value.
    """

    help_texts: Mapping[str, Any] = {}
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def writes_all(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell whether every field may be written, and not only the texts of a language."""
        return super().has_change_permission(request, obj)

    def writes_texts(self, request: HttpRequest, obj: Any = None) -> bool:
        """Tell whether the user translates into the form's language; without a row, into any."""
        if not translated_names(self.model):
            return False
        languages = rights_of(request.user).languages
        return bool(languages) if obj is None else form_language(request) in languages

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Open the form to whoever may write all of it, and to the translators of its language."""
        return self.writes_all(request, obj) or self.writes_texts(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave a translator the columns of the form's language, and none of another language or without one."""
        if obj is None or self.writes_all(request, obj):
            return super().get_readonly_fields(request, obj)
        language = form_language(request)
        own = {column(name, language) for name in translated_names(self.model)}
        return [name for name in flatten_fieldsets(self.get_fieldsets(request, obj)) if name not in own]

    def labels(self, request: HttpRequest) -> dict[str, str]:
        """Name the columns of the form's languages where they are only read, as the fields are named elsewhere."""
        both = form_language(request) != settings.LANGUAGE_CODE
        languages = dict.fromkeys((settings.LANGUAGE_CODE, form_language(request)))
        fields = {name: self.model._meta.get_field(name) for name in translated_names(self.model)}
        return {
            column(name, code): _label(field, code, both=both)
            for name, field in fields.items()
            for code in languages
        }

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Put the columns of the form's languages in the place of each translated field."""
        return [
            (title, {**options, "fields": self._columns(request, options["fields"])})
            for title, options in super().get_fieldsets(request, obj)
        ]

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Name the language of a text, to the reader and to the browser, and keep text areas small."""
        formfield = super().formfield_for_dbfield(db_field, request, **kwargs)
        if formfield is None:
            return None
        name = db_field.translated_field.name if isinstance(db_field, TranslationField) else db_field.name
        if name in self.help_texts:
            formfield.help_text = self.help_texts[name]
        if isinstance(formfield.widget, RelatedFieldWidgetWrapper):
            formfield.widget.can_delete_related = formfield.widget.can_view_related = False
        if isinstance(formfield.widget, forms.Textarea):
            formfield.widget.attrs["rows"] = 3
        if isinstance(db_field, TranslationField):
            _say_language(formfield, db_field, both=form_language(request) != settings.LANGUAGE_CODE)
        return formfield

    def _columns(self, request: HttpRequest, fields: Iterable[Any]) -> list[Any]:
        translated = translated_names(self.model)
        languages = dict.fromkeys((settings.LANGUAGE_CODE, form_language(request)))
        lines: list[Any] = []
        for entry in fields:
            if entry not in translated:
                lines.append(entry)
            elif len(languages) == 1:
                lines.append(column(entry, settings.LANGUAGE_CODE))
            else:
                lines.append(tuple(column(entry, code) for code in languages))
        return lines


class OneLanguageAdmin(OneLanguageMixin, ConcurrentAdmin):
    """A change form with a language bar, whose language outlives saving."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Label texts that are only read as fields are labelled."""
        return super().get_form(request, obj, change, **{"labels": self.labels(request), **kwargs})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """Add the language bar, unless nothing on the form is translated."""
        if translated_names(self.model):
            row = kwargs.get("obj")
            bar = language_bar(request, completeness_of(row), writes_all=self.writes_all(request, row))
            context.setdefault("language_bar", bar)
        return super().render_change_form(request, context, **kwargs)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Keep the language where a form follows."""
        return _same_form(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Keep the language where a form follows."""
        return _same_form(request, super().response_change(request, obj))


def _say_language(formfield: forms.Field, db_field: Any, *, both: bool) -> None:
    code = db_field.language
    attrs = formfield.widget.attrs
    attrs |= {"lang": code, "dir": direction(code), "placeholder": " "}
    formfield.label = _label(db_field.translated_field, code, both=both)
    if both and code != settings.LANGUAGE_CODE:
        attrs["placeholder"] = _("Not translated yet")
        formfield.help_text = ""


def _label(field: Any, code: str, *, both: bool) -> str:
    """Return a translated field's name, with its language where two of them stand side by side."""
    label = str(capfirst(field.verbose_name))
    return _("%(field)s (%(language)s)") % {"field": label, "language": native_name(code)} if both else label


def _same_form(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Add what a form shows to a redirect that leads to a form."""
    if isinstance(response, HttpResponseRedirect):
        target = urlsplit(response.url)
        if target.path.endswith(("/change/", "/add/")) and "section=" not in target.query:
            return HttpResponseRedirect(form_address(request, target.path))
    return response
