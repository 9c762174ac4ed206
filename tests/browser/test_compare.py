"""Comparing occupations in a browser: on a phone, in other scripts, and on paper."""

import pytest

from careergraph.languages import direction
from tests.browser.barriers import barriers, inspector
from tests.browser.content import bring_content
from tests.browser.following import follow
from tests.factories import CountryFactory, ProfileFactory, RatingFactory, published

CHOSEN = "compare/?p=us/medical-and-clinical-laboratory-technologist&p=ca/medical-laboratory-technologist&p=gb/nurse"
COUNTRIES = "occupations/medical-laboratory-technologist/"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles and a third of which little is known."""
    bring_content()
    third = ProfileFactory(country=CountryFactory(code="gb"), slug="nurse", title_en="Nurse")
    RatingFactory(profile=third)
    published(third)
    return live_server.url


@pytest.mark.parametrize("language", ["es", "ar", "zh-hant"])
def test_a_phone_shows_three_countries_one_under_the_other(page, site, language):
    page.set_viewport_size(PHONE)
    for path in (COUNTRIES, CHOSEN):
        page.goto(f"{site}/{language}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    row = page.locator("#pay tbody tr").first
    names, cells = row.locator(".whose"), row.locator("td")
    assert cells.count() == 3
    assert all(name.is_visible() for name in names.all())
    tops = [cell.bounding_box()["y"] for cell in cells.all()]
    assert tops == sorted(set(tops))
    # The name stands where a line begins.
    name, said = names.first.bounding_box(), row.locator(".said").first.bounding_box()
    assert (name["x"] > said["x"]) is (direction(language) == "rtl")


@pytest.mark.parametrize(("language", "size"), [("en", {"width": 1280, "height": 900}), ("ar", PHONE)])
def test_there_is_no_barrier_that_axe_finds(browser, page, site, language, size):
    page.set_viewport_size(size)
    with inspector(browser, page) as tab:
        for path in (CHOSEN, COUNTRIES):
            tab.goto(f"{site}/{language}/{path}")
            assert barriers(tab) == []


def test_a_reader_adds_and_removes_and_keeps_the_address(page, site):
    page.goto(f"{site}/en/us/medical-and-clinical-laboratory-technologist/")
    follow(page.get_by_role("link", name="Compare with another occupation"))
    page.get_by_label("Occupation or code").fill("Nurse")
    follow(page.get_by_role("button", name="Find"))
    follow(page.locator(".hits").get_by_role("link", name="Nurse"))
    assert page.locator("#pay thead th").count() == 2
    page.get_by_label("Convert amounts into").select_option("CAD")
    page.get_by_role("button", name="Apply").click()
    page.wait_for_url("**/en/compare/*currency=CAD")
    follow(page.get_by_role("link", name="Remove Nurse"))
    assert page.locator(".chosen li").count() == 1


def test_paper_has_the_heading_row_and_no_forms(page, site):
    page.goto(f"{site}/en/{CHOSEN}")
    page.emulate_media(media="print")
    head = page.locator("#pay thead")
    assert head.evaluate("head => getComputedStyle(head).display") == "table-header-group"
    assert not page.locator(".finder").first.is_visible()
    assert not page.locator(".remove").first.is_visible()
    assert page.locator("#sources").is_visible()
