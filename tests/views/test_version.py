"""The version of all that renders pages."""

import pytest

from occupations.views.version import rendering_version

PATHS = [
    "templates/base.html",
    "locale/es/LC_MESSAGES/django.mo",
    "static/css/page.css",
    "occupations/views/home.py",
]


@pytest.fixture
def site(settings, tmp_path):
    """A site of one file of each kind, in a folder of its own."""
    settings.BASE_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "collected"
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("before")
    return tmp_path


# The function remembers its answer for the life of the process; a test asks anew each time.
version = rendering_version.__wrapped__


def test_the_same_files_have_the_same_version(site):
    assert version() == version()


@pytest.mark.parametrize("path", PATHS)
def test_a_change_of_any_file_is_another_version(site, path):
    before = version()
    (site / path).write_text("after")
    assert version() != before


def test_other_names_of_static_files_are_another_version(site):
    before = version()
    (site / "collected").mkdir()
    (site / "collected" / "staticfiles.json").write_text("{}")
    assert version() != before


def test_another_address_of_the_site_is_another_version(site, settings):
    before = version()
    settings.SITE_URL = "https://careers.example"
    assert version() != before
