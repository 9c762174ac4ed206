"""What the list of profiles shows and how it is narrowed."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from careergraph.languages import native_name, offered
from occupations.models import ImportChange, OccupationProfile, PublishedPage

__all__ = [
    "StatusFilter",
    "code",
    "completeness",
    "overall",
    "status",
    "title",
    "with_overall",
    "with_waiting",
]

DRAFT = pgettext_lazy("status of a profile", "Draft")
PUBLISHED = pgettext_lazy("status of a profile", "Published")
CHANGED = pgettext_lazy("status of a profile", "Published, with unpublished changes")


class StatusFilter(admin.SimpleListFilter):
    """Drafts, published profiles, and those whose working copy has moved on."""

    title = gettext_lazy("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the three."""
        return [("draft", DRAFT), ("published", PUBLISHED), ("changed", CHANGED)]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        """Keep the chosen ones."""
        if self.value() == "draft":
            return queryset.filter(published_hash="")
        if self.value() == "published":
            return queryset.published()
        if self.value() == "changed":
            return queryset.with_unpublished_changes()
        return queryset


def with_overall(profiles: QuerySet) -> QuerySet:
    """Add the published overall, which is the same in every language."""
    pages = PublishedPage.objects.filter(profile=OuterRef("pk"), language=offered()[0])
    return profiles.annotate(published_overall=Subquery(pages.values("overall")[:1]))


def with_waiting(profiles: QuerySet) -> QuerySet:
    """Add how many imported changes wait for a decision."""
    waiting = ImportChange.objects.filter(profile=OuterRef("pk"), state=ImportChange.State.WAITING)
    counted = waiting.order_by().values("profile").annotate(count=Count("pk")).values("count")
    return profiles.annotate(waiting_changes=Coalesce(Subquery(counted), 0))


@admin.display(description=gettext_lazy("title"), ordering="slug")
def title(profile: OccupationProfile) -> str:
    """Return the title in the reader's language, else the occupation's name."""
    return str(profile.title or profile.occupation)


@admin.display(description=gettext_lazy("code"), ordering="code__code")
def code(profile: OccupationProfile) -> str:
    """Return the bare code."""
    return str(profile.code.code)


@admin.display(description=gettext_lazy("overall"), ordering="published_overall")
def overall(profile: Any) -> Any:
    """Return the published overall with its one decimal; SQLite adds more to a value from a subquery."""
    return None if profile.published_overall is None else number_format(profile.published_overall, 1)


@admin.display(description=gettext_lazy("status"))
def status(profile: OccupationProfile) -> str:
    """Say whether the world reads the profile and whether what it reads is current."""
    if not profile.is_published:
        return format_html('<span class="status status-draft">{}</span>', DRAFT)
    if profile.has_unpublished_changes:
        return format_html('<span class="status status-changed">{}</span>', CHANGED)
    return format_html('<span class="status status-published">{}</span>', PUBLISHED)


@admin.display(description=gettext_lazy("translated"))
def completeness(profile: OccupationProfile) -> str:
    """Return each language's share of the text, as a link to where it is written: the workbench, or the form."""
    links = (
        (
            _writing_url(profile.pk, language),
            native_name(language),
            language,
            _percent(profile.completeness.get(language, 0)),
        )
        for language in offered()
    )
    return format_html(
        '<span class="shares">{}</span>',
        format_html_join(" ", '<a href="{}" title="{}"><b>{}</b> {}</a>', links),
    )


def _writing_url(pk: int, language: str) -> str:
    if language == settings.LANGUAGE_CODE:
        return reverse("admin:occupations_occupationprofile_change", args=[pk])
    return reverse("admin:occupations_occupationprofile_translate", args=[pk, language])


def _percent(share: float) -> str:
    return _("%(percent)s%%") % {"percent": int(share * 100)}
