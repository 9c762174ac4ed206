"""Remarks with their replies, in one query however many there are."""

import uuid
from dataclasses import dataclass, field

from django.db.models import Q

from occupations.models import Comment, OccupationProfile

__all__ = ["Thread", "open_comments", "threads_of"]


@dataclass
class Thread:
    """A remark and what was answered to it, in the order in which it was written."""

    comment: Comment
    replies: list[Comment] = field(default_factory=list)


def threads_of(profile: OccupationProfile) -> list[Thread]:
    """Return every thread of a profile, open or resolved."""
    return _threads(profile, Q())


def open_comments(
    profile: OccupationProfile,
    section: str | None = None,
    row_key: uuid.UUID | None = None,
    field: str | None = None,
    language: str | None = None,
) -> list[Thread]:
    """Return the threads of a profile that nobody has resolved; if a part is named, only those about that."""
    about = {"section": section, "row_key": row_key, "field": field, "language": language}
    return _threads(
        profile, Q(resolved_at=None, **{name: value for name, value in about.items() if value is not None})
    )


def _threads(profile: OccupationProfile, wanted: Q) -> list[Thread]:
    remarks = Comment.objects.filter(wanted, profile=profile, parent=None).order_by()
    both = Q(pk__in=remarks.values("pk")) | Q(parent__in=remarks.values("pk"))
    found: dict[int, Thread] = {}
    for comment in Comment.objects.filter(both).select_related("author", "resolved_by").order_by("pk"):
        if comment.parent_id is None:
            found[comment.pk] = Thread(comment)
        else:
            found[comment.parent_id].replies.append(comment)
    return list(found.values())
