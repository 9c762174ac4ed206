"""Keeping how often pages were read."""

import datetime as dt
from collections import Counter
from typing import Final

from django.db import transaction
from django.utils import timezone

from occupations.models import PageViews, PublishedAddress
from occupations.upkeep.access_log import Page

__all__ = ["count_views"]

# Longer than any question that is asked of it.
KEPT = dt.timedelta(days=400)
BATCH: Final = 500


def count_views(views: Counter[Page]) -> int:
    """Keep the views of each profile and day, unless more are known already; return how many rows were written.

    The larger count wins, so that a log that is read twice, or while it grows, counts once. What no profile was ever
    published under is left out. Days of long ago are dropped.
    """
    today = timezone.localdate()
    profiles = {
        (country, slug): profile
        for country, slug, profile in PublishedAddress.objects.values_list("country", "slug", "profile")
    }
    counted: Counter[tuple[dt.date, int]] = Counter()
    for (day, country, slug), count in views.items():
        profile = profiles.get((country, slug))
        if profile is not None and today - KEPT <= day <= today:
            counted[day, profile] += count
    days = {day for day, _profile in counted}
    with transaction.atomic():
        PageViews.objects.filter(day__lt=today - KEPT).delete()
        known = {
            (day, profile): count
            for day, profile, count in PageViews.objects.filter(
                day__range=(min(days, default=today), max(days, default=today))
            ).values_list("day", "profile", "count")
        }
        more = [
            PageViews(profile_id=profile, day=day, count=count)
            for (day, profile), count in counted.items()
            if count > known.get((day, profile), 0)
        ]
        PageViews.objects.bulk_create(
            more,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["profile", "day"],
            update_fields=["count"],
        )
    return len(more)
