"""What readers suggest to put right."""

from django.db.models import Count, Window
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from occupations.admin.correction import corrections_of
from occupations.admin.correction_filters import section_heading
from occupations.admin.dashboard.work import SHOWN, WorkItem, WorkList
from occupations.models import Correction
from occupations.rights import rights_of

__all__ = ["corrections"]

# Characters of a suggestion.
LONGEST = 140


def corrections(request: HttpRequest) -> WorkList | None:
    """List the suggestions that wait longest, of the countries that one edits; one query."""
    may_decide = request.user.has_perm("occupations.change_correction")
    if not may_decide or not rights_of(request.user).may_edit():
        return None
    rows = list(
        corrections_of(request)
        .filter(state=Correction.State.OPEN)
        .select_related("profile__country")
        .annotate(in_all=Window(Count("pk")))
        .order_by("created_at", "pk")[:SHOWN]
    )
    return WorkList(
        title=_("Suggested corrections"),
        count=rows[0].in_all if rows else 0,
        items=[
            WorkItem(
                str(row.profile),
                reverse("admin:occupations_correction_change", args=[row.pk]),
                _("%(section)s: %(suggestion)s")
                % {
                    "section": section_heading(row.section),
                    "suggestion": Truncator(row.text).chars(LONGEST),
                },
            )
            for row in rows
        ],
        empty=_("No suggestion waits. What readers want put right on a page appears here."),
        url=reverse("admin:occupations_correction_changelist") if rows else "",
    )
