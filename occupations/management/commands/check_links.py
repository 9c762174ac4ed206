"""Check the addresses of all sources."""

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.upkeep.links import check_links

MOST_AT_ONCE = 64


class Command(BaseCommand):
    """``manage.py check_links``: for cron, once a day."""

    help = "Ask for every source's address and record which ones work."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what is to be checked, and how fast."""
        parser.add_argument(
            "--older-than",
            type=int,
            default=6,
            metavar="DAYS",
            help="check what was last checked so many days ago or earlier (default: 6)",
        )
        parser.add_argument(
            "--concurrency", type=int, default=8, metavar="N", help="hosts asked at once (default: 8)"
        )
        parser.add_argument("--limit", type=int, metavar="N", help="check at most so many addresses")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, and print how many came out how."""
        if not 1 <= options["concurrency"] <= MOST_AT_ONCE:
            raise CommandError(f"--concurrency: expected a number from 1 to {MOST_AT_ONCE}")
        if options["older_than"] < 0 or (options["limit"] is not None and options["limit"] < 1):
            raise CommandError("--older-than and --limit: expected a positive number")
        counts = check_links(
            older_than=dt.timedelta(days=options["older_than"]),
            concurrency=options["concurrency"],
            limit=options["limit"],
        )
        self.stdout.write(
            f"{counts['ok']} work, {counts['broken']} broken, {counts['later']} could not be told, "
            f"{counts['left']} left for later, {counts['dropped']} no longer used"
        )
