"""The first start does everything, the second nothing."""

import os
import re
import time
from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import RequestFactory

from careergraph import languages, server
from occupations.models import OccupationProfile, PublishedPage, Revision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"


def bootstrap() -> str:
    out = StringIO()
    call_command("bootstrap", stdout=out)
    return out.getvalue()


def test_the_first_run_publishes_the_content_in_every_language():
    said = bootstrap()

    assert f"Loaded and published {OccupationProfile.objects.count()} profiles.\n" in said
    assert not OccupationProfile.objects.filter(published_hash="").exists()
    assert set(PublishedPage.objects.values_list("language", flat=True)) == set(languages.offered())


def test_the_first_run_prints_a_password_that_opens_the_admin():
    printed = re.search(r"the account (\S+) with the password (\S+)", bootstrap())

    assert printed is not None
    user = authenticate(RequestFactory().post("/"), username=printed[1], password=printed[2])
    assert user is not None
    assert user.is_superuser


def test_the_second_run_does_and_says_nothing():
    bootstrap()
    OccupationProfile.objects.update(content_hash="edited")

    assert bootstrap() == ""
    assert set(OccupationProfile.objects.values_list("content_hash", flat=True)) == {"edited"}
    assert get_user_model().objects.count() == 1


def test_profiles_from_before_the_history_get_a_first_revision():
    bootstrap()
    Revision.objects.all().delete()

    assert f"Kept a first revision of {OccupationProfile.objects.count()} profiles.\n" in bootstrap()
    assert bootstrap() == ""


def test_an_account_that_exists_is_enough():
    get_user_model().objects.create_superuser("chief")

    assert "password" not in bootstrap()


def test_content_that_cannot_be_published_is_not_loaded_either(monkeypatch):
    def refuse(*_arguments, **_options):
        raise RuntimeError

    monkeypatch.setattr("occupations.management.commands.bootstrap.publish_all", refuse)

    with pytest.raises(RuntimeError):
        bootstrap()
    assert not OccupationProfile.objects.exists()


def test_content_that_is_not_ready_is_not_loaded_either(monkeypatch):
    monkeypatch.setattr("occupations.publishing.bulk.blocking", lambda _content: ["No title."])

    with pytest.raises(CommandError, match="not ready to be published: ca/32120, us/29-1222"):
        bootstrap()
    assert not OccupationProfile.objects.exists()


def test_static_files_are_collected_again_when_one_changes(settings, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "site.css").write_text("a {}")
    settings.STATICFILES_DIRS = [source]
    bootstrap()
    (source / "site.css").write_text("a { color: red }")
    # collectstatic compares whole seconds.
    later = time.time() + 5
    os.utime(source / "site.css", (later, later))

    assert bootstrap() == "Collected the static files.\n"
    assert (tmp_path / "static" / "site.css").read_text() == "a { color: red }"


def test_a_folder_that_cannot_be_made_is_named_in_one_line(settings):
    settings.STATIC_ROOT = "/dev/null/static"

    with pytest.raises(
        ImproperlyConfigured, match=r"^STATIC_ROOT: /dev/null/static cannot be written \(.+\)$"
    ):
        bootstrap()


def test_a_database_that_does_not_answer_is_named_in_one_line(monkeypatch):
    def refuse(*_arguments):
        raise OperationalError("connection refused\nIs the server running?")

    monkeypatch.setattr("occupations.management.commands.bootstrap.MigrationExecutor", refuse)

    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL: .*connection refused$"):
        bootstrap()


def test_serving_replaces_the_process_by_the_server(monkeypatch, settings):
    started = []
    monkeypatch.setattr("os.execv", lambda path, arguments: started.append((path, arguments)))
    settings.PORT = 8765

    call_command("bootstrap", "--serve", stdout=StringIO())

    assert started == [(server.command()[0], server.command())]
    assert server.command()[server.command().index("--port") + 1] == "8765"
