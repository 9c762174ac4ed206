"""Keep a first revision of profiles that have none."""

from typing import Any

from django.core.management.base import BaseCommand

from occupations.history import record_missing


class Command(BaseCommand):
    """``manage.py record_history``: what ``bootstrap`` does at every start; nothing where each profile has one."""

    help = "Keep a first revision of every profile that has none."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Keep them, and say how many."""
        recorded = record_missing()
        if verbosity:
            self.stdout.write(f"Kept a first revision of {recorded} profiles.")
