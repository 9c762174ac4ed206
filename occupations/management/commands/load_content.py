"""Load profiles and reference data from YAML files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from occupations.codec.faults import ContentError
from occupations.codec.files import load_content
from occupations.composing.beside import with_imported
from occupations.models import OccupationProfile, Revision
from occupations.publishing.working import stamp

# How many profiles are read again at a time.
BATCH = 50


class Command(BaseCommand):
    """``manage.py load_content PATH``: all of it, or nothing and every fault with its file, path and reason.

    What imports brought stays: of the reference tables what the files leave out, of profiles the imported rows.
    """

    help = "Load reference data and profiles from a folder of YAML files; load nothing if a file has a fault."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder."""
        parser.add_argument("path", type=Path, help="the folder that holds reference/ and profiles/")

    def handle(self, *args: Any, path: Path, verbosity: int, **options: Any) -> None:
        """Load, and report."""
        if not path.is_dir():
            raise CommandError(f"{path} is not a folder")
        try:
            # Together or not at all: what was loaded and not described anew would be a change that nobody recorded.
            with transaction.atomic():
                profiles = load_content(path, complete=with_imported)
                self._stamp(profiles)
        except ContentError as error:
            for fault in error.faults:
                self.stderr.write(str(fault))
            raise CommandError(f"nothing was loaded; faults: {len(error.faults)}") from None
        if verbosity:
            self.stdout.write(f"{len(profiles)} profiles loaded from {path}")

    def _stamp(self, profiles: list[OccupationProfile]) -> None:
        # Files are no editor's edit: the history tells them apart by the kind, for nobody is named.
        for start in range(0, len(profiles), BATCH):
            stamp(profiles[start : start + BATCH], kind=Revision.Kind.IMPORTED)
