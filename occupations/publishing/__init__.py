"""Freezing profiles into what the world reads. Nothing else writes the published tables."""

from occupations.publishing.publish import publish, rebuild_pages, unpublish

__all__ = ["publish", "rebuild_pages", "unpublish"]
