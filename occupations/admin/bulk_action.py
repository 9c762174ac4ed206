"""What was done to many profiles at once, and undoing it."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from occupations.admin.read_only import ReadOnlyAdmin
from occupations.bulk import UndoError, may, undo, undo_refusals
from occupations.models import BulkAction
from occupations.rights import rights_of

__all__ = ["BulkActionAdmin"]


@admin.register(BulkAction)
class BulkActionAdmin(ReadOnlyAdmin):
    """Who did what to how many profiles, latest first, each to be undone."""

    fields = ("kind", "count", "user", "made_at", "undone_at", "undone_by")
    list_display = ("kind", "count", "user", "made_at", "undone_at", "undone_by", "undoing")
    list_filter = ("kind", "made_at", ("undone_at", admin.EmptyFieldListFilter))
    list_select_related = ("user", "undone_by")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show what was done to whoever may see profiles."""
        return rights_of(request.user).may_see()

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List it on the first page for whoever may see profiles."""
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave the profiles, which no list needs."""
        return super().get_queryset(request).defer("profiles")

    def get_urls(self) -> list[URLPattern]:
        """Add undoing."""
        view = self.admin_site.admin_view(partial(undo_action, model_admin=self))
        return [path("<int:pk>/undo/", view, name="occupations_bulkaction_undo"), *super().get_urls()]

    @admin.display(description=gettext_lazy("undo"))
    def undoing(self, action: BulkAction) -> str:
        """Lead to the question whether to undo."""
        if action.is_undone:
            return ""
        url = reverse("admin:occupations_bulkaction_undo", args=[action.pk])
        return format_html(
            '<a href="{}" aria-label="{}">{}</a>', url, _("Undo: %(action)s") % {"action": action}, _("Undo…")
        )


@require_http_methods(["GET", "HEAD", "POST"])
def undo_action(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Say what undoing would put back, or why it cannot; on POST do it."""
    action = get_object_or_404(BulkAction.objects.select_related("user", "undone_by"), pk=pk)
    user = request.user
    if not isinstance(user, User) or not may(action.kind, user):
        raise PermissionDenied
    reasons = {} if request.method == "POST" else undo_refusals(action, user)
    if request.method == "POST":
        try:
            undo(action, user)
        except UndoError as error:
            reasons = error.reasons
        else:
            said = ngettext(
                "Undone: %(action)s, %(count)s profile.",
                "Undone: %(action)s, %(count)s profiles.",
                action.count,
            )
            messages.success(request, said % {"action": action.get_kind_display(), "count": action.count})
            return HttpResponseRedirect(reverse("admin:occupations_bulkaction_changelist"))
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Undo: %(action)s") % {"action": action},
        "action": action,
        "reasons": reasons,
        "profiles": action.profiles,
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "admin/occupations/bulkaction/undo.html", context, status=status)
