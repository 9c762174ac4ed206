"""Find the Chromium that browser tests run in."""

import os
import shutil
from functools import cache
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

# The shell has no window and none of what belongs to one: it takes a third of the time.
SHELL = "chromium-headless-shell"
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHTS_SHELLS = ("chrome-headless-shell", "headless_shell")
NOT_FOUND = (
    "no Chromium found (install the system's chromium, run `make browser`, "
    "or set CHROMIUM to the path of one)"
)
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-first-run",
]


@cache
def find_chromium() -> str | None:
    """Return the path of CHROMIUM, else of a shell, else of a whole browser: the system's, then Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    # Playwright is asked second, as that starts it.
    return (
        shutil.which(SHELL)
        or _playwrights_shell()
        or next(filter(None, map(shutil.which, WHOLE)), None)
        or _playwrights_whole()
    )


def launch_arguments() -> list[str]:
    """Return the command-line arguments; root, as in a container, cannot use Chromium's sandbox."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS


def _playwrights_shell() -> str | None:
    # Beside the folder of the whole browser, which need not be there.
    release = next(
        (above for above in playwrights_chromium().parents if above.name.startswith("chromium-")), None
    )
    shells = release.parent.glob("chromium_headless_shell-*/*/*") if release else ()
    found = sorted(str(path) for path in shells if path.name in PLAYWRIGHTS_SHELLS)
    return found[-1] if found else None


def _playwrights_whole() -> str | None:
    path = playwrights_chromium()
    return str(path) if path.is_file() else None


@cache
def playwrights_chromium() -> Path:
    """Return where Playwright looks for its own whole browser, whether one is there or not."""
    try:
        with sync_playwright() as playwright:
            return Path(playwright.chromium.executable_path)
    except Error:
        return Path()
