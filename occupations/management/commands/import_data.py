"""Import the publishers' official data files."""

from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from tqdm import tqdm

from occupations.composing.compose import compose_profiles
from occupations.importing.faults import explain
from occupations.importing.importer import Importer
from occupations.importing.registry import IMPORTERS
from occupations.importing.run import Result, run_importers
from occupations.importing.upsert import Counts
from occupations.models import RatingDimension


class Command(BaseCommand):
    """``manage.py import_data DIR``: each importer in one transaction of its own, then the profiles."""

    help = "Import official data files from a folder; the README says where each file is published."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder and the options."""
        parser.add_argument("folder", type=Path, help="the folder that holds the files, at any depth")
        parser.add_argument(
            "--only", action="append", metavar="SOURCE", help="a product or one of its releases"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would change, and change nothing"
        )
        parser.add_argument("--again", action="store_true", help="also read files that were imported before")
        parser.add_argument(
            "--shrink", action="store_true", help="accept files with far fewer rows than before"
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="then build what is public again and publish every profile that is ready",
        )

    def handle(self, folder: Path, only: list[str] | None, dry_run: bool, **options: Any) -> None:
        """Import, compose the profiles, publish if asked, and report."""
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder")
        if not RatingDimension.objects.exists():
            raise CommandError("there are no rating dimensions yet; run manage.py bootstrap first")
        importers = _chosen(only)
        with transaction.atomic() if dry_run else nullcontext():
            running = run_importers(importers, folder, again=options["again"], shrink=options["shrink"])
            results = [self._report(result) for result in self._bar(running, len(importers))]
            self._compose()
            if options["publish"]:
                self._publish(results)
            if dry_run:
                transaction.set_rollback(True)
                self.stdout.write("This was a dry run: nothing was changed.")
        failed = [result for result in results if result.fault]
        if failed:
            raise CommandError(f"{len(failed)} of {len(results)} sources were not imported")

    def _bar(self, items: Iterable[Any], total: int | None = None) -> Iterable[Any]:
        """Show how far it is, on a terminal only."""
        return tqdm(items, total=total, file=self.stderr, disable=None, leave=False)

    def _report(self, result: Result) -> Result:
        if result.fault:
            self.stderr.write(f"{result.importer.name}: not imported. {result.fault}")
            return result
        note = " (same files as before)" if result.skipped else ""
        self.stdout.write(f"{result.importer.name}: {_said(result.counts)}{note}")
        for row in result.rejected:
            reason = explain(row["reason"], row["params"])
            self.stderr.write(f"  {row['file']}, row {row['row']}: {reason}")
        return result

    def _publish(self, results: list[Result]) -> None:
        """Let what is public say and be found by what was imported, then publish what has changed."""
        if any(result.counts.wrote for result in results):
            call_command("rebuild_pages", stdout=self.stdout)
        call_command("publish", all=True, stdout=self.stdout)

    def _compose(self) -> None:
        composed = compose_profiles(progress=self._bar)
        self.stdout.write(
            f"profiles: {composed.created} created, {composed.updated} updated, {composed.unchanged} unchanged"
        )
        if composed.left_out:
            self.stdout.write(f"no profile, for want of a figure: {', '.join(composed.left_out)}")
        if composed.waiting:
            self.stdout.write(f"{composed.waiting} changes of published profiles wait for an editor")


def _chosen(only: list[str] | None) -> list[Importer]:
    """Return the importers that are asked for, by product or release; all of them unless told."""
    if not only:
        return list(IMPORTERS)
    known = {name for importer in IMPORTERS for name in _names(importer)}
    unknown = sorted(set(only) - known)
    if unknown:
        raise CommandError(f"there is no source {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    return [importer for importer in IMPORTERS if _names(importer) & set(only)]


def _names(importer: Importer) -> set[str]:
    """Return the names by which an importer is asked for: its product, its release, and its part of the release."""
    return {importer.product, importer.release.slug, importer.name}


def _said(counts: Counts) -> str:
    return ", ".join(f"{number} {name}" for name, number in vars(counts).items())
