"""Count how often pages were read, from the web server's own log."""

import zlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.upkeep.access_log import read_logs
from occupations.upkeep.page_views import count_views


class Command(BaseCommand):
    """``manage.py count_views FILE...``: for cron, once a day; safe to run again over the same files."""

    help = "Count each profile's page views by day from nginx's access logs, compressed ones too."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name the files."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read all files, then keep their sums; name the lines that could not be read."""
        try:
            reading = read_logs(options["files"])
        except (OSError, EOFError, zlib.error) as error:
            raise CommandError(f"Nothing was counted: {error}") from None
        written = count_views(reading.views)
        self.stdout.write(
            f"{reading.lines} lines, {sum(reading.views.values())} page views, "
            f"{written} counts of a profile and day written"
        )
        if reading.unreadable:
            self.stderr.write(f"{reading.unreadable} lines could not be read:")
            for place in reading.first_unreadable:
                self.stderr.write(f"  {place}")
            if reading.unreadable > len(reading.first_unreadable):
                self.stderr.write("  ...")
