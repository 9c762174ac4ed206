"""The pages of ways, fields, visas and sources, in a browser; test_visitor finds a way."""

import pytest

from tests.browser.barriers import barriers, inspector
from tests.browser.content import bring_content
from tests.factories import DataSourceFactory

PHONE = {"width": 390, "height": 844}
START = "us/medical-and-clinical-laboratory-technologist"
GOAL = "ca/medical-laboratory-technologist"
WAY = f"way/?from={START}&to={GOAL}"
SOURCE = "sources/abs-anzsco/"
PAGES = [
    WAY,
    "way/?from=medical",
    "fields/health-care/",
    "fields/",
    "visas/ca/",
    "visas/",
    "sources/",
    SOURCE,
]


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles, which are one occupation in two countries."""
    bring_content()
    # No place in this address is one where a browser would break the line by itself.
    DataSourceFactory(slug="abs-anzsco", url="https://www.abs.gov.au/ausstats/abs@.nsf/mf/1220.0")
    return live_server.url


@pytest.mark.parametrize("language", ["es", "ar", "zh-hant"])
def test_no_page_has_a_barrier_or_scrolls_sideways_on_a_phone(browser, page, site, language):
    found = {}
    with inspector(browser, page, language) as phone:
        phone.set_viewport_size(PHONE)
        for path in PAGES:
            phone.goto(f"{site}/{language}/{path}")
            too_wide = phone.evaluate("document.documentElement.scrollWidth") > PHONE["width"]
            found[path] = barriers(phone) + (["too wide"] if too_wide else [])
    assert found == {path: [] for path in PAGES}
