"""Publish profiles from the command line."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from occupations.models import OccupationProfile
from occupations.publishing import Outcome, publish, publish_all

# More profiles that are not ready are counted, not named.
NAMED = 20


class Command(BaseCommand):
    """``manage.py publish us/29-2011 ca/32120``: what the admin's button does; ``--all`` for every profile."""

    help = "Publish profiles, named by country and code, or all that are ready and have changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the profiles, or all."""
        parser.add_argument("profiles", nargs="*", metavar="COUNTRY/CODE", help="such as us/29-2011")
        parser.add_argument("--all", action="store_true", help="every profile that is ready and has changed")

    def handle(self, *args: Any, profiles: list[str], verbosity: int, **options: Any) -> None:
        """Publish what is asked for."""
        if bool(profiles) == options["all"]:
            raise CommandError("name the profiles to publish, or --all")
        if options["all"]:
            self._publish_all(verbosity)
        else:
            self._publish_each(profiles)

    def _publish_each(self, profiles: list[str]) -> None:
        """Find all of them first, then publish each."""
        found = [self._find(path) for path in profiles]
        archived = [profile.path for profile in found if profile.is_archived]
        if archived:
            raise CommandError(f"archived, to be reopened first: {', '.join(archived)}")
        for path, profile in zip(profiles, found, strict=True):
            publish(profile)
            self.stdout.write(f"{path} published")

    def _find(self, path: str) -> OccupationProfile:
        country, _slash, code = path.partition("/")
        try:
            return OccupationProfile.objects.get(country__code=country, code__code=code)
        except OccupationProfile.DoesNotExist:
            raise CommandError(f"there is no profile {path}") from None

    def _publish_all(self, verbosity: int) -> None:
        told = verbosity and self.stdout.isatty()
        outcome = publish_all(
            OccupationProfile.objects.only("pk").order_by("pk"), progress=self._tell if told else None
        )
        if told and outcome.published:
            self.stdout.write("")
        self._report(outcome)

    def _tell(self, done: int, total: int) -> None:
        """Write how far it is over what stood in the line before."""
        self.stdout.write(f"{done} of {total}", ending="\r")
        self.stdout.flush()

    def _report(self, outcome: Outcome) -> None:
        missing = outcome.not_ready
        self.stdout.write(
            f"Published: {outcome.published}. Unchanged: {outcome.unchanged}. Not ready: {len(missing)}."
        )
        for path, reasons in sorted(missing.items())[:NAMED]:
            self.stdout.write(f"{path} is not ready: {' '.join(reasons)}")
        if len(missing) > NAMED:
            self.stdout.write(f"and {len(missing) - NAMED} more")
