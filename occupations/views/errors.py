"""Pages for what went wrong, in the reader's language.

They are never indexed; only what was not found is kept by caches, and for a short time. The page for a fault of ours
asks the database nothing, because that may be what is broken. Below the API all of them are JSON.
"""

from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from careergraph import languages
from careergraph.middleware.admin_only import ADMIN_PREFIX
from careergraph.middleware.language import API_PREFIX, stated_language
from occupations import formats
from occupations.models import PublishedPage
from occupations.views.addresses import codes_path, home_path, list_path, methodology_path, profile_path
from occupations.views.head import page_head

__all__ = ["bad_request", "forged", "gone", "not_found", "permission_denied", "server_error"]

# An address in the form /en/ca/nurse/.
PROFILE_DEPTH = 3
NOT_FOUND_CACHE_CONTROL = "public, max-age=0, s-maxage=60"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - given by name
    """Answer 400."""
    return _page(request, 400, _("This request cannot be understood"))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - given by name
    """Answer 403."""
    return _page(request, 403, _("You may not see this page"))


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - given by name
    """Answer what was sent without the token against forged requests; only the admin's forms have one to lack."""
    if not request.path_info.startswith(ADMIN_PREFIX):
        return _page(request, 400, _("This request cannot be understood"))
    response = render(request, "403_csrf.html", {"title": ""}, status=403)
    response.headers["Cache-Control"] = "no-store"
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - given by name
    """Answer 404, with the same occupation in other countries where the address names one."""
    response = _page(request, 404, _("This page does not exist"), lookup=True)
    if not request.path_info.startswith(ADMIN_PREFIX):
        response.headers["Cache-Control"] = NOT_FOUND_CACHE_CONTROL
    return response


def gone(request: HttpRequest) -> HttpResponse:
    """Answer 410: what was here was taken away on purpose."""
    response = _page(request, 410, _("This page was taken away"), lookup=True)
    response.headers["Cache-Control"] = NOT_FOUND_CACHE_CONTROL
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return _page(request, 500, _("Something went wrong here"))


def _page(request: HttpRequest, status: int, title: Promise, *, lookup: bool = False) -> HttpResponse:
    # The middleware that chooses the language may not have been reached.
    language = stated_language(request) or languages.negotiate(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
    with translation.override(language):
        if request.path_info.startswith(API_PREFIX):
            response: HttpResponse = _problem(status, title)
        else:
            response = _html(request, status, title, language, lookup=lookup)
    response.headers["Content-Language"] = language
    response.headers["Cache-Control"] = "no-store"
    return response


def _problem(status: int, title: Promise) -> JsonResponse:
    """Return what the API answers where a fault passed its own handler; scripts of other sites may read it."""
    return JsonResponse({"detail": str(title)}, status=status, headers={"Access-Control-Allow-Origin": "*"})


def _html(request: HttpRequest, status: int, title: Promise, language: str, *, lookup: bool) -> HttpResponse:
    context: dict[str, Any] = {
        "page": page_head(str(title), "", home_path, robots="noindex", canonical=""),
        "home_path": home_path(language),
        "list_path": list_path(language),
        "codes_path": codes_path(language),
        "methodology_path": methodology_path(language),
        "suggestions": _suggestions(request, language) if lookup else [],
    }
    return HttpResponse(render_to_string(f"{status}.html", context), status=status)


def _suggestions(request: HttpRequest, language: str) -> list[dict[str, str]]:
    """Return the pages of other countries under the last part of the address; none where the database fails."""
    parts = request.path_info.strip("/").split("/")
    if len(parts) != PROFILE_DEPTH or "\0" in parts[-1]:
        return []
    try:
        found = PublishedPage.objects.filter(language=language, slug=parts[-1]).order_by("country")
        rows = list(found.values_list("country", "slug", "card"))
    except DatabaseError:
        return []
    return [
        {
            "title": card["title"],
            "country": formats.country(country),
            "path": profile_path(language, country, slug),
        }
        for country, slug, card in rows
    ]
