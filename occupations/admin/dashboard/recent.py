"""What was changed lately, by whom and why."""

import datetime as dt

from django.core.cache import cache
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncDate
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from careergraph.languages import is_rtl
from occupations.charts.activity import ActivityChart, draw_activity
from occupations.models import OccupationProfile, Revision
from occupations.rights import rights_of

__all__ = ["activity", "recent_changes"]

SHOWN = 15
DAYS = 30
# Seconds; a chart of days needs no more.
KEPT = 300


def recent_changes(request: HttpRequest) -> QuerySet | None:
    """Return the last revisions with their profiles' keys, for whoever may see profiles; one query."""
    if not rights_of(request.user).may_see():
        return None
    profiles = OccupationProfile.objects.filter(key=OuterRef("profile_key"))
    revisions = Revision.objects.exclude(kind=Revision.Kind.IMPORTED).defer("content")
    return (
        revisions.select_related("saved_by")
        .annotate(profile=Subquery(profiles.values("pk")[:1]))
        .order_by("-saved_at", "-pk")[:SHOWN]
    )


def activity(request: HttpRequest) -> ActivityChart | None:
    """Draw how many versions staff saved on each of the last days."""
    if not rights_of(request.user).may_see():
        return None
    today = timezone.localdate()
    key = f"dashboard-activity-{today}"
    counts: dict[dt.date, int] | None = cache.get(key)
    if counts is None:
        counts = _counts(today)
        cache.set(key, counts, KEPT)
    return draw_activity(counts, today, DAYS, rtl=is_rtl(get_language() or "en"))


def _counts(today: dt.date) -> dict[dt.date, int]:
    first = timezone.make_aware(dt.datetime.combine(today - dt.timedelta(days=DAYS - 1), dt.time()))
    revisions = Revision.objects.filter(saved_at__gte=first).exclude(kind=Revision.Kind.IMPORTED)
    by_day = revisions.order_by().values_list(TruncDate("saved_at")).annotate(count=Count("pk"))
    return dict(by_day)
