"""What staff say to each other: comments on a profile, a section, a row or one text; mentions; and the daily digest.

A comment names what it is about by a `Target`. A remark with its replies is a `Thread`; it is resolved and reopened as
a whole. Nothing is edited or deleted afterwards: what was said to colleagues stays said.
"""

from occupations.commenting.comment import comment, reopen, reply, resolve
from occupations.commenting.mention import mentioned
from occupations.commenting.target import Target
from occupations.commenting.thread import Thread, open_comments, threads_of

__all__ = [
    "Target",
    "Thread",
    "comment",
    "mentioned",
    "open_comments",
    "reopen",
    "reply",
    "resolve",
    "threads_of",
]
