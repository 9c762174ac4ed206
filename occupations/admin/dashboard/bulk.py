"""What one did to many profiles at once lately, and can undo."""

import datetime as dt

from django.db.models import Count, Window
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from occupations.admin.dashboard.work import SHOWN, WorkItem, WorkList
from occupations.models import BulkAction

__all__ = ["bulk_actions"]

# Who has not undone it by then has seen that it was right.
LATELY = dt.timedelta(days=7)


def bulk_actions(request: HttpRequest) -> WorkList | None:
    """List one's own actions of the last days that are not undone, each to its undoing; one query."""
    since = timezone.now() - LATELY
    rows = list(
        BulkAction.objects.filter(user=request.user.pk, undone_at=None, made_at__gte=since)
        .defer("profiles")
        .annotate(in_all=Window(Count("pk")))
        .order_by("-pk")[:SHOWN]
    )
    if not rows:
        return None
    return WorkList(
        title=_("Done to many profiles, to be undone"),
        count=rows[0].in_all,
        items=[
            WorkItem(
                str(row),
                reverse("admin:occupations_bulkaction_undo", args=[row.pk]),
                date_format(timezone.localtime(row.made_at), "DATETIME_FORMAT"),
            )
            for row in rows
        ],
        empty="",
        url=reverse("admin:occupations_bulkaction_changelist"),
    )
