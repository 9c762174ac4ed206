"""Browser tests: Chromium, pages that may not misbehave unseen, and the site served beside the test."""

import os
from urllib.parse import urlsplit

import pytest

from tests.browser.chromium import find_chromium, launch_arguments
from tests.browser.signing_in import session_of, use_session
from tests.factories import EditorFactory

LAPTOP = {"width": 1366, "height": 768}

# Playwright's synchronous interface runs an event loop in this thread, in which Django otherwise refuses queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {"executable_path": find_chromium(), "args": launch_arguments()}


@pytest.fixture
def page(page, live_server):
    """A page that fails the test for a script error, a blocked resource or a request to anyone else."""
    own_host = urlsplit(live_server.url).netloc
    faults = []

    def refuse(route):
        faults.append(f"request to a third party: {route.request.url}")
        route.abort()

    def note(message):
        # Chromium reports the status of the page itself as an error too; tests of error pages expect it.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            faults.append(message.text)

    page.route(
        lambda url: urlsplit(url).scheme.startswith("http") and urlsplit(url).netloc != own_host, refuse
    )
    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []


@pytest.fixture
def desk(page, live_server):
    """A browser in which somebody is signed in who may do everything."""
    page.set_viewport_size(LAPTOP)
    return use_session(page, live_server.url, session_of(EditorFactory(username="editor")))
