"""Lists that go out to a spreadsheet and come in again."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations.admin.table_views import confirm_import, export_list, import_list, show_export
from occupations.rights import rights_of
from occupations.tables.access import Access
from occupations.tables.run import Outcome
from occupations.tables.tables import tables_of

__all__ = ["TablesMixin"]

VIEWS = {
    "export": ("export/", export_list),
    "import": ("import/", import_list),
    "import_confirm": ("import/confirm/", confirm_import),
}


class TablesMixin(admin.ModelAdmin):
    """Adds export and import to a list whose form tells what somebody may write (see ``OneLanguageMixin``)."""

    writes_all: Any
    writes_texts: Any

    def get_urls(self) -> list[URLPattern]:
        """Add the pages."""
        own = [
            path(
                route,
                self.admin_site.admin_view(partial(view, model_admin=self)),
                name=f"occupations_{self.opts.model_name}_{name}",
            )
            for name, (route, view) in VIEWS.items()
        ]
        return [*own, *super().get_urls()]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer to export what is selected."""
        actions: dict[str, Any] = super().get_actions(request)
        if "_popup" not in request.GET:
            actions["export_selected"] = (
                _export_selected,
                "export_selected",
                gettext_lazy("Export the selected rows"),
            )
        return actions

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Link to the pages."""
        links = {"is_table": True, "may_import": self.may_import_tables(request)}
        return super().changelist_view(request, {**links, **(extra_context or {})})

    def may_import_tables(self, request: HttpRequest) -> bool:
        """Tell whether the user may write any row of the list."""
        if not any(table.is_read for table in tables_of(self.model)):
            return False
        writes: bool = self.writes_all(request) or self.writes_texts(request)
        return writes

    def table_access(self, request: HttpRequest) -> Access:
        """Return what the user may write of which row."""
        return Access(
            writes_all=lambda row: self.writes_all(request, row),
            adds=lambda row: self.has_add_permission(request) and self.writes_all(request, row),
            languages=sorted(rights_of(request.user).languages),
        )

    def after_table_import(self, request: HttpRequest, outcome: Outcome) -> None:
        """Say what was written."""
        said = {"added": outcome.added, "changed": outcome.changed, "unchanged": outcome.unchanged}
        messages.success(
            request,
            _("Rows added: %(added)s, changed: %(changed)s, left as they were: %(unchanged)s.") % said,
        )


def _export_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
    return show_export(request, model_admin, queryset)
