"""What happened that concerns somebody: where they are mentioned, and what others did with profiles they work on."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q

from occupations.models import Comment, OccupationProfile, Revision, Transition
from occupations.rights import rights_of

__all__ = ["MOST", "News", "news_for"]

# How much of a kind one message tells; the rest is told to be there.
MOST = 50
Step = Transition.Step


@dataclass(frozen=True)
class News:
    """What to tell somebody, the earliest first; up to one more of a kind than is told."""

    mentions: list[Comment]
    comments: list[Comment]
    steps: list[Transition]

    def __bool__(self) -> bool:
        return bool(self.mentions or self.comments or self.steps)


def news_for(user: User, since: datetime, until: datetime) -> News:
    """Return what others did between two times, in a fixed number of queries.

    Of profiles that the user commented on or changed: comments, and what became of them in the workflow. Whoever
    reviews is told of everything that was submitted.
    """
    rights = rights_of(user)
    if not rights.may_see():
        return News([], [], [])
    own = OccupationProfile.objects.filter(
        Q(key__in=Comment.objects.filter(author=user).values("profile"))
        | Q(key__in=Revision.objects.filter(saved_by=user).values("profile_key"))
        | Q(updated_by=user)
    )
    said = Comment.objects.filter(created_at__gt=since, created_at__lte=until).exclude(author=user)
    said = said.select_related("author", "profile__country", "profile__occupation").order_by("pk")
    mentioning = said.filter(mentions=user)
    others = said.filter(profile__in=own.values("key")).exclude(pk__in=mentioning.values("pk"))
    concerned = Q(profile__in=own.values("pk"))
    if rights.reviews:
        concerned |= Q(step=Step.SUBMITTED)
    taken = Transition.objects.filter(concerned, at__gt=since, at__lte=until).exclude(user=user)
    taken = taken.select_related("user", "profile__country", "profile__occupation").order_by("pk")
    return News(list(mentioning[: MOST + 1]), list(others[: MOST + 1]), list(taken[: MOST + 1]))
