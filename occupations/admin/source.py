"""Data sources."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from occupations.admin.reference import ReferenceAdmin
from occupations.models import DataSource

__all__ = ["DataSourceAdmin"]


@admin.register(DataSource)
class DataSourceAdmin(ReferenceAdmin):
    """A release of a publication."""

    fields = ("slug", "publisher", ("title", "language"), "release", "url", "licence")
    list_display = ("slug", "publisher", "title", "release", "language")
    list_filter = ("language", "publisher")
    search_fields = ("slug", "publisher", "title")
    help_texts = {
        "slug": _("Content files name the source by it. It stays as it is once the source is saved."),
        "publisher": _("The office or author, by the name printed on the publication."),
        "licence": _("As the publisher's terms of use name it."),
    }
