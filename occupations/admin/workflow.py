"""The workflow in the admin: what a profile's form says of it, and the pages on which its steps are taken."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from occupations.admin.publishing import signed_in
from occupations.admin.workflow_forms import ArchiveForm, ScheduleForm, StepForm
from occupations.models import OccupationProfile, Schedule, Transition
from occupations.workflow import (
    Refused,
    approve,
    archive,
    cancel,
    reopen,
    schedule,
    send_back,
    steps_of,
    submit,
)

__all__ = ["WorkflowState", "workflow_state", "workflow_urls"]

Step = Transition.Step
# The steps that need no more than a comment.
STEPS = {
    Step.SUBMITTED: submit,
    Step.APPROVED: approve,
    Step.SENT_BACK: send_back,
    Step.REOPENED: reopen,
}
# How many steps a page lists; a profile takes some tens in its life.
SHOWN = 100


@dataclass(frozen=True)
class WorkflowState:
    """What a profile's form says of the workflow: which steps the user may take, the last one, and what is planned."""

    steps: frozenset[str]
    last: Transition | None
    planned: list[Schedule]
    failed: Schedule | None

    @property
    def is_asked(self) -> bool:
        """Whether the user may take a step that needs no page of its own."""
        return bool(self.steps & set(STEPS))


def workflow_state(request: HttpRequest, profile: Any) -> WorkflowState:
    """Look up where a profile stands; what is planned only where the list's query found that there is something."""
    planned, failed = [], None
    if profile.has_schedule:
        planned = list(profile.schedules.open().select_related("made_by"))
        failed = profile.schedules.failed().order_by("-done_at").first()
    return WorkflowState(
        steps=frozenset(steps_of(profile, signed_in(request))),
        last=profile.transitions.select_related("user").first(),
        planned=planned,
        failed=failed,
    )


def workflow_urls(model_admin: Any) -> list[URLPattern]:
    """Return the addresses of the workflow's pages below a profile."""
    views = {"workflow": take_step, "schedule": plan, "archive": put_away}
    return [
        path(
            f"<int:pk>/{name}/",
            model_admin.admin_site.admin_view(partial(view, model_admin=model_admin)),
            name=f"occupations_occupationprofile_{name}",
        )
        for name, view in views.items()
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def take_step(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Show the steps that were taken, and take another: submit, approve, send back, reopen."""
    profile = _profile(request, model_admin, pk)
    form = StepForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        step = Step(form.cleaned_data["step"])
        if _taken(form, lambda: STEPS[step](profile, signed_in(request), form.cleaned_data["comment"])):
            return _back(request, model_admin, profile, str(step.label))
    transitions = profile.transitions.select_related("user")[:SHOWN]
    context = {
        "title": _("Workflow of %(profile)s") % {"profile": profile},
        "transitions": transitions,
        "steps": steps_of(profile, signed_in(request)) & set(STEPS),
    }
    return _page(request, model_admin, profile, form, context, "workflow")


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Plan when a profile is published, unpublished or both; or forget what was planned."""
    profile = _profile(request, model_admin, pk)
    user = signed_in(request)
    if Step.SCHEDULED not in steps_of(profile, user) and not model_admin.has_publish_permission(request):
        raise PermissionDenied
    planned = list(profile.schedules.open().select_related("made_by"))
    if "_cancel" in request.POST:
        form: forms.Form = ScheduleForm({})
        if _taken(form, lambda: cancel(profile, user)):
            return _back(request, model_admin, profile, str(Step.CANCELLED.label))
    else:
        form = ScheduleForm(_posted(request), initial={f"{row.action}_at": row.at for row in planned})
        if request.method == "POST" and form.is_valid():
            times = form.cleaned_data["publish_at"], form.cleaned_data["unpublish_at"]
            if _taken(form, lambda: schedule(profile, user, *times)):
                return _back(request, model_admin, profile, str(Step.SCHEDULED.label))
    context = {
        "title": _("Schedule %(profile)s") % {"profile": profile},
        "planned": planned,
        "zone": timezone.get_current_timezone_name(),
        "failed": profile.schedules.failed().order_by("-done_at").first(),
        "may_publish": Step.PUBLISHED in steps_of(profile, user),
    }
    return _page(request, model_admin, profile, form, context, "schedule")


@require_http_methods(["GET", "HEAD", "POST"])
def put_away(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Say what archiving does, and on POST archive, leading the addresses to another profile if one is chosen."""
    profile = _profile(request, model_admin, pk)
    if not model_admin.has_publish_permission(request):
        raise PermissionDenied
    form = ArchiveForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if _taken(form, lambda: archive(profile, signed_in(request), said["leads_to"], said["comment"])):
            return _back(request, model_admin, profile, str(Step.ARCHIVED.label))
    context = {"title": _("Archive %(profile)s") % {"profile": profile}}
    return _page(request, model_admin, profile, form, context, "archive")


def _posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _taken(form: forms.Form, take: Callable[[], object]) -> bool:
    """Take a step; say in the form why it was refused, and 403 to whoever may not take it at all."""
    try:
        take()
    except Refused as refused:
        if refused.denied:
            raise PermissionDenied from refused
        form.add_error(None, refused.reason)
        return False
    return True


def _back(request: HttpRequest, model_admin: Any, profile: OccupationProfile, said: str) -> HttpResponse:
    """Go back to the profile's form, saying what was done."""
    model_admin.log_change(request, profile, said)
    messages.success(request, _("%(profile)s: %(step)s.") % {"profile": profile, "step": said})
    return HttpResponseRedirect(reverse("admin:occupations_occupationprofile_change", args=[profile.pk]))


def _page(
    request: HttpRequest,
    model_admin: Any,
    profile: OccupationProfile,
    form: forms.Form,
    context: dict[str, Any],
    name: str,
) -> HttpResponse:
    base = {**model_admin.admin_site.each_context(request), "opts": model_admin.opts}
    return render(
        request,
        f"admin/occupations/workflow/{name}.html",
        base | {"original": profile, "form": form} | context,
        status=409 if form.errors else 200,
    )


def _profile(request: HttpRequest, model_admin: Any, pk: int) -> OccupationProfile:
    profiles = OccupationProfile.objects.select_related("country", "code", "occupation")
    profile: OccupationProfile = get_object_or_404(profiles, pk=pk)
    if not model_admin.has_view_permission(request, profile):
        raise PermissionDenied
    return profile
