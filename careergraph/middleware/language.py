"""Choose the language of each request."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

from careergraph import languages
from careergraph.middleware.admin_only import ADMIN_PREFIX

API_PREFIX = "/api/"
# Read by machines, the same for everybody: no language is negotiated, so that one copy serves all.
MACHINE_PREFIXES = (
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/sitemap",
    "/media/",
    "/share/",
    "/api/v1/schema/",
    "/api/v1/docs/",
)
# What the API's `lang` says to get every language at once; that answer is the same for everybody too.
EVERY_LANGUAGE = "*"


class LanguageMiddleware:
    """Activate the language of a request and say it in `request.LANGUAGE_CODE` and Content-Language.

    The first part of the path decides. Where it names no language: in the API the parameter `lang`, in the
    admin the language cookie, and then Accept-Language, on which the answer then varies.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request in its language, and leave the thread without one."""
        path = request.path_info
        machine = path.startswith(MACHINE_PREFIXES)
        language = settings.LANGUAGE_CODE if machine else stated_language(request)
        negotiated = language is None
        if language is None:
            language = languages.negotiate(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))
        translation.activate(language)
        request.LANGUAGE_CODE = language
        try:
            response = self.get_response(request)
        finally:
            translation.deactivate()
        if not machine:
            response.headers.setdefault("Content-Language", language)
        if negotiated:
            patch_vary_headers(response, ("Accept-Language",))
        return response


def stated_language(request: HttpRequest) -> str | None:
    """Return the offered language that the address or the admin's cookie names, or None."""
    path = request.path_info
    candidate: str | None
    if path.startswith(API_PREFIX):
        candidate = request.GET.get("lang")
        if candidate == EVERY_LANGUAGE:
            return settings.LANGUAGE_CODE
    elif path.startswith(ADMIN_PREFIX):
        candidate = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    else:
        candidate = path[1:].partition("/")[0]
    return candidate if candidate in languages.offered() else None
