"""Every version of every profile: kept, compared, restored."""

from occupations.history.record import record, revision_content

__all__ = ["record", "revision_content"]
