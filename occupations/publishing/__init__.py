"""Freezing profiles into what the world reads. Nothing else writes the published tables."""

from occupations.publishing.bulk import Outcome, publish_all, rebuild_pages
from occupations.publishing.publish import delete, publish, unpublish

__all__ = ["Outcome", "delete", "publish", "publish_all", "rebuild_pages", "unpublish"]
