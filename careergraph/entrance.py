"""The address without a language."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe


@require_safe
def entrance(request: HttpRequest) -> HttpResponse:
    """Send a visitor of `/` to the home page in the language their browser asks for, keeping the query."""
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponseRedirect(f"/{get_language()}/" + (f"?{query}" if query else ""))
    # The language middleware adds Vary: Accept-Language: a shared cache keeps one answer per preference.
    response["Cache-Control"] = "public, max-age=300"
    return response
