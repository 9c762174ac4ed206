"""Make the ready-made groups of staff."""

from typing import Any

from django.core.management.base import BaseCommand

from occupations.workflow.roles import make_roles


class Command(BaseCommand):
    """Make the groups that are missing; to be run again after a country or a language was added."""

    help = "Make a group of translators per language, of editors per country, reviewers, publishers, administrators."

    def handle(self, **options: Any) -> None:
        """Name the groups that were made."""
        made = make_roles()
        self.stdout.write(f"Made {len(made)} groups." if made else "Every group is there already.")
        for name in made:
            self.stdout.write(f"  {name}")
