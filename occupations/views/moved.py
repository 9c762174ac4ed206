"""Addresses below a profile that is known under another address today."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from occupations.models import PublishedPage
from occupations.views.errors import gone
from occupations.views.former import find_former

__all__ = ["kept_briefly", "lead_to_today"]


def lead_to_today(
    request: HttpRequest, language: str, country: str, name: str, address: Callable[[str, str, str], str]
) -> HttpResponse | None:
    """Lead to the page whose code or former address this is, or answer 410; None where no page was ever known by it.

    ``address`` gives the path of the page by language, country and slug.
    """
    pages = PublishedPage.objects.filter(language=language)
    today = pages.filter(country=country, code=name).values_list("country", "slug").first()
    if today is None:
        former = find_former(country, name)
        today = former.page
        if former.is_gone:
            return gone(request)
    if today is None:
        return None
    return kept_briefly(HttpResponsePermanentRedirect(address(language, *today)))


def kept_briefly(response: HttpResponse) -> HttpResponse:
    """Let a redirect be kept for a short time only: an address can be given to another profile one day."""
    response.headers["Cache-Control"] = "public, max-age=300"
    return response
