"""Write profiles and reference data to YAML files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.codec.files import dump_content
from occupations.models import OccupationProfile


class Command(BaseCommand):
    """``manage.py dump_content PATH``: the reverse of ``load_content``, byte for byte."""

    help = "Write reference data and profiles to a folder as YAML files, in every language."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and optionally one profile."""
        parser.add_argument("path", type=Path, help="the folder to write reference/ and profiles/ into")
        parser.add_argument("--profile", help="only this profile, by country and code, such as us/29-2011")

    def handle(self, *args: Any, path: Path, profile: str | None, **options: Any) -> None:
        """Write the files and name them."""
        ids = None if profile is None else [self._find(profile)]
        for written in dump_content(path, ids):
            self.stdout.write(str(written))

    def _find(self, path: str) -> int:
        country, _slash, code = path.partition("/")
        found = OccupationProfile.objects.filter(country__code=country, code__code=code).values_list(
            "pk", flat=True
        )
        if not found:
            raise CommandError(f"there is no profile {path}")
        return found[0]
