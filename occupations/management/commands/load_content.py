"""Load profiles and reference data from YAML files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.codec.faults import ContentError
from occupations.codec.files import load_content
from occupations.composing.beside import with_imported
from occupations.publishing.working import stamp


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
            profiles = load_content(path, complete=with_imported)
        except ContentError as error:
            for fault in error.faults:
                self.stderr.write(str(fault))
            raise CommandError(f"nothing was loaded; faults: {len(error.faults)}") from None
        stamp(profiles)
        if verbosity:
            self.stdout.write(f"{len(profiles)} profiles loaded from {path}")
