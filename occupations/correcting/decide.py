"""What editors make of a suggestion."""

from django.contrib.auth.models import User
from django.utils import timezone

from occupations.models import Correction

__all__ = ["decide", "reopen"]


def decide(correction: int, state: str, user: User | None, note: str = "") -> bool:
    """Close a suggestion, by its primary key, as done or declined; return whether it was open until now.

    The e-mail address goes with the decision, as its form promises the reader.
    """
    waiting = Correction.objects.filter(pk=correction, state=Correction.State.OPEN)
    return bool(
        waiting.update(state=state, decided_at=timezone.now(), decided_by=user, note=note, contact="")
    )


def reopen(correction: int) -> bool:
    """Put a suggestion back into the queue; return whether it was decided until now."""
    decided = Correction.objects.filter(pk=correction).exclude(state=Correction.State.OPEN)
    return bool(decided.update(state=Correction.State.OPEN, decided_at=None, decided_by=None))
