"""Saying that a claim was looked at and still is true."""

import datetime as dt
from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from occupations.models import (
    Citation,
    DataSource,
    Evidence,
    Figure,
    ImportRun,
    OccupationProfile,
    SourceReview,
    Visa,
)
from occupations.publishing.working import stamp
from occupations.upkeep.claims import ClaimKind

__all__ = ["is_imported", "still_true"]


def is_imported(source: DataSource) -> bool:
    """Tell whether imports bring a source's figures."""
    return Figure.objects.filter(source=source).exists() or ImportRun.objects.filter(source=source).exists()


@transaction.atomic
def still_true(
    kind: str, row: int, today: dt.date, user: User | None, countries: Collection[int] | None = None
) -> None:
    """Record that what a claim says was read at its source today; of some countries' profiles only, where asked for.

    Of a source that imports bring, a review is kept: a date on each citation would make them an editor's to the next
    import, and every profile would have to be published again for it.
    """
    if kind == ClaimKind.VISA:
        visa = Visa.objects.select_for_update().get(pk=row)
        visa.last_verified = today
        # A day that an editor had set for this look is over.
        visa.review_by = visa.review_by if visa.review_by and visa.review_by > today else None
        visa.save(update_fields=["last_verified", "review_by"])
        return
    if kind == ClaimKind.EVIDENCE:
        profiles = OccupationProfile.objects.filter(pk=row)
        Evidence.objects.filter(profile=row).update(checked_on=today)
    else:
        source = DataSource.objects.get(pk=row)
        if is_imported(source):
            SourceReview.objects.update_or_create(
                source=source, defaults={"reviewed_on": today, "reviewed_by": user}
            )
            return
        citations = Citation.objects.filter(source=source)
        if countries is not None:
            citations = citations.filter(profile__country__in=countries)
        profiles = OccupationProfile.objects.filter(pk__in=list(citations.values_list("profile", flat=True)))
        citations.update(accessed_on=today)
    stamp(profiles.select_related("country", "code"), user, _("Read at its source again: still true."))
