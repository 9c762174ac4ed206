"""The answer to somebody who has guessed passwords too often."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def locked_out(request: HttpRequest, _response: HttpResponse | None, _credentials: Any) -> HttpResponse:
    """Return a page, status 429, that says in the reader's language how long to wait."""
    wait = settings.AXES_COOLOFF_TIME
    context = {"minutes": wait // timedelta(minutes=1), "title": ""}
    response = render(request, "429.html", context, status=429)
    response["Retry-After"] = str(int(wait.total_seconds()))
    response["Cache-Control"] = "no-store"
    return response
