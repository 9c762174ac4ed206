"""Addresses below the API's root that lead nowhere."""

from typing import Any

from django.http import HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from occupations.api.view import PublicView

__all__ = ["UnknownView"]


class UnknownView(PublicView):
    """Say that there is nothing, in JSON, or add the slash that is all an address lacks."""

    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse every method alike: what does not exist allows none."""
        super().initial(request, *args, **kwargs)
        if request.method not in {"GET", "HEAD"} or not _lacks_a_slash(request):
            raise NotFound

    def get(self, request: Request, rest: str) -> HttpResponseBase:
        """Lead to the address with its slash."""
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{request.path}/" + (f"?{query}" if query else ""))


def _lacks_a_slash(request: Request) -> bool:
    try:
        return resolve(f"{request.path_info}/").url_name != "unknown"
    except Resolver404:
        return False
