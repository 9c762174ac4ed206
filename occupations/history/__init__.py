"""Every version of every profile: kept, compared, restored."""

from occupations.history.compare import compare
from occupations.history.deleted import deleted_profiles
from occupations.history.missing import record_missing
from occupations.history.record import record, revision_content
from occupations.history.retention import prune

__all__ = ["compare", "deleted_profiles", "prune", "record", "record_missing", "revision_content"]
