"""Finding a way, and the pages of fields, visas and sources, in a browser."""

import pytest

from tests.browser.barriers import barriers, inspector
from tests.browser.content import bring_content

PHONE = {"width": 390, "height": 844}
START = "us/medical-and-clinical-laboratory-technologist"
GOAL = "ca/medical-laboratory-technologist"
WAY = f"way/?from={START}&to={GOAL}"
PAGES = [WAY, "way/?from=medical", "fields/health-care/", "fields/", "visas/ca/", "visas/", "sources/"]


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles, which are one occupation in two countries."""
    bring_content()
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


def test_a_way_is_found_by_typing_and_choosing_on_a_phone(page, site):
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/en/way/")
    page.get_by_label("Occupation or code").first.fill("Medical and clinical laboratory technologist")
    page.get_by_label("Occupation or code").last.fill("technologist")
    page.get_by_label("Country").last.select_option("ca")
    page.get_by_role("button").click()
    page.wait_for_url(f"{site}/en/way/?from=us%2F*&to={GOAL.replace('/', '%2F')}")
    assert page.locator(".legs > li").count() == 2
    assert page.get_by_text("The same occupation in another country", exact=True).is_visible()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_url(f"{site}/ar/way/?**")
    assert page.locator(".legs > li").count() == 2
