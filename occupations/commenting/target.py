"""What of a profile a comment is about."""

import uuid
from dataclasses import dataclass

from occupations.models import Comment

__all__ = ["Target"]


@dataclass(frozen=True)
class Target:
    """The whole profile, or a section, or one of its rows, or one text of the row in a language or in all of them.

    ``row_key`` is the key of the section's row or, for the profile's own texts, of the profile.
    """

    section: str = ""
    row_key: uuid.UUID | None = None
    field: str = ""
    language: str = ""

    @classmethod
    def of(cls, comment: Comment) -> "Target":
        """Return what a comment is about."""
        return cls(comment.section, comment.row_key, comment.field, comment.language)
