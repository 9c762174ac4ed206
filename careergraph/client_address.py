"""Where a request came from, for the lock against guessed passwords and the limit of suggestions."""

from django.conf import settings
from django.http import HttpRequest


def behind_proxy(request: HttpRequest) -> str | None:
    """Return the address our proxy saw: the last one of X-Forwarded-For, the only one it vouches for."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    return forwarded or request.META.get("REMOTE_ADDR")


def client_address(request: HttpRequest) -> str | None:
    """Return the address that a request came from: what our proxy saw where there is one."""
    return behind_proxy(request) if settings.TRUST_PROXY else request.META.get("REMOTE_ADDR")
