"""What all tests share: plain static files, quick passwords, empty caches, and no browser where there is none."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation

from careergraph.catalogues import compile_stale
from tests.browser.chromium import NOT_FOUND, find_chromium

BROWSER_TESTS = Path(__file__).parent / "browser"
BROWSER_REQUIRED = os.environ.get("REQUIRE_BROWSER") == "1"
# On a second database, only what asks the database can come out differently.
DATABASE_ONLY = os.environ.get("DATABASE_TESTS_ONLY") == "1"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_configure(config: pytest.Config) -> None:
    if BROWSER_REQUIRED and not find_chromium():
        raise pytest.UsageError(f"REQUIRE_BROWSER=1, but {NOT_FOUND}")
    # Unhashed names, so that no test needs collectstatic; a hash that costs nothing, as tests guard no secret.
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
    # A browser holds its connection to the test's server open, and with it a thread; that thread must not hold on to
    # the database, which is dropped at the end.
    settings.DATABASES["default"]["CONN_MAX_AGE"] = 0
    compile_stale(settings.LOCALE_PATHS)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    in_browser = [item for item in items if BROWSER_TESTS in item.path.parents]
    for item in in_browser:
        item.add_marker(pytest.mark.browser)
    left_out = [] if find_chromium() else in_browser
    if DATABASE_ONLY:
        left_out = left_out + [item for item in items if not _asks_the_database(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        left = set(items).difference(left_out)
        items[:] = [item for item in items if item in left]


def _asks_the_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not find_chromium():
        terminalreporter.write_line(f"browser tests not run: {NOT_FOUND}", yellow=True)


@pytest.fixture(autouse=True)
def _clean_slate(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    for cache in caches.all():
        cache.clear()
    yield
    translation.deactivate()
