"""What is to be published or unpublished by itself, and what could not be."""

from django.db.models import BooleanField, Case, Count, F, Value, When, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.utils import formats as django_formats
from django.utils import timezone
from django.utils.translation import gettext as _

from occupations.admin.dashboard.work import SHOWN, WorkItem, WorkList, form_of
from occupations.models import Schedule
from occupations.rights import rights_of

__all__ = ["schedules"]


def schedules(request: HttpRequest) -> list[WorkList]:
    """List, for publishers, what failed and what comes next; one query."""
    if not rights_of(request.user).publishes:
        return []
    failed = Case(
        When(done_at=None, then=Value(value=False)), default=Value(value=True), output_field=BooleanField()
    )
    rows = (
        (Schedule.objects.open() | Schedule.objects.failed())
        .annotate(is_failed=failed)
        .annotate(
            in_all=Window(Count("pk"), partition_by=F("is_failed")),
            place=Window(RowNumber(), partition_by=F("is_failed"), order_by=[F("at").asc(), F("pk").asc()]),
        )
        .filter(place__lte=SHOWN)
        .select_related("profile__country")
        .order_by("place")
    )
    listed = list(rows)
    lists = {
        True: _("Could not be done as scheduled"),
        False: _("Scheduled"),
    }
    return [
        _listed(title, [row for row in listed if row.is_failed is is_failed])
        for is_failed, title in lists.items()
        # Nothing to do about failures where there are none.
        if not is_failed or any(row.is_failed for row in listed)
    ]


def _listed(title: str, rows: list[Schedule]) -> WorkList:
    return WorkList(
        title=title,
        count=getattr(rows[0], "in_all", 0) if rows else 0,
        items=[WorkItem(str(row.profile), form_of(row.profile_id), _note(row)) for row in rows],
        empty=_("Nothing is scheduled. An approved profile can be published at a time that you choose."),
    )


def _note(row: Schedule) -> str:
    when = django_formats.date_format(timezone.localtime(row.at), "DATETIME_FORMAT")
    said = _("%(action)s: %(when)s") % {"action": row.get_action_display(), "when": when}
    return f"{said}. {row.get_failure_display()}" if row.failure else said
