"""The fingerprint of a text."""

import hashlib

__all__ = ["as_compared", "fingerprint"]


def fingerprint(words: str) -> str:
    """Return the hash of a text; texts that differ in their line endings only, as forms send them, have the same."""
    return hashlib.sha256(as_compared(words).encode()).hexdigest()


def as_compared(words: str) -> str:
    """Return a text with plain line endings, the one thing that browsers change in what nobody touched."""
    return words.replace("\r\n", "\n").replace("\r", "\n") if "\r" in words else words
