"""Which pages print a profile: they have to be built again when it changes."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q, QuerySet

from occupations.models import Publication, PublishedPage

__all__ = ["leading_to", "public_occupations"]


def public_occupations(profile_ids: Iterable[int]) -> set[str]:
    """Return the occupations that the profiles' pages say they belong to; none while nothing of them is public."""
    pages = PublishedPage.objects.filter(profile__in=profile_ids).order_by()
    return set(pages.values_list("occupation", flat=True).distinct())


def leading_to(profile_ids: Iterable[int], occupations: Iterable[str]) -> QuerySet[Publication]:
    """Return the current publications of other profiles whose pages print one of these, or did before."""
    # One page of each is enough, and by the language there is an index.
    pages = PublishedPage.objects.filter(language=settings.LANGUAGE_CODE).order_by()
    alike = pages.filter(occupation__in=occupations).values("publication")
    printed = Publication.adjacent.through.objects.filter(occupationprofile__in=profile_ids)
    leads = Q(pk__in=alike) | Q(pk__in=printed.values("publication"))
    return Publication.objects.filter(leads, ended_at__isnull=True).exclude(profile__in=profile_ids)
