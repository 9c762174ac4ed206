"""What the admin of every reference table does alike."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from occupations.admin.errors import error_summary
from occupations.admin.languages import OneLanguageAdmin
from occupations.admin.tables import TablesMixin
from occupations.codec.table import column
from occupations.models import PublishedPage
from occupations.tables.run import Outcome

__all__ = ["ReferenceAdmin", "rebuilding_hint"]


class ReferenceAdmin(TablesMixin, OneLanguageAdmin):
    """A reference table.

    ``natural_key`` names what published versions and content files find a row by: it is fixed once the row exists.
    ``slug_from`` is the translated field that a new row's short name is proposed from.
    """

    natural_key: tuple[str, ...] = ("slug",)
    slug_from = ""
    list_per_page = 50
    show_full_result_count = False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep the natural key of a row that exists."""
        fixed = super().get_readonly_fields(request, obj)
        return tuple(dict.fromkeys((*fixed, *(self.natural_key if obj else ()))))

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, tuple[str, ...]]:
        """Propose a new row's short name."""
        if obj or not self.slug_from:
            return {}
        return {"slug": (column(self.slug_from, settings.LANGUAGE_CODE),)}

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save the row and say how a change gets to the published pages."""
        # The base columns take the active language's text; the source language's is what content files write there.
        with translation.override(settings.LANGUAGE_CODE):
            super().save_model(request, obj, form, change)
        if change and form.changed_data and PublishedPage.objects.exists():
            messages.info(request, rebuilding_hint(request))

    def after_table_import(self, request: HttpRequest, outcome: Outcome) -> None:
        """Say what was written, and how it gets to the published pages."""
        super().after_table_import(request, outcome)
        if outcome.changed and PublishedPage.objects.exists():
            messages.info(request, rebuilding_hint(request))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], **kwargs: Any
    ) -> HttpResponse:
        """Add the summary of errors."""
        context["error_summary"] = error_summary(context["adminform"].form)
        return super().render_change_form(request, context, **kwargs)


def rebuilding_hint(request: HttpRequest) -> str:
    """Say how a change of a reference table gets to the published pages."""
    if not request.user.has_perm("occupations.publish_occupationprofile"):
        return _("Published pages show this change once someone who may publish has rebuilt them.")
    return format_html(
        '{} <a href="{}">{}</a>',
        _("Published pages show this change once they are rebuilt."),
        reverse("admin:occupations_publishedpage_rebuild"),
        _("Rebuild the published pages"),
    )
