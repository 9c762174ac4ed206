"""Publish and unpublish what is due; to be run by cron or a systemd timer every minute."""

from typing import Any

from django.core.management.base import BaseCommand

from occupations.workflow import run_due


class Command(BaseCommand):
    """Do what editors scheduled; safe to run twice and in parallel."""

    help = "Publish and unpublish the profiles whose scheduled time has come."

    def handle(self, **options: Any) -> None:
        """Name what was done and what could not be done; say nothing where nothing was due."""
        for done in run_due():
            path = done.profile.path
            if done.failure:
                self.stderr.write(f"{path}: could not {done.action}: {done.failure}")
            else:
                self.stdout.write(f"{path}: {done.action}ed, as scheduled")
