"""Actions on many profiles in the admin: first what would happen, then all of it or nothing."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from occupations.bulk import BulkError, Plan, check, may, run
from occupations.models import BulkAction

__all__ = ["BULK_ACTIONS", "allowed_actions", "offer_undo"]

Kind = BulkAction.Kind
Action = Callable[[Any, HttpRequest, QuerySet], HttpResponse | None]

TITLES = {
    Kind.SUBMIT: gettext_lazy("Submit the selected profiles for review"),
    Kind.APPROVE: gettext_lazy("Approve the selected profiles"),
    Kind.ARCHIVE: gettext_lazy("Archive the selected profiles"),
    Kind.PUBLISH: gettext_lazy("Publish the selected profiles"),
    Kind.UNPUBLISH: gettext_lazy("Unpublish the selected profiles"),
    Kind.DELETE: gettext_lazy("Delete the selected profiles"),
    Kind.ADMIT: gettext_lazy("Mark the selected profiles as skilled migration occupations"),
    Kind.NOT_ADMIT: gettext_lazy("Take the mark of skilled migration from the selected profiles"),
}


@admin.action(description=TITLES[Kind.SUBMIT])
def submit_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Submit for review after a question."""
    return _act(model_admin, request, queryset, Kind.SUBMIT)


@admin.action(description=TITLES[Kind.APPROVE])
def approve_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Approve after a question."""
    return _act(model_admin, request, queryset, Kind.APPROVE)


@admin.action(description=TITLES[Kind.ARCHIVE])
def archive_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Archive after a question."""
    return _act(model_admin, request, queryset, Kind.ARCHIVE)


@admin.action(description=TITLES[Kind.PUBLISH])
def publish_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Publish after a question."""
    return _act(model_admin, request, queryset, Kind.PUBLISH)


@admin.action(description=TITLES[Kind.UNPUBLISH])
def unpublish_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Unpublish after a question."""
    return _act(model_admin, request, queryset, Kind.UNPUBLISH)


@admin.action(description=TITLES[Kind.ADMIT])
def admit_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Mark as skilled migration occupations after a question."""
    return _act(model_admin, request, queryset, Kind.ADMIT)


@admin.action(description=TITLES[Kind.NOT_ADMIT])
def not_admit_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Take the mark of skilled migration away after a question."""
    return _act(model_admin, request, queryset, Kind.NOT_ADMIT)


@admin.action(description=TITLES[Kind.DELETE])
def delete_selected(model_admin: Any, request: HttpRequest, queryset: QuerySet) -> HttpResponse | None:
    """Delete after a question; in the place of Django's own action, which could not be undone."""
    return _act(model_admin, request, queryset, Kind.DELETE)


KINDS: dict[str, Kind] = {
    "submit_selected": Kind.SUBMIT,
    "approve_selected": Kind.APPROVE,
    "publish_selected": Kind.PUBLISH,
    "unpublish_selected": Kind.UNPUBLISH,
    "archive_selected": Kind.ARCHIVE,
    "admit_selected": Kind.ADMIT,
    "not_admit_selected": Kind.NOT_ADMIT,
    "delete_selected": Kind.DELETE,
}
BULK_ACTIONS: tuple[Action, ...] = (
    submit_selected,
    approve_selected,
    publish_selected,
    unpublish_selected,
    archive_selected,
    admit_selected,
    not_admit_selected,
    delete_selected,
)


def allowed_actions(request: HttpRequest, actions: dict[str, Any]) -> dict[str, Any]:
    """Keep the actions that the user may do to some profile at least; refuse one that was posted all the same."""
    user: Any = request.user
    allowed = {
        name: action for name, action in actions.items() if name not in KINDS or may(KINDS[name], user)
    }
    posted = request.POST.get("action", "")
    if posted in KINDS and posted not in allowed:
        raise PermissionDenied
    return allowed


def _act(model_admin: Any, request: HttpRequest, queryset: QuerySet, kind: Kind) -> HttpResponse | None:
    """Ask; once confirmed, do it, or say why nothing was done."""
    user = request.user
    if not isinstance(user, User) or not may(kind, user):
        raise PermissionDenied
    ids = queryset.order_by().values_list("pk", flat=True)
    if "confirmed" not in request.POST:
        return _question(model_admin, request, check(kind, ids, user))
    try:
        action = run(kind, ids, user, request.POST["confirmed"])
    except BulkError as error:
        return _question(model_admin, request, error.plan, status=409)
    said = ngettext("%(action)s: %(count)s profile.", "%(action)s: %(count)s profiles.", action.count)
    said %= {"action": action.get_kind_display(), "count": action.count}
    messages.success(request, offer_undo(said, action))
    return None


def offer_undo(said: str, action: BulkAction) -> str:
    """Say what was done, with a link that leads to undoing it."""
    url = reverse("admin:occupations_bulkaction_undo", args=[action.pk])
    return format_html('{} <a href="{}">{}</a>', said, url, _("Undo…"))


def _question(model_admin: Any, request: HttpRequest, plan: Plan, status: int = 200) -> HttpResponse:
    """Say what would happen to which profiles, and why it cannot; ask for a button to be pressed where it can."""
    if plan.is_denied:
        status = 403
    context = {
        **model_admin.admin_site.each_context(request),
        "title": TITLES[Kind(plan.kind)],
        "opts": model_admin.opts,
        "plan": plan,
        "was_refused": "confirmed" in request.POST,
        "action": request.POST.get("action", ""),
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "select_across": request.POST.get("select_across", "0"),
        "back": request.get_full_path(),
    }
    return render(request, "admin/occupations/bulkaction/question.html", context, status=status)
