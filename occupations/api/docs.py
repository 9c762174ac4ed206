"""The page that shows the schema to people."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from occupations.api.page import link

__all__ = ["docs"]


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Show Swagger UI, from our own static files."""
    response = render(request, "occupations/api/docs.html", {"canonical": link(request.path)})
    response["Content-Language"] = settings.LANGUAGE_CODE
    response["Cache-Control"] = "public, max-age=300"
    return response
