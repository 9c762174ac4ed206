"""An editor's desk: the admin with the site's own content and many other profiles, asked without a network."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.core.management import call_command
from django.db import connection
from django.db.models import F, QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.profiles import Profiles
from careergraph.languages import offered
from occupations.admin.navigation import ORDER
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import column
from occupations.models import OccupationProfile
from occupations.publishing import publish
from occupations.publishing.working import stamp
from tests.admin.forms import read_form

__all__ = ["Desk"]

OFFERED = ("en", "es", "fr", "zh-hans", "zh-hant", "ar")


class Desk:
    """A signed-in editor whose permissions are their own, and the profile that is edited."""

    sections = ORDER

    def __init__(self, number: int, country: str, code: str, language: str) -> None:
        # The migrations know the offered languages only; without them the tables are made from the models.
        settings.MIGRATION_MODULES = {"occupations": None}
        call_command("migrate", run_syncdb=True, verbosity=0)
        # Names without a hash, which need no collectstatic.
        settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
        Profiles(number)
        call_command("load_content", settings.BASE_DIR / "occupations" / "content", verbosity=0)
        self.profile = OccupationProfile.objects.get(country__code=country, code__code=code)
        _fill_languages()
        stamp([self.profile])
        publish(self.profile)
        self.language = language
        self.database = connection.vendor
        user = User.objects.create_user("editor", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(content_type__app_label="occupations"))
        self.client = Client(SERVER_NAME="localhost", raise_request_exception=True)
        self.client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.number = 0
        self.texts: dict[str, str] = {}

    def form(self, section: str) -> Any:
        """Show a section's form."""
        return self._got(self._address(section))

    def workbench(self) -> Any:
        """Show the workbench."""
        name = "admin:occupations_occupationprofile_translate"
        return self._got(reverse(name, args=[self.profile.pk, self.language]))

    def list(self) -> Any:
        """Show the list of profiles."""
        return self._got(reverse("admin:occupations_occupationprofile_changelist"))

    def fields(self, section: str) -> int:
        """Count what a form posts."""
        return len(read_form(self.form(section)))

    def text(self, section: str) -> str:
        """Name a text of the form that can be changed; none in a section without rows."""
        if section in self.texts:
            return self.texts[section]
        names = read_form(self.form(section))
        endings = (column("", self.language), "-title", "-url")
        counts = [int(value) for name, value in names.items() if name.endswith("INITIAL_FORMS")]
        found = [name for name, value in names.items() if name.endswith(endings) and value]
        self.texts[section] = found[0] if found and all(counts) else ""
        return self.texts[section]

    def save(self, section: str) -> Any:
        """Save a section's form with one more word."""
        return self._posted(section, self._changed(section))

    def time_saving(self, section: str) -> float:
        """Return the processor time of saving, in milliseconds."""
        fields = self._changed(section)
        started = time.thread_time()
        self._posted(section, fields)
        return (time.thread_time() - started) * 1000

    def queries(self, function: Callable[[], Any], *, changes: bool = False) -> int:
        """Count the queries of a page, or of saving without the form that is opened for it."""
        function()
        with CaptureQueriesContext(connection) as queries:
            function()
        if not changes:
            return len(queries)
        posted = [number for number, query in enumerate(queries) if "django_session" in query["sql"]]
        return len(queries) - posted[-1]

    def _changed(self, section: str) -> dict[str, Any]:
        fields = read_form(self.form(section))
        self.number += 1
        fields[self.text(section)] += f" {self.number}"
        return {**fields, "_save": "Save"}

    def _posted(self, section: str, fields: dict[str, Any]) -> Any:
        answer = self.client.post(self._address(section), fields)
        if answer.status_code != 302:  # noqa: PLR2004 - the answer to a form that was saved
            raise RuntimeError(f"{section} was not saved: {answer.status_code}")
        return answer

    def _got(self, address: str) -> Any:
        answer = self.client.get(address)
        if answer.status_code != 200:  # noqa: PLR2004 - a page
            raise RuntimeError(f"{address}: {answer.status_code}")
        return answer

    def _address(self, section: str) -> str:
        path = reverse("admin:occupations_occupationprofile_change", args=[self.profile.pk])
        return f"{path}?section={section}&lang={self.language}"


def _fill_languages() -> None:
    """Give each added language the words of another."""
    extra = [code for code in offered() if code not in OFFERED]
    for table in (PROFILE, *SECTIONS):
        words = {column(name, code): F(column(name, "es")) for name in table.texts for code in extra}
        if words:
            QuerySet(table.model).update(**words)
