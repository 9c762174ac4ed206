"""Send the daily digest."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.commenting.digest import send_digests


class Command(BaseCommand):
    """``manage.py send_digest``: for cron, once a day; safe to run twice, and in parallel."""

    help = "Send each member of staff who wants it what happened since their last digest."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Send, say how many, and fail if one could not be sent; that one is tried again by the next run."""
        outcome = send_digests()
        if verbosity:
            self.stdout.write(f"Sent {outcome.sent} digests.")
        if outcome.failed:
            raise CommandError(f"{outcome.failed} digests could not be sent; the log says why")
