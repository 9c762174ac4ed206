"""Build the published pages again."""

from typing import Any

from django.core.management.base import BaseCommand

from occupations.publishing import rebuild_pages


class Command(BaseCommand):
    """``manage.py rebuild_pages``: from what was published, never from the working copy."""

    help = "Build every published page again, after a change of the document or of a reference table."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many pages changed."""
        self.stdout.write(f"{rebuild_pages()} pages changed")
