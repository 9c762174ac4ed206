"""What was published, to be read only; and building all pages again."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from occupations.admin.read_only import ReadOnlyAdmin
from occupations.models import Publication, PublishedPage
from occupations.publishing import rebuild_pages

__all__ = ["PublicationAdmin", "PublishedPageAdmin"]


@admin.register(Publication)
class PublicationAdmin(ReadOnlyAdmin):
    """Who published what, and when."""

    fields = ("profile", "published_at", "published_by", "ended_at", "ended_by")
    list_display = ("profile", "published_at", "published_by", "ended_at", "ended_by")
    list_filter = ("published_at", "profile__country", ("ended_at", admin.EmptyFieldListFilter))
    list_select_related = ("profile__country", "published_by", "ended_by")
    search_fields = ("profile__slug", "profile__code__code")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave the frozen content, which no list needs."""
        return super().get_queryset(request).defer("content")


@admin.register(PublishedPage)
class PublishedPageAdmin(ReadOnlyAdmin):
    """The pages that the world reads, one per profile and language."""

    fields = (
        "profile",
        "language",
        "country",
        "slug",
        "code",
        "title",
        "overall",
        "coverage",
        "is_indexed",
        "published_at",
        "content_hash",
    )
    list_display = (
        "title",
        "language",
        "country",
        "code",
        "overall",
        "coverage",
        "is_indexed",
        "published_at",
    )
    list_filter = ("language", "country", "is_indexed")
    search_fields = ("title", "slug", "code")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Leave the documents, which no list needs."""
        pages = super().get_queryset(request).select_related("profile__country")
        return pages.defer("document", "card")

    def get_urls(self) -> list[URLPattern]:
        """Add the rebuilding of all pages."""
        view = self.admin_site.admin_view(partial(rebuild, model_admin=self))
        return [path("rebuild/", view, name="occupations_publishedpage_rebuild"), *super().get_urls()]


@require_http_methods(["GET", "HEAD", "POST"])
def rebuild(request: HttpRequest, model_admin: PublishedPageAdmin) -> HttpResponse:
    """Say what rebuilding does, and on POST build every page again from what was published."""
    if not request.user.has_perm("occupations.publish_occupationprofile"):
        raise PermissionDenied
    if request.method == "POST":
        changed = rebuild_pages()
        said = ngettext(
            "%(count)s page was brought up to date.", "%(count)s pages were brought up to date.", changed
        )
        messages.success(request, said % {"count": changed})
        return HttpResponseRedirect(reverse("admin:index"))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Rebuild the published pages"),
        "opts": model_admin.opts,
    }
    return render(request, "admin/occupations/publishedpage/rebuild.html", context)
