"""How ready a reader is, in a browser: ticked and answered on a phone, printed, without JavaScript."""

import pytest

from tests.browser.barriers import barriers
from tests.browser.content import bring_content
from tests.browser.following import follow

PATH = "us/medical-and-clinical-laboratory-technologist/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def site(live_server):
    """The address of a site with the reference profiles."""
    bring_content()
    return live_server.url


@pytest.fixture
def bare_page(browser, site):
    """A page on a phone with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


def test_a_reader_ticks_and_sees_what_is_missing(bare_page, site):
    bare_page.goto(f"{site}/en/{PATH}")
    follow(bare_page.get_by_role("link", name="Am I ready?"))
    bare_page.get_by_label("Bachelor's degree").check()
    bare_page.get_by_label("Years of experience").fill("5")
    follow(bare_page.get_by_role("button", name="See what is missing"))
    assert bare_page.url == f"{site}/en/{PATH}readiness/#result"
    result = bare_page.locator("#result")
    assert "You have 1 of the 3 things" in result.text_content()
    assert "at least 1 year" in result.text_content()
    assert "Your pay band: $70,000 – $90,000 a year" in " ".join(result.text_content().split())
    assert bare_page.get_by_label("Bachelor's degree").is_checked()
    # On paper there is the answer alone.
    bare_page.emulate_media(media="print")
    assert result.is_visible()
    assert not bare_page.get_by_role("button").is_visible()


@pytest.mark.parametrize("language", ["es", "zh-hant", "ar"])
def test_question_and_answer_have_no_barrier_on_a_phone(browser, site, language):
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/{language}/{PATH}readiness/")
    page.locator("input[type=checkbox]").first.check()
    page.locator("#years").fill("12")
    follow(page.locator("form button"))
    assert page.locator("#result h2").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert barriers(page) == []
    context.close()
