"""Freezing profiles into what the world reads. Nothing else writes the published tables."""

from occupations.publishing.publish import delete, publish, rebuild_pages, unpublish

__all__ = ["delete", "publish", "rebuild_pages", "unpublish"]
