"""The sheet for an adviser in a browser: on a phone and on paper, in languages of three scripts."""

import pytest

from tests.browser.barriers import barriers
from tests.browser.content import bring_content

PATH = "us/medical-and-clinical-laboratory-technologist/"
PHONE = {"width": 390, "height": 844}
# A4 between its margins, at 96 pixels an inch.
PAPER = {"width": 680, "height": 986}


@pytest.fixture
def site(live_server):
    """The address of a site with the reference profiles."""
    bring_content()
    return live_server.url


@pytest.mark.parametrize("language", ["es", "zh-hant", "ar"])
def test_it_reads_on_a_phone_and_stands_in_two_columns_on_paper(browser, site, language):
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/{language}/{PATH}")
    page.locator(".actions a[href='sheet/']").click()
    page.wait_for_url(f"{site}/{language}/{PATH}sheet/")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert barriers(page) == []
    own, english = page.locator(".part-education .box").first.locator("div").all()
    assert own.bounding_box()["y"] < english.bounding_box()["y"]
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="light")
    assert own.bounding_box()["y"] == pytest.approx(english.bounding_box()["y"], abs=1)
    assert (own.bounding_box()["x"] > english.bounding_box()["x"]) == (language == "ar")
    assert english.locator("p").first.text_content().strip() == "Bachelor's degree"
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    # A box to tick is a border, which printers print without backgrounds too.
    box = own.evaluate("element => getComputedStyle(element, '::before').borderTopStyle")
    assert box == "solid"
    assert not page.locator(".top nav").first.is_visible()
    # What the site is stands on no second page for its own sake.
    assert not page.locator(".foot").is_visible()
    gap = "heading => { const text = document.createRange(); text.selectNodeContents(heading.firstChild);"
    gap += " const [a, b] = [text, heading.querySelector('span')].map(part => part.getBoundingClientRect());"
    gap += " return Math.max(a.left - b.right, b.left - a.right); }"
    assert page.locator(".part-education h2").evaluate(gap) > 3
    context.close()
