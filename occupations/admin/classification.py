"""Classifications, their codes and matches between codes."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from occupations.admin.code_tables import code_tables
from occupations.admin.reference import ReferenceAdmin
from occupations.codec.table import column
from occupations.formats.current import current_language
from occupations.models import Classification, ClassificationCode, CodeMatch

__all__ = ["ClassificationAdmin", "ClassificationCodeAdmin", "CodeMatchAdmin"]


@admin.register(Classification)
class ClassificationAdmin(ReferenceAdmin):
    """An edition of a classification."""

    fields = (
        "slug",
        ("name", "edition"),
        "title",
        ("country", "successor"),
        ("code_pattern", "profile_level"),
        "source",
    )
    autocomplete_fields = ("country", "successor", "source")
    list_display = ("slug", "name", "edition", "title", "country", "successor")
    list_filter = ("country",)
    list_select_related = ("country", "successor")
    search_fields = ("slug", "name", "edition", "title")
    help_texts = {"title": _("As printed on the title page of the publisher's edition.")}


@admin.register(ClassificationCode)
class ClassificationCodeAdmin(ReferenceAdmin):
    """A code with its official title."""

    natural_key = ("classification", "code")
    fields = (("classification", "code"), "title", "definition", ("level", "parent"), "field")
    autocomplete_fields = ("classification", "parent", "field")
    list_display = ("code", "classification", "official_title")
    search_fields = ("code",)
    list_filter = ("classification",)
    search_help_text = _("Search by code, or by official title in your language or in English.")
    ordering = ("classification__slug", "code")
    help_texts = {"code": _("From the publisher's table of codes, in the form that it prints them.")}

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Load the classification, which is part of a code's name."""
        return super().get_queryset(request).select_related("classification")

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:
        """Search titles in the reader's and the source language: each language more is one more look at every code."""
        languages = dict.fromkeys((current_language(), settings.LANGUAGE_CODE))
        return (*self.search_fields, *(column("title", language) for language in languages))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """Add what sources say of the code."""
        code = kwargs.get("obj")
        context["code_tables"] = code_tables(code, request) if code else []
        return super().render_change_form(request, context, **kwargs)

    @admin.display(description=_("official title"))
    def official_title(self, code: ClassificationCode) -> Any:
        """Return the title in the reader's language, or the source language."""
        return code.title


@admin.register(CodeMatch)
class CodeMatchAdmin(ReferenceAdmin):
    """A source's statement that two codes match."""

    natural_key = ()
    fields = (("from_code", "to_code"), "kind", "source")
    autocomplete_fields = ("from_code", "to_code", "source")
    list_display = ("from_code", "to_code", "kind", "source")
    list_filter = ("kind", "source")
    list_select_related = ("from_code__classification", "to_code__classification", "source")
    # Any order by codes would sort every match by four tables before it shows fifty.
    ordering = ("pk",)
    search_fields = ("from_code__code", "to_code__code")
    help_texts = {"source": _("The correspondence table that says so.")}

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Load the codes and the source, which are a match's name."""
        return super().get_queryset(request).select_related(*self.list_select_related)
