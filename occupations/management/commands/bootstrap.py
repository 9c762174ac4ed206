"""Bring a fresh or updated installation to the point where it can serve."""

import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from careergraph.catalogues import compile_stale
from careergraph.server import serve
from careergraph.static_files import collect_if_changed
from occupations.history import record_missing
from occupations.models import OccupationProfile, PublishedPage, SearchEntry
from occupations.publishing import publish_all, rebuild_pages
from occupations.translating import catch_up
from occupations.workflow.roles import make_roles

CONTENT = Path(settings.BASE_DIR) / "occupations" / "content"
FIRST_ACCOUNT = "editor"


class Command(BaseCommand):
    """Do what is missing, in one process; do nothing that is done already."""

    help = "Compile messages, migrate, load the content, make groups and the first account, collect static files."
    # They cost half of a start that has nothing to do; migrating runs them where there is something to do.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add --serve."""
        parser.add_argument("--serve", action="store_true", help="then become the server")

    def handle(self, **options: Any) -> None:
        """Take the steps in the order in which they need each other."""
        if compile_stale(settings.LOCALE_PATHS):
            self.stdout.write("Compiled the message catalogues.")
        try:
            self._migrate()
        except OperationalError as error:
            reason = str(error).strip().splitlines()[0]
            raise ImproperlyConfigured(f"DATABASE_URL: the database cannot be used: {reason}") from None
        self._load_content()
        self._list_pages()
        self._record_history()
        self._track_translations()
        self._make_roles()
        self._make_first_account()
        if not settings.DEBUG:
            self._collect_static_files()
        if options["serve"]:
            self.stdout.write(f"AI Career Graph is at {settings.SITE_URL}/ (stop it with Ctrl-C).")
            serve()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if waiting:
            call_command("migrate", interactive=False, verbosity=0)
            self.stdout.write(f"Applied {len(waiting)} migrations.")

    def _load_content(self) -> None:
        if OccupationProfile.objects.exists():
            return
        # Together or not at all: profiles that are loaded and not published would never be published.
        with transaction.atomic():
            call_command("load_content", CONTENT, verbosity=0)
            outcome = publish_all(OccupationProfile.objects.only("pk").order_by("pk"))
            if outcome.not_ready:
                raise CommandError(
                    f"the content is not ready to be published: {', '.join(sorted(outcome.not_ready))}"
                )
        self.stdout.write(f"Loaded and published {outcome.published} profiles.")

    def _list_pages(self) -> None:
        """Fill what lists and the search read, where pages were published before there were such tables."""
        if PublishedPage.objects.exists() and not SearchEntry.objects.exists():
            rebuild_pages()
            self.stdout.write("Listed the published profiles.")

    def _track_translations(self) -> None:
        # After an update from a version that did not, or when the site is offered in another language.
        tracked = catch_up()
        if tracked:
            self.stdout.write(f"Noted the state of the translations of {tracked} profiles.")

    def _make_roles(self) -> None:
        if made := make_roles():
            self.stdout.write(f"Made {len(made)} groups of staff: {', '.join(made)}.")

    def _record_history(self) -> None:
        # Profiles that were there before the history was; afterwards every change records itself.
        if recorded := record_missing():
            self.stdout.write(f"Kept a first revision of {recorded} profiles.")

    def _make_first_account(self) -> None:
        users = get_user_model().objects
        if users.exists():
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser(FIRST_ACCOUNT, password=password)
        self.stdout.write(f"Made the account {FIRST_ACCOUNT} with the password {password}")
        self.stdout.write("It is shown this once; change it in the admin.")

    def _collect_static_files(self) -> None:
        try:
            collected = collect_if_changed()
        except OSError as error:
            raise ImproperlyConfigured(
                f"STATIC_ROOT: {settings.STATIC_ROOT} cannot be written ({error.strerror})"
            ) from None
        if collected:
            self.stdout.write("Collected the static files.")
