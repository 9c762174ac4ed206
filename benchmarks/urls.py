"""The site's addresses, and beside them a page of constant bytes to compare with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from careergraph.urls import handler400, handler403, handler404, handler500
from careergraph.urls import urlpatterns as site

__all__ = ["constant", "handler400", "handler403", "handler404", "handler500", "urlpatterns"]

BODY = {"bytes": b""}


def constant(_request: HttpRequest, **_path: str) -> HttpResponse:
    """Answer with the same bytes each time; as little as Django can do behind the site's middleware."""
    return HttpResponse(BODY["bytes"])


# In the place of the site's last pattern, so that both pages are looked for equally long.
urlpatterns = [*site[:-1], path("<slug:language>/constant/", constant), site[-1]]
