"""Profiles that one submitted and a reviewer sent back."""

from django.db.models import Count, Exists, OuterRef, Subquery, Window
from django.http import HttpRequest
from django.utils.translation import gettext as _

from occupations.admin.dashboard.work import SHOWN, WorkItem, WorkList, form_of
from occupations.models import OccupationProfile, Transition
from occupations.rights import rights_of

__all__ = ["sent_back"]

Step = Transition.Step


def sent_back(request: HttpRequest) -> WorkList | None:
    """List the drafts whose last step was that a reviewer sent back what one had submitted; one query."""
    if not rights_of(request.user).may_edit():
        return None
    of_profile = Transition.objects.filter(profile=OuterRef("profile"))
    submitted = of_profile.filter(step=Step.SUBMITTED, pk__lt=OuterRef("pk")).order_by("-pk")
    rows = list(
        Transition.objects.filter(step=Step.SENT_BACK, profile__stage=OccupationProfile.Stage.DRAFT)
        .filter(~Exists(of_profile.filter(pk__gt=OuterRef("pk"))))
        .annotate(submitter=Subquery(submitted.values("user")[:1]))
        .filter(submitter=request.user.pk)
        .annotate(in_all=Window(Count("pk")))
        .select_related("profile__country", "user")
        .order_by("-pk")[:SHOWN]
    )
    return WorkList(
        title=_("Sent back to me"),
        count=rows[0].in_all if rows else 0,
        items=[
            WorkItem(
                str(row.profile),
                form_of(row.profile_id),
                _("%(person)s: %(comment)s") % {"person": row.user or "–", "comment": row.comment},
            )
            for row in rows
        ],
        empty=_("Nothing was sent back. What a reviewer wants changed appears here, with the reason."),
    )
