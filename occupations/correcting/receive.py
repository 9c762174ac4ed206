"""Keeping a suggestion."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from occupations.models import Correction

__all__ = ["receive"]


def receive(profile: str, language: str, said: Mapping[str, Any]) -> bool:
    """Put what the form says about a profile, by its key, into the queue; return whether it is new.

    The same words about the same section are kept once, in whatever language of the page, and whatever was decided.
    """
    _row, created = Correction.objects.get_or_create(
        profile_id=profile,  # type: ignore[misc] # the stubs take every key for a number
        fingerprint=_fingerprint(said["section"], said["text"]),
        defaults={
            "language": language,
            "created_at": timezone.now(),
            **{name: said[name] for name in ("section", "text", "source_url", "contact")},
        },
    )
    return created


def _fingerprint(section: str, text: str) -> str:
    """Return a hash of the words, however they are spaced and capitalised."""
    return hashlib.sha256(f"{section} {' '.join(text.split()).casefold()}".encode()).hexdigest()
