"""A token in the form that says for which page and when it was given out.

A form that comes back within moments was filled in by a program, and one that comes back after hours may have been kept
to be sent a thousand times. The token is no secret of a visitor: nothing is known of whoever has it.
"""

import enum
import time

from django.core import signing

__all__ = ["LONGEST_SECONDS", "SHORTEST_SECONDS", "Answer", "check_token", "make_token"]

SHORTEST_SECONDS = 3
LONGEST_SECONDS = 12 * 3600
SALT = "occupations.correction"


class Answer(enum.Enum):
    """What a token says."""

    GOOD = enum.auto()
    EARLY = enum.auto()
    UNKNOWN = enum.auto()


def make_token(page: str) -> str:
    """Return a token for a page, by the key of its profile."""
    return signing.dumps([page, int(time.time())], salt=SALT)


def check_token(token: str, page: str) -> Answer:
    """Tell whether the token is this page's and of the right age; one that is too old is unknown."""
    try:
        named, made = signing.loads(token, salt=SALT, max_age=LONGEST_SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return Answer.UNKNOWN
    if named != page:
        return Answer.UNKNOWN
    return Answer.EARLY if time.time() - made < SHORTEST_SECONDS else Answer.GOOD
