"""Keeping a suggestion."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from occupations.correcting.limits import forget_senders
from occupations.models import Correction

__all__ = ["receive"]


def receive(profile: str, language: str, said: Mapping[str, Any], sender: str = "") -> bool:
    """Put what the form says about a profile, by its key, into the queue; return whether it is new.

    The same words about the same section are kept once, in whatever language of the page, and whatever was decided.
    ``sender`` is what `client_name` calls whoever sent it.
    """
    forget_senders()
    _row, created = Correction.objects.get_or_create(
        profile_id=profile,  # type: ignore[misc] # the stubs take every key for a number
        fingerprint=_fingerprint(said["section"], said["text"]),
        defaults={
            "language": language,
            "sender": sender,
            "created_at": timezone.now(),
            **{name: said[name] for name in ("section", "text", "source_url", "contact")},
        },
    )
    return created


def _fingerprint(section: str, text: str) -> str:
    """Return a hash of the words, however they are spaced and capitalised."""
    return hashlib.sha256(f"{section} {' '.join(text.split()).casefold()}".encode()).hexdigest()
