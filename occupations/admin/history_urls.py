"""The addresses of the history's pages, below those of the profiles."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path

from occupations.admin.history import compare_versions
from occupations.admin.history_deleted import deleted, recover
from occupations.admin.history_published import published, published_page
from occupations.admin.history_restore import restore_version

__all__ = ["history_urls"]

VIEWS: dict[str, tuple[str, Callable[..., HttpResponse]]] = {
    "compare": ("<int:pk>/history/compare/", compare_versions),
    "restore": ("<int:pk>/history/<int:revision>/restore/", restore_version),
    "published": ("<int:pk>/published/", published),
    "published_page": ("<int:pk>/published/<str:date>/<slug:language>/", published_page),
    "deleted": ("deleted/", deleted),
    "recover": ("deleted/<int:revision>/", recover),
}


def history_urls(model_admin: Any) -> list[URLPattern]:
    """Return the addresses; only staff gets further than signing in."""
    return [
        path(
            route,
            model_admin.admin_site.admin_view(partial(view, model_admin=model_admin)),
            name=f"occupations_occupationprofile_{name}",
        )
        for name, (route, view) in VIEWS.items()
    ]
