"""Publish profiles from the command line."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.models import OccupationProfile
from occupations.publishing import publish


class Command(BaseCommand):
    """``manage.py publish us/29-2011 ca/32120``: what the admin's button does."""

    help = "Publish profiles, named by country and code."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the profiles."""
        parser.add_argument("profiles", nargs="+", metavar="COUNTRY/CODE", help="such as us/29-2011")

    def handle(self, *args: Any, profiles: list[str], **options: Any) -> None:
        """Find all of them first, then publish each."""
        found = [self._find(path) for path in profiles]
        for path, profile in zip(profiles, found, strict=True):
            publish(profile)
            self.stdout.write(f"{path} published")

    def _find(self, path: str) -> OccupationProfile:
        country, _slash, code = path.partition("/")
        try:
            return OccupationProfile.objects.get(country__code=country, code__code=code)
        except OccupationProfile.DoesNotExist:
            raise CommandError(f"there is no profile {path}") from None
