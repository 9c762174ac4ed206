"""A reader on a phone suggests a correction, with and without JavaScript, and an editor finds it."""

import pytest
from playwright.sync_api import expect

from occupations.correcting import token
from occupations.models import Correction
from tests.browser.barriers import barriers, inspector
from tests.browser.content import bring_content
from tests.browser.following import follow

PROFILE = "us/medical-and-clinical-laboratory-technologist/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def site(live_server, monkeypatch):
    """The address of a site with the reference profiles, which takes suggestions at once."""
    monkeypatch.setattr(token, "SHORTEST_SECONDS", 0)
    bring_content()
    return live_server.url


@pytest.mark.parametrize("language", ["es", "ar", "zh-hant"])
def test_a_phone_shows_the_form_and_what_is_wrong_in_it_without_barriers(browser, page, site, language):
    page.set_viewport_size(PHONE)
    with inspector(browser, page, has_touch=True) as phone:
        phone.goto(f"{site}/{language}/{PROFILE}")
        phone.locator("#salary > a").last.click()
        phone.wait_for_url(f"{site}/{language}/{PROFILE}correction/?section=salary")
        assert phone.locator("#id_section").input_value() == "salary"
        assert not phone.locator("#id_homepage").is_visible()
        assert barriers(phone) == []
        phone.locator("#id_text").fill("The fee has risen.")
        phone.locator("#id_contact").fill("nobody")
        follow(phone.locator("button"))
        phone.wait_for_selector("[role=alert]")
        assert phone.locator("#id_text").input_value() == "The fee has risen."
        assert barriers(phone) == []
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        phone.locator("[role=alert] a").click()
        expect(phone.locator("#id_contact")).to_be_focused()


def test_a_suggestion_sent_without_javascript_is_decided_by_an_editor(browser, desk, site):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    phone = context.new_page()
    phone.goto(f"{site}/en/{PROFILE}")
    follow(phone.locator("#migration").get_by_role("link", name="Suggest a correction"))
    phone.get_by_label("What is wrong").fill("The fee has risen.\nIt is 500 dollars now.")
    follow(phone.get_by_role("button", name="Send the suggestion"))
    assert phone.get_by_role("heading", level=1).text_content() == "Thank you for your suggestion"
    phone.get_by_role("link", name="Back to").click()
    phone.wait_for_url(f"{site}/en/{PROFILE}")
    context.close()

    desk.goto(f"{site}/admin/")
    desk.get_by_text("Migration: The fee has risen.").locator("xpath=ancestor::li").get_by_role(
        "link"
    ).click()
    assert desk.locator(".correction-text").inner_text() == "The fee has risen.\nIt is 500 dollars now."
    with inspector(browser, desk) as inspected:
        inspected.goto(desk.url)
        assert barriers(inspected, "#content") == []
    desk.get_by_label("Note").fill("Fee of 2026.")
    desk.get_by_role("button", name="Mark as put right").click()
    desk.wait_for_url(f"{site}/admin/occupations/correction/")
    assert desk.get_by_text("The suggestion is marked as put right.").is_visible()
    assert Correction.objects.get().state == "done"
