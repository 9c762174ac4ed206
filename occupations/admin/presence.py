"""Who else has this profile open: said by the form, and every half a minute by a script on it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from careergraph.languages import native_name, offered
from occupations.admin.navigation import ORDER, section_label
from occupations.models import OccupationProfile, Presence

__all__ = ["others_here", "presence_urls"]


def others_here(request: HttpRequest, profile: OccupationProfile, section: str, language: str) -> list[str]:
    """Note that somebody has a form of a profile open, and say who else has, in two queries."""
    user: Any = request.user
    Presence.objects.bulk_create(
        [Presence(profile=profile, user=user, section=section, language=language, seen_at=timezone.now())],
        update_conflicts=True,
        unique_fields=["profile", "user"],
        update_fields=["section", "language", "seen_at"],
    )
    others = Presence.objects.current().filter(profile=profile).exclude(user=user)
    return [_sentence(presence) for presence in others.select_related("user").order_by("pk")]


def presence_urls(model_admin: Any) -> list[URLPattern]:
    """List the address that open forms report to, below their profile's."""

    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return presence(request, pk, model_admin)

    name = "occupations_occupationprofile_presence"
    return [path("<int:pk>/presence/", model_admin.admin_site.admin_view(view), name=name)]


@require_POST
def presence(request: HttpRequest, pk: int, model_admin: Any) -> HttpResponse:
    """Answer an open form with who else is there; one that is closed leaves."""
    profile: OccupationProfile = get_object_or_404(OccupationProfile.objects.select_related("country"), pk=pk)
    if not model_admin.has_view_permission(request, profile):
        raise PermissionDenied
    if "left" in request.POST:
        Presence.objects.filter(profile=profile, user=request.user.pk).delete()
        return HttpResponse(status=204)
    section, language = request.POST.get("section", ""), request.POST.get("language", "")
    others = others_here(
        request,
        profile,
        section if section in ORDER else "",
        language if language in offered() else "",
    )
    Presence.objects.past().delete()
    return JsonResponse({"others": others})


def _sentence(presence: Presence) -> str:
    name = presence.user.get_full_name() or presence.user.get_username()
    if not presence.section or presence.language not in offered():
        return _("%(user)s has this profile open, too.") % {"user": name}
    return _("%(user)s has this profile open, too: %(section)s, %(language)s.") % {
        "user": name,
        "section": section_label(presence.section),
        "language": native_name(presence.language),
    }
