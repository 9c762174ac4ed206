"""Classifications, their codes and matches between codes."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from occupations.admin.languages import search_columns
from occupations.admin.reference import ReferenceAdmin
from occupations.models import Classification, ClassificationCode, CodeMatch

__all__ = ["ClassificationAdmin", "ClassificationCodeAdmin", "CodeMatchAdmin"]


@admin.register(Classification)
class ClassificationAdmin(ReferenceAdmin):
    """An edition of a classification."""

    fields = ("slug", ("name", "edition"), "title", "country", "code_pattern", "source")
    autocomplete_fields = ("country", "source")
    list_display = ("slug", "name", "edition", "title", "country")
    list_filter = ("country",)
    list_select_related = ("country",)
    search_fields = ("slug", "name", "edition", "title")
    help_texts = {"title": _("As printed on the title page of the publisher's edition.")}


@admin.register(ClassificationCode)
class ClassificationCodeAdmin(ReferenceAdmin):
    """A code with its official title."""

    natural_key = ("classification", "code")
    fields = (("classification", "code"), "title")
    autocomplete_fields = ("classification",)
    list_display = ("code", "classification", "official_title")
    search_fields = ("code", *search_columns("title"))
    list_filter = ("classification",)
    search_help_text = _("Search by code or by official title in any language.")
    ordering = ("classification__slug", "code")
    help_texts = {"code": _("From the publisher's table of codes, in the form that it prints them.")}

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Load the classification, which is part of a code's name."""
        return super().get_queryset(request).select_related("classification")

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
    search_fields = ("from_code__code", "to_code__code")
    help_texts = {"source": _("The correspondence table that says so.")}
