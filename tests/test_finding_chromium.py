"""Which browser the tests run in: one without a window if there is one, as it takes a third of the time."""

import pytest

from tests.browser import chromium

SHELL = "chromium_headless_shell-9/chrome-headless-shell-linux64/chrome-headless-shell"
WHOLE = "chromium-9/chrome-linux64/chrome"


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A folder of programs and of what Playwright downloads, with no browser in it."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "playwrights_chromium", lambda: tmp_path / WHOLE)
    return tmp_path


def install(machine, *files):
    for file in files:
        path = machine / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o755)


@pytest.mark.parametrize(
    ("there", "taken"),
    [
        (["chromium-headless-shell", "chromium", SHELL, WHOLE], "chromium-headless-shell"),
        (["chromium", SHELL, WHOLE], SHELL),
        (["chromium", WHOLE], "chromium"),
        ([WHOLE], WHOLE),
    ],
)
def test_the_shell_comes_before_a_whole_browser_and_the_systems_before_playwrights(machine, there, taken):
    install(machine, *there)
    assert chromium.find_chromium.__wrapped__() == str(machine / taken)


def test_without_a_browser_there_is_none(machine):
    assert chromium.find_chromium.__wrapped__() is None
