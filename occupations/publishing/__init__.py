"""Freezing profiles into what the world reads. Nothing else writes the published tables."""

from occupations.publishing.again import publish_again
from occupations.publishing.bulk import Outcome, publish_all, rebuild_pages
from occupations.publishing.ending import delete_all, unpublish_all
from occupations.publishing.publish import delete, publish, unpublish

__all__ = [
    "Outcome",
    "delete",
    "delete_all",
    "publish",
    "publish_again",
    "publish_all",
    "rebuild_pages",
    "unpublish",
    "unpublish_all",
]
