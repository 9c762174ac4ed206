"""Where colleagues mention the one who signed in and nobody has settled it yet."""

from django.db.models import Count, Q, Window
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from occupations.admin.dashboard.work import SHOWN, WorkItem, WorkList
from occupations.models import Comment
from occupations.rights import rights_of

__all__ = ["mentions"]

# Characters of a comment.
LONGEST = 140


def mentions(request: HttpRequest) -> WorkList | None:
    """List the newest open comments that mention one; one query."""
    if not rights_of(request.user).may_see():
        return None
    is_open = Q(parent=None, resolved_at=None) | Q(parent__isnull=False, parent__resolved_at=None)
    rows = list(
        Comment.objects.filter(is_open, mentions=request.user.pk, profile__key__isnull=False)
        .select_related("profile__country", "author")
        .annotate(in_all=Window(Count("pk")))
        .order_by("-pk")[:SHOWN]
    )
    return WorkList(
        title=_("Comments that mention me"),
        count=rows[0].in_all if rows else 0,
        items=[
            WorkItem(
                str(row.profile),
                reverse("admin:occupations_occupationprofile_comments", args=[row.profile.pk])
                + f"#comment-{row.pk}",
                _("%(person)s: %(comment)s")
                % {"person": row.author or "–", "comment": Truncator(row.text).chars(LONGEST)},
            )
            for row in rows
        ],
        empty=_("Nobody asks you anything. A comment with your name after an @ appears here."),
    )
