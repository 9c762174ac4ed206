"""The glossary: its terms, edited by whoever translates into their language, and the check of all texts against it."""

from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from careergraph.languages import direction, native_name, offered
from occupations.admin.glossary_check import check_glossary
from occupations.admin.lines import LinesField
from occupations.models import GlossaryTerm
from occupations.rights import rights_of

__all__ = ["GlossaryTermAdmin"]


class GlossaryTermForm(forms.ModelForm):
    """A term, in one of the languages that the user translates into."""

    languages: tuple[str, ...] = ()

    accepted = LinesField(
        label=gettext_lazy("Further accepted forms"),
        help_text=gettext_lazy("One per line: a feminine, an irregular plural. Regular plurals are known."),
    )
    forbidden = LinesField(
        label=gettext_lazy("Forbidden variants"),
        help_text=gettext_lazy(
            "One per line: what it is wrongly called. The check lists texts that use them."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "language" in self.fields:
            choices = [(code, native_name(code)) for code in self.languages]
            self.fields["language"] = forms.ChoiceField(
                label=self.fields["language"].label, choices=[("", "---------"), *choices]
            )
        if "term" in self.fields:
            source = settings.LANGUAGE_CODE
            self.fields["term"].widget.attrs |= {"lang": source, "dir": direction(source)}
        if self.instance.pk:
            spoken = {"lang": self.instance.language, "dir": direction(self.instance.language)}
            for name in ("translation", "accepted", "forbidden"):
                if name in self.fields:
                    self.fields[name].widget.attrs |= spoken


class LanguageFilter(admin.SimpleListFilter):
    """Terms of one language."""

    title = gettext_lazy("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the languages, each in itself."""
        return [(code, native_name(code)) for code in offered()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the chosen one."""
        return queryset.filter(language=self.value()) if self.value() else queryset


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(admin.ModelAdmin):
    """Everybody who sees profiles reads the glossary; translators and editors write that of their languages."""

    form = GlossaryTermForm
    fields = ("language", "term", "translation", "accepted", "forbidden", "by_title", "note")
    list_display = ("term", "translation_here", "language_here", "variants", "by_title")
    list_filter = (LanguageFilter, "by_title")
    search_fields = ("term", "translation", "note")
    search_help_text = gettext_lazy("Search by term, translation or note.")
    list_per_page = 50
    show_full_result_count = False

    def get_urls(self) -> list[URLPattern]:
        """Add the check."""
        view = self.admin_site.admin_view(partial(check_glossary, model_admin=self))
        return [path("check/", view, name="occupations_glossaryterm_check"), *super().get_urls()]

    def get_form(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Offer the languages that the user may write."""
        form: Any = super().get_form(request, obj, **kwargs)
        form.languages = _languages(request)
        return form

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show the glossary to whoever works on profiles."""
        return rights_of(request.user).may_see()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List it on the first page for the same."""
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let whoever translates into some language add terms."""
        return bool(_languages(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let translators and editors change their languages' terms."""
        return obj.language in _languages(request) if obj else bool(_languages(request))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let the same take terms away."""
        return self.has_change_permission(request, obj)

    @admin.display(description=gettext_lazy("translation"), ordering="translation")
    def translation_here(self, term: GlossaryTerm) -> str:
        """Return the translation, which names its language to the browser."""
        return _spoken(term, term.translation)

    @admin.display(description=gettext_lazy("language"), ordering="language")
    def language_here(self, term: GlossaryTerm) -> str:
        """Return the language's own name."""
        known = term.language in offered()
        return format_html(
            '<bdi lang="{}">{}</bdi>', term.language, native_name(term.language) if known else term.language
        )

    @admin.display(description=gettext_lazy("forbidden variants"))
    def variants(self, term: GlossaryTerm) -> str:
        """Return what it must not be called."""
        return _spoken(term, " · ".join(term.forbidden))


def _languages(request: HttpRequest) -> tuple[str, ...]:
    rights = rights_of(request.user)
    return tuple(code for code in offered() if rights.may_translate(code))


def _spoken(term: GlossaryTerm, words: str) -> str:
    code = term.language
    spoken = direction(code) if code in offered() else "auto"
    return format_html('<span lang="{}" dir="{}">{}</span>', code, spoken, words)
