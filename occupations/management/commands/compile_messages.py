"""Compile the message catalogues."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from careergraph.catalogues import compile_stale


class Command(BaseCommand):
    """Compile the catalogues that changed; needs no gettext on the system."""

    help = "Compile every message catalogue that is newer than its compiled file."
    requires_system_checks = []

    def handle(self, **_options: Any) -> None:
        """Compile, and say what was compiled."""
        for source in compile_stale(settings.LOCALE_PATHS):
            self.stdout.write(f"compiled {source.relative_to(settings.BASE_DIR)}")
