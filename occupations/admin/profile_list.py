"""What the list of profiles shows and how it is narrowed."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from careergraph.languages import native_name, offered
from occupations.models import ImportChange, OccupationProfile, PublishedPage, Schedule

__all__ = [
    "ScheduleFilter",
    "StatusFilter",
    "code",
    "completeness",
    "overall",
    "status",
    "title",
    "with_overall",
    "with_schedule",
    "with_waiting",
]

State = OccupationProfile.State


class StatusFilter(admin.SimpleListFilter):
    """Every state; published ones together with those whose working copy has moved on, whatever their stage."""

    title = gettext_lazy("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the states in their order."""
        return [(state.value, state.label) for state in State]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        """Keep the chosen ones."""
        if self.value() == State.PUBLISHED:
            return queryset.published()
        if self.value() == State.CHANGED:
            return queryset.with_unpublished_changes()
        return queryset.in_state(self.value()) if self.value() in State.values else queryset


class ScheduleFilter(admin.SimpleListFilter):
    """What is to be published or unpublished without anybody being there, and what could not be."""

    title = gettext_lazy("schedule")
    parameter_name = "schedule"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the two."""
        return [
            ("planned", pgettext_lazy("status of a profile", "Scheduled")),
            ("failed", gettext_lazy("Did not happen as scheduled")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet:
        """Keep the profiles that have such a schedule."""
        if self.value() == "planned":
            return queryset.filter(pk__in=Schedule.objects.open().values("profile"))
        if self.value() == "failed":
            return queryset.filter(pk__in=Schedule.objects.failed().values("profile"))
        return queryset


def with_schedule(profiles: QuerySet) -> QuerySet:
    """Tell whether anything is scheduled, or was and failed."""
    rows = Schedule.objects.filter(profile=OuterRef("pk")).filter(Q(done_at__isnull=True) | ~Q(failure=""))
    return profiles.annotate(has_schedule=Exists(rows))


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
def status(profile: Any) -> str:
    """Say how far the profile is, whether the world reads it, and whether something is scheduled."""
    shown = [(profile.state, profile.state.label)]
    if profile.is_published and profile.stage != profile.Stage.DRAFT:
        shown.append((State.PUBLISHED, State.PUBLISHED.label))
    if profile.has_schedule:
        shown.append(("scheduled", pgettext_lazy("status of a profile", "Scheduled")))
    return format_html_join(" ", '<span class="status status-{}">{}</span>', shown)


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
