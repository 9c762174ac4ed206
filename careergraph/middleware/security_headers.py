"""The content security policy and the permissions policy."""

from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from csp.utils import build_policy
from django.http import HttpRequest
from django.http.response import HttpResponseBase

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
# What django-csp's decorators leave on the response of a view that needs another policy.
_DECORATED = ("_csp_config", "_csp_update", "_csp_replace", "_csp_exempt")


class SecurityHeadersMiddleware(CSPMiddleware):
    """Send django-csp's policy, built once and not once per response, and the permissions policy."""

    async_capable = False

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        # Sorted, because django-csp's own order differs from process to process.
        self._policy = "; ".join(sorted(build_policy().split("; ")))

    def process_request(self, request: HttpRequest) -> None:
        """Offer no nonce: nothing of ours is inline."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Add both headers, leaving alone what a view has set itself."""
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        if any(name in response.__dict__ for name in _DECORATED):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self._policy)
        return response
