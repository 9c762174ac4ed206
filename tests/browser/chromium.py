"""Find the Chromium that browser tests run in."""

import os
import shutil
from functools import cache
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

# The shell has no window and none of what belongs to one: it takes a third of the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
    """Return the path of CHROMIUM, else of the system's browser, else of Playwright's own; None without any."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    return _playwrights_own()


def launch_arguments() -> list[str]:
    """Return the command-line arguments; root, as in a container, cannot use Chromium's sandbox."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else FLAGS


def _playwrights_own() -> str | None:
    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except Error:
        return None
    return str(path) if path.exists() else None
