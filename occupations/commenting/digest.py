"""The daily digest: one message to each member of staff who wants it, with what happened since the last."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from careergraph.languages import offered
from occupations.commenting.news import MOST, News, news_for
from occupations.models import Comment, StaffPreference, Transition

__all__ = ["Outcome", "send_digests"]

logger = logging.getLogger(__name__)
# What is being saved while a digest is put together has its time already, and is told in the next.
MARGIN = timedelta(minutes=1)
# What the first digest tells of somebody whose time is not known.
FIRST = timedelta(days=1)


@dataclass
class Outcome:
    """How many messages were sent, and how many could not be."""

    sent: int = 0
    failed: int = 0


def send_digests(now: datetime | None = None) -> Outcome:
    """Send everybody who wants it what is new; nobody gets an empty message.

    Safe to run twice and in parallel: up to when somebody was told is written in the transaction that sends, so that
    a message that fails is tried again with everything in it, and none is sent twice.
    """
    until = (now or timezone.now()) - MARGIN
    wanted = StaffPreference.objects.filter(digest=True, user__is_active=True, user__is_staff=True)
    outcome = Outcome()
    for pk in list(wanted.exclude(user__email="").order_by("pk").values_list("pk", flat=True)):
        try:
            outcome.sent += _send(pk, until)
        except OSError:
            # One mailbox that refuses must not keep the others from being told.
            logger.exception("the digest of staff preference %s could not be sent", pk)
            outcome.failed += 1
    return outcome


@transaction.atomic
def _send(pk: int, until: datetime) -> bool:
    """Tell somebody what is new, and keep up to when; return whether there was anything."""
    rows = StaffPreference.objects.select_for_update(skip_locked=True, of=("self",)).filter(digest=True)
    preference = rows.select_related("user").filter(pk=pk).first()
    if preference is None:
        return False
    since = preference.digest_sent_at or until - FIRST
    if since >= until:
        return False
    StaffPreference.objects.filter(pk=pk).update(digest_sent_at=until)
    news = news_for(preference.user, since, until)
    if not news:
        return False
    with translation.override(_language(preference)):
        message = EmailMessage(
            subject=_("AI Career Graph: what is new for you"),
            body=render_to_string("admin/occupations/comments/digest.txt", _context(preference, news)),
            to=[preference.user.email],
            # Answering goes nowhere, and no program should answer by itself.
            headers={"Auto-Submitted": "auto-generated"},
        )
        message.send()
    return True


def _language(preference: StaffPreference) -> str:
    return preference.language if preference.language in offered() else settings.LANGUAGE_CODE


def _context(preference: StaffPreference, news: News) -> dict[str, object]:
    return {
        "name": preference.user.get_short_name() or preference.user.get_username(),
        "mentions": [(row, _comment_url(row)) for row in news.mentions[:MOST]],
        "comments": [(row, _comment_url(row)) for row in news.comments[:MOST]],
        "steps": [(row, _profile_url(row)) for row in news.steps[:MOST]],
        "more": any(len(rows) > MOST for rows in (news.mentions, news.comments, news.steps)),
        "settings_url": settings.SITE_URL + reverse("admin:occupations_staffpreference_mine"),
    }


def _comment_url(comment: Comment) -> str:
    path = reverse("admin:occupations_occupationprofile_comments", args=[comment.profile.pk])
    return f"{settings.SITE_URL}{path}?state=all#comment-{comment.parent_id or comment.pk}"


def _profile_url(transition: Transition) -> str:
    path = reverse("admin:occupations_occupationprofile_change", args=[transition.profile_id])
    return settings.SITE_URL + path
