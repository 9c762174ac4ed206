"""What each import did: files, counts, refused rows, and what it changed on published profiles."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from occupations import formats
from occupations.admin.change_filters import section_name
from occupations.admin.change_words import ChangeWords
from occupations.admin.import_change import may_see_imports
from occupations.admin.read_only import ReadOnlyAdmin
from occupations.importing.faults import explain
from occupations.models import ImportChange, ImportRun, OccupationProfile
from occupations.rights import rights_of

__all__ = ["ImportRunAdmin"]

ROWS_PER_PAGE = 50
# How many of a profile's changes the page of a run shows; the rest is one link away.
SHOWN = 5
WAITING = Q(changes__state=ImportChange.State.WAITING)
SECONDS = 60


@dataclass
class ChangedProfile:
    """A profile on which changes wait: how many, and the largest of them."""

    profile: OccupationProfile
    waiting: int
    changes: list[tuple[str, Any]] = field(default_factory=list)


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    """The runs, newest first; nobody adds, changes or deletes one."""

    list_display = (
        "importer",
        "release",
        "publisher",
        "started_at",
        "duration",
        "file_count",
        "created",
        "updated",
        "removed",
        "refused",
        "waiting",
    )
    list_filter = (("importer", admin.AllValuesFieldListFilter),)
    search_fields = ("importer", "release", "publisher")
    sortable_by = ("importer", "started_at")
    ordering = ("-started_at", "-pk")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Show runs to whoever may see profiles."""
        return may_see_imports(request, "importrun")

    def has_module_permission(self, request: HttpRequest) -> bool:
        """List the runs on the first page for whoever may see them."""
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Count what waits, and leave the refused rows, which no list needs."""
        runs = super().get_queryset(request).defer("rejected")
        return runs.annotate(waiting_changes=Count("changes", filter=WAITING))

    @admin.display(description=gettext_lazy("duration"))
    def duration(self, run: ImportRun) -> str:
        """Return minutes and seconds."""
        minutes, seconds = divmod(round((run.finished_at - run.started_at).total_seconds()), SECONDS)
        return f"{minutes}:{seconds:02}"

    @admin.display(description=gettext_lazy("files"))
    def file_count(self, run: ImportRun) -> int:
        """Count the files."""
        return len(run.files)

    @admin.display(description=gettext_lazy("created"))
    def created(self, run: ImportRun) -> str:
        """Return how many rows or profiles were made."""
        return _count(run, "created")

    @admin.display(description=gettext_lazy("updated"))
    def updated(self, run: ImportRun) -> str:
        """Return how many rows or profiles were changed."""
        return _count(run, "updated")

    @admin.display(description=gettext_lazy("removed"))
    def removed(self, run: ImportRun) -> str:
        """Return how many rows were taken away."""
        return _count(run, "removed")

    @admin.display(description=gettext_lazy("rejected rows"))
    def refused(self, run: ImportRun) -> str:
        """Return how many rows were refused."""
        return _count(run, "rejected")

    @admin.display(description=gettext_lazy("waiting"))
    def waiting(self, run: Any) -> str:
        """Return how many changes wait, as a link to them."""
        if not run.waiting_changes:
            return "0"
        return format_html('<a href="{}">{}</a>', _changes_url(run), formats.decimal(run.waiting_changes))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show a run with its files, the rows it refused and the changes that wait."""
        if request.method not in ("GET", "HEAD"):
            if not self.has_view_permission(request):
                raise PermissionDenied
            return HttpResponseNotAllowed(["GET", "HEAD"])
        run: Any = (
            super().get_queryset(request).filter(pk=object_id).first() if object_id.isdecimal() else None
        )
        if run is None:
            raise Http404
        if not self.has_view_permission(request, run):
            raise PermissionDenied
        profiles = _profiles(run, request)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import of %(name)s") % {"name": run.importer},
            "opts": self.opts,
            "run": run,
            "duration": self.duration(run),
            "counts": [(_count_name(name), formats.decimal(count)) for name, count in run.counts.items()],
            "rejected": _rejected(run, request),
            "states": _states(run),
            "profiles": profiles,
            "changed": _changed(run, profiles),
            "changes_url": _changes_url(run),
            "changelist_url": reverse("admin:occupations_importchange_changelist"),
            "may_decide": rights_of(request.user).may_edit(),
        }
        return render(request, "admin/occupations/importrun/run.html", context)


def _count(run: ImportRun, name: str) -> str:
    return formats.decimal(run.counts.get(name, 0))


def _count_name(name: str) -> str:
    """Return what a count is called; one that a later version added is called by its own name."""
    return {
        "created": _("Created"),
        "updated": _("Updated"),
        "unchanged": _("Unchanged"),
        "removed": _("Removed"),
        "rejected": _("Rejected rows"),
        "rows": _("Rows read"),
        "waiting": _("Changes that waited for a decision"),
    }.get(name, name)


def _changes_url(run: ImportRun) -> str:
    return f"{reverse('admin:occupations_importchange_changelist')}?run__id__exact={run.pk}"


def _rejected(run: ImportRun, request: HttpRequest) -> Page:
    page = Paginator(run.rejected, ROWS_PER_PAGE).get_page(request.GET.get("rejected"))
    page.object_list = [{**row, "said": _said(row)} for row in page.object_list]
    return page


def _said(row: dict[str, Any]) -> str:
    """Word why a row was refused; the bare reason if this version does not know it."""
    try:
        return explain(row["reason"], row["params"])
    except (KeyError, ValueError):
        return str(row["reason"])


def _states(run: ImportRun) -> list[tuple[str, str, int]]:
    """Count a run's changes by state and section."""
    rows = run.changes.order_by("state", "section").values_list("state", "section").annotate(Count("pk"))
    return [
        (str(ImportChange.State(state).label), section_name(section), count) for state, section, count in rows
    ]


def _profiles(run: ImportRun, request: HttpRequest) -> Page:
    """Return a page of the profiles on which the run's changes wait, the one with the largest change first."""
    waiting = run.changes.filter(state=ImportChange.State.WAITING).order_by()
    profiles = waiting.values("profile_id").annotate(largest=Max("magnitude"), waiting=Count("pk"))
    ordered = profiles.order_by("-largest", "profile_id")
    return Paginator(ordered, ROWS_PER_PAGE).get_page(request.GET.get("page"))


def _changed(run: ImportRun, page: Page) -> list[ChangedProfile]:
    """Read the largest changes of the page's profiles, in a fixed number of queries."""
    found = {row["profile_id"]: row["waiting"] for row in page.object_list}
    profiles = OccupationProfile.objects.select_related("country", "code").in_bulk(found)
    changed = {pk: ChangedProfile(profiles[pk], waiting) for pk, waiting in found.items() if pk in profiles}
    place = Window(RowNumber(), partition_by="profile", order_by=[F("magnitude").desc(), F("pk").asc()])
    waiting = run.changes.filter(state=ImportChange.State.WAITING, profile__in=found)
    largest = waiting.annotate(place=place).filter(place__lte=SHOWN).order_by("profile", "place")
    words = ChangeWords(largest.select_related("profile__country"))
    for change in words.changes:
        if change.profile_id in changed:
            row = (section_name(change.section), words.word(change))
            changed[change.profile_id].changes.append(row)
    return list(changed.values())
