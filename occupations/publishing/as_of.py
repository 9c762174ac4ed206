"""What was public on a day."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from occupations.models import OccupationProfile, Publication
from occupations.publishing.build import build_documents
from occupations.publishing.context import load_context
from occupations.publishing.document import Document
from occupations.publishing.pages import published_content

__all__ = ["documents_of", "published_on"]


def published_on(profile: OccupationProfile, day: dt.date) -> Publication | None:
    """Return the publication that was public at the end of a day, in the site's time zone; None if none was."""
    if day >= dt.date.max:
        return None
    end = timezone.make_aware(dt.datetime.combine(day + dt.timedelta(days=1), dt.time()))
    still = Q(ended_at__isnull=True) | Q(ended_at__gte=end)
    return Publication.objects.filter(still, profile=profile, published_at__lt=end).first()


def documents_of(publication: Publication) -> dict[str, Document]:
    """Build the documents of a publication in every language.

    What the reference tables say and which pages it leads to is today's: only the profile's own content is kept.
    """
    content = published_content(publication)
    return build_documents(content, load_context([content]), publication.published_at)
