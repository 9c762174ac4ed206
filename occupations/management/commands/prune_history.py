"""Let go of old revisions."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from occupations.history import prune


class Command(BaseCommand):
    """``manage.py prune_history``: for cron, once a day; safe to run twice, and in parallel."""

    help = "Delete old revisions beyond those that HISTORY_KEEP and HISTORY_DAYS keep."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take other limits than the settings'."""
        parser.add_argument("--keep", type=int, default=settings.HISTORY_KEEP, metavar="NUMBER")
        parser.add_argument("--days", type=int, default=settings.HISTORY_DAYS, metavar="NUMBER")

    def handle(self, *args: Any, keep: int, days: int, verbosity: int, **options: Any) -> None:
        """Delete, and say how many."""
        if keep < 0 or days < 0:
            raise CommandError("--keep and --days are 0 or more")
        deleted = prune(keep, days)
        if verbosity:
            self.stdout.write(f"Deleted {deleted} revisions.")
