"""The language to word things in."""

from django.conf import settings
from django.utils.translation import get_language

__all__ = ["current_language"]


def current_language() -> str:
    """Return the active language, or the source language where none is active, as in a command."""
    return get_language() or settings.LANGUAGE_CODE
