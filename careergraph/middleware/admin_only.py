"""Sessions, users and messages, for the admin alone.

Public pages and the API know no visitor: they read no cookie, set none and do not vary by it, so that any
cache may keep them. Below /admin/ Django's own middleware runs unchanged.
"""

from collections.abc import Awaitable

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

ADMIN_PREFIX = "/admin/"


class _AdminOnly(MiddlewareMixin):
    async_capable = False

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if request.path_info.startswith(ADMIN_PREFIX):
            return super().__call__(request)
        return self.get_response(request)


class AdminSessionMiddleware(_AdminOnly, SessionMiddleware):
    """Open the session below /admin/."""


class AdminAuthenticationMiddleware(_AdminOnly, AuthenticationMiddleware):
    """Set `request.user` below /admin/."""


class AdminMessageMiddleware(_AdminOnly, MessageMiddleware):
    """Carry messages from one admin page to the next."""
