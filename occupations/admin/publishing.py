"""Preview, publish and unpublish: the working copy as readers would see it, what it lacks, and the decision."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from careergraph.languages import native_name, offered
from occupations import workflow
from occupations.admin.navigation import changes_url, section_label
from occupations.codec.read import read_profile
from occupations.models import ImportChange, OccupationProfile, Transition
from occupations.publishing.build import build_documents
from occupations.publishing.context import load_context
from occupations.publishing.readiness import LanguageReadiness, MissingText, readiness
from occupations.views.profile import render_profile

__all__ = ["editor", "preview", "publish_profile", "signed_in", "unpublish_profile"]


@dataclass(frozen=True)
class MissingSection:
    """The texts of one section that a language lacks, and the form to write them in."""

    label: str
    url: str
    texts: list[MissingText]


@dataclass(frozen=True)
class LanguageState:
    """A language on the page that publishes."""

    code: str
    name: str
    percent: int
    missing: int
    sections: list[MissingSection]


def preview(request: HttpRequest, model_admin: Any, pk: int, language: str) -> HttpResponse:
    """Show the saved working copy in the public page's own template; kept by no cache and no search engine."""
    profile = _profile(pk)
    if not model_admin.has_view_permission(request, profile):
        raise PermissionDenied
    if language not in offered():
        raise Http404
    content = read_profile(profile)
    documents = build_documents(content, load_context([content]), timezone.now())
    document = documents[language].model_dump(mode="json", exclude_defaults=True)
    response = HttpResponse(render_profile(document, preview=True))
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Content-Language"] = language
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def publish_profile(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Show what the working copy lacks; on POST publish it, unless something vital is missing or nobody approved it."""
    profile = _profile(pk)
    if not model_admin.has_publish_permission(request):
        raise PermissionDenied
    refused = ""
    if request.method == "POST":
        try:
            workflow.publish_profile(profile, signed_in(request))
        except workflow.Refused as refusal:
            refused = refusal.reason
        else:
            model_admin.log_change(request, profile, _("Published."))
            messages.success(request, _("%(profile)s was published.") % {"profile": profile})
            return HttpResponseRedirect(_form_url(pk))
    state = readiness(read_profile(profile))
    context = _context(model_admin, request, profile) | {
        "title": _("Publish %(profile)s") % {"profile": profile},
        "blocking": state.blocking or _unapproved(request, profile) or [refused] * bool(refused),
        "waiting_changes": ImportChange.objects.filter(
            profile=profile, state=ImportChange.State.WAITING
        ).count(),
        "changes_url": changes_url(pk),
        "source_language": settings.LANGUAGE_CODE,
        "languages": [
            _language_state(_form_url(pk), code, language) for code, language in state.languages.items()
        ],
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "admin/occupations/occupationprofile/publish.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def unpublish_profile(request: HttpRequest, model_admin: Any, pk: int) -> HttpResponse:
    """Ask whether to take the pages away, and on POST do it."""
    profile = _profile(pk)
    if not model_admin.has_publish_permission(request):
        raise PermissionDenied
    if request.method == "POST":
        try:
            workflow.unpublish(profile, signed_in(request))
        except workflow.Refused as refusal:
            messages.warning(request, refusal.reason)
        else:
            model_admin.log_change(request, profile, _("Unpublished."))
            messages.success(request, _("%(profile)s is no longer public.") % {"profile": profile})
        return HttpResponseRedirect(_form_url(pk))
    context = _context(model_admin, request, profile)
    context["title"] = _("Unpublish %(profile)s") % {"profile": profile}
    return render(request, "admin/occupations/occupationprofile/unpublish.html", context)


def _unapproved(request: HttpRequest, profile: OccupationProfile) -> list[str]:
    """Return why the user cannot publish this version, if the workflow is the reason."""
    try:
        workflow.check(profile, signed_in(request), Transition.Step.PUBLISHED)
    except workflow.Refused as refusal:
        return [refusal.reason]
    return []


def signed_in(request: HttpRequest) -> Any:
    """Return who is signed in, as everybody in the admin is."""
    return request.user


def _form_url(pk: int) -> str:
    return reverse("admin:occupations_occupationprofile_change", args=[pk])


def editor(request: HttpRequest) -> User | None:
    """Return who is signed in."""
    return None if isinstance(request.user, AnonymousUser) else request.user


def _profile(pk: int) -> OccupationProfile:
    return get_object_or_404(OccupationProfile.objects.select_related("country", "code", "occupation"), pk=pk)


def _context(model_admin: Any, request: HttpRequest, profile: OccupationProfile) -> dict[str, Any]:
    return {**model_admin.admin_site.each_context(request), "opts": model_admin.opts, "original": profile}


def _language_state(form_url: str, code: str, language: LanguageReadiness) -> LanguageState:
    def section_of(text: MissingText) -> str:
        return text.section

    return LanguageState(
        code=code,
        name=native_name(code),
        percent=int(language.share * 100),
        missing=len(language.missing),
        sections=[
            MissingSection(
                label=section_label(section),
                url=f"{form_url}?section={section}&lang={code}",
                texts=list(texts),
            )
            for section, texts in groupby(language.missing, section_of)
        ],
    )
