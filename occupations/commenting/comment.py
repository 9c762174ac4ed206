"""Saying something about a profile, answering it, and settling it."""

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from occupations.commenting.mention import mentioned
from occupations.commenting.target import Target
from occupations.models import Comment, OccupationProfile

__all__ = ["LONGEST", "comment", "reopen", "reply", "resolve"]

# Characters in a comment: some screens of text.
LONGEST = 5_000


def comment(
    profile: OccupationProfile, user: User | None, text: str, target: Target | None = None
) -> Comment:
    """Say something about a profile or a part of it; refuse what is empty, too long or mentions an unknown name."""
    about = target or Target()
    return _write(
        Comment(
            profile=profile,
            section=about.section,
            row_key=about.row_key,
            field=about.field,
            language=about.language,
            author=user,
        ),
        text,
    )


def reply(parent: Comment, user: User | None, text: str) -> Comment:
    """Answer a remark; an answer to an answer joins the same thread. It reopens nothing."""
    return _write(
        Comment(profile_id=parent.profile_id, parent_id=parent.parent_id or parent.pk, author=user), text
    )


def resolve(thread: Comment, user: User | None) -> bool:
    """Settle a thread; return whether it was open until now."""
    open_threads = Comment.objects.filter(pk=thread.pk, parent__isnull=True, resolved_at__isnull=True)
    return bool(open_threads.update(resolved_at=timezone.now(), resolved_by=user))


def reopen(thread: Comment) -> bool:
    """Take a thread up again; return whether it was settled until now."""
    settled = Comment.objects.filter(pk=thread.pk, resolved_at__isnull=False)
    return bool(settled.update(resolved_at=None, resolved_by=None))


@transaction.atomic
def _write(row: Comment, text: str) -> Comment:
    row.text = text.strip().replace("\r\n", "\n")
    if not row.text:
        raise ValidationError(_("Write something first."))
    if len(row.text) > LONGEST:
        raise ValidationError(
            _("A comment has %(most)s characters at most. Shorten it, or write two.") % {"most": LONGEST}
        )
    people = mentioned(row.text)
    row.created_at = timezone.now()
    row.save()
    row.mentions.set(people)
    return row
