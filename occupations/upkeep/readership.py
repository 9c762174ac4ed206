"""How often each profile was read lately."""

import datetime as dt
from typing import Final

from django.core.cache import cache
from django.db.models import Sum

from occupations.models import PageViews

__all__ = ["recent_views"]

DAYS: Final = 90
# Seconds. The log is counted once a day, and summing it takes longer than the rest of a page.
KEPT = 3600


def recent_views(today: dt.date) -> dict[int, int]:
    """Return the page views of the last 90 days by profile; profiles that nobody read are left out."""
    key = f"upkeep-views-{today}"
    views: dict[int, int] | None = cache.get(key)
    if views is None:
        days = PageViews.objects.filter(day__gt=today - dt.timedelta(days=DAYS)).order_by()
        views = dict(days.values_list("profile").annotate(total=Sum("count")))
        cache.set(key, views, KEPT)
    return views
