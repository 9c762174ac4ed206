"""Deleted profiles: what there was, who deleted it, and recovering it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from occupations.admin.history import PER_PAGE
from occupations.admin.history_note import revision_note
from occupations.admin.history_restore import refusal
from occupations.admin.navigation import ORDER, PROFILE, section_label
from occupations.admin.publishing import editor
from occupations.codec.faults import ContentError
from occupations.codec.schema import ProfileContent
from occupations.history import deleted_profiles
from occupations.models import Country, OccupationProfile, Revision
from occupations.publishing.restoring import restorable, restore
from occupations.rights import rights_of

__all__ = ["deleted", "recover"]


@require_safe
def deleted(request: HttpRequest, model_admin: Any) -> HttpResponse:
    """List the profiles that were deleted, the latest first."""
    if not rights_of(request.user).may_see():
        raise PermissionDenied
    page = Paginator(deleted_profiles(), PER_PAGE).get_page(request.GET.get("page"))
    context = _context(model_admin, request) | {
        "title": _("Deleted profiles"),
        "page": page,
        "page_range": list(page.paginator.get_elided_page_range(page.number)),
    }
    return render(request, "admin/occupations/history/deleted.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def recover(request: HttpRequest, model_admin: Any, revision: int) -> HttpResponse:
    """Show what there was of a deleted profile, and on POST put it back."""
    version = get_object_or_404(deleted_profiles(), pk=revision)
    if not rights_of(request.user).may_see():
        raise PermissionDenied
    may_recover = _may_recover(request, model_admin, version)
    refused = None
    if request.method == "POST":
        if not may_recover:
            raise PermissionDenied
        try:
            profile = restore(
                version,
                editor(request),
                revision_note(request),
                without_gone="without_gone" in request.POST,
            )
        except ContentError as error:
            refused = error
        else:
            model_admin.log_addition(request, profile, _("Recovered."))
            messages.success(request, _("%(profile)s is there again, as a draft.") % {"profile": profile})
            address = reverse("admin:occupations_occupationprofile_change", args=[profile.pk])
            return HttpResponseRedirect(address)
    content = restorable(version)
    context = _context(model_admin, request) | {
        "title": _("Recover %(title)s") % {"title": version.title},
        "version": version,
        "content": content,
        "sections": _counted(content),
        "may_recover": may_recover,
        **refusal(refused, version),
    }
    status = 409 if refused else 200
    return render(request, "admin/occupations/history/recover.html", context, status=status)


def _may_recover(request: HttpRequest, model_admin: Any, version: Revision) -> bool:
    """Tell whether the user may add profiles, and edit those of the country."""
    country = Country.objects.filter(code=version.path.partition("/")[0]).first()
    return (
        country is not None
        and model_admin.has_add_permission(request)
        and rights_of(request.user).may_edit(OccupationProfile(country=country))
    )


def _counted(content: ProfileContent) -> list[tuple[str, int]]:
    """Count the rows of each section that has any, in the order of the form."""
    lists: dict[str, int] = {}
    for row in content.statements:
        lists[str(row.section)] = lists.get(str(row.section), 0) + 1
    counts = (
        (name, len(getattr(content, name, ())) or lists.get(name, 0)) for name in ORDER if name != PROFILE
    )
    return [(section_label(name), count) for name, count in counts if count]


def _context(model_admin: Any, request: HttpRequest) -> dict[str, Any]:
    return {**model_admin.admin_site.each_context(request), "opts": model_admin.opts}
