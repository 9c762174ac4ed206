"""The public pages in a browser: for everyone, in every language, light and dark, large and small."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from careergraph.languages import direction
from tests.browser.barriers import RULES, barriers
from tests.browser.content import bring_content
from tests.browser.following import follow

LANGUAGES = [code for code, _name in settings.LANGUAGES]
PROFILE = "us/medical-and-clinical-laboratory-technologist/"
CANADIAN = "ca/medical-laboratory-technologist/"
CODE = "codes/noc-2021/32120/"
PAGES = ["", "occupations/", "methodology/", "codes/?code=3212", CODE, PROFILE, "us/nothing/"]
# The narrowest screen with and without a bar to scroll by, a phone, a tablet, a desktop.
WIDTHS = [305, 320, 390, 768, 1280]


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles, which are one occupation in two countries."""
    bring_content()
    return live_server.url


@pytest.fixture
def bare_page(browser, site):
    """A page in a browser with JavaScript switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_no_barrier_that_axe_finds(page, site, language):
    found = {}
    for path in PAGES:
        page.goto(f"{site}/{language}/{path}")
        found[path] = barriers(page, rules=[*RULES, "best-practice"])
    assert found == {path: [] for path in PAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_scrolls_sideways(page, site, language):
    too_wide = []
    for path in [*PAGES, CANADIAN]:
        page.goto(f"{site}/{language}/{path}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 640})
            needed = page.evaluate("document.documentElement.scrollWidth")
            too_wide += [(path, width, needed)] if needed > width else []
    assert too_wide == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_each_figure_and_breaks_no_badge(page, site, language):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}/{language}/{PROFILE}")
    for figure in page.locator(".statistics td.n").all():
        box = figure.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    heights = {badge.bounding_box()["height"] for badge in page.locator("td .badge").all()}
    assert max(heights) < 36


def test_the_language_menu_stays_on_the_page(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url(f"{site}/es/{PROFILE}")
    assert page.locator("html").get_attribute("lang") == "es"


def test_the_language_menu_keeps_what_the_list_is_filtered_by(page, site):
    page.goto(f"{site}/en/occupations/?country=ca&sort=pay")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url(f"{site}/es/occupations/?country=ca&sort=pay")


def test_the_country_switch_stays_on_the_occupation(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    page.locator(".switch").get_by_role("link", name="Canada").click()
    page.wait_for_url(f"{site}/en/{CANADIAN}")


def test_a_code_leads_from_the_finder_by_its_passport_to_the_profile_and_back(page, site):
    page.goto(f"{site}/en/occupations/")
    follow(page.get_by_role("link", name="Codes of occupations"))
    page.get_by_label("Code").fill("3212")
    follow(page.get_by_role("button"))
    page.get_by_role("link", name="ISCO 08 3212").click()
    page.wait_for_url(f"{site}/en/codes/isco-08/3212/")
    page.get_by_role("link", name="Medical laboratory technologist", exact=True).click()
    page.wait_for_url(f"{site}/en/{CANADIAN}")
    page.get_by_role("link", name="32120 (NOC)").click()
    page.wait_for_url(f"{site}/en/{CODE}")


def test_the_finder_leads_to_the_filtered_list(page, site):
    page.goto(f"{site}/en/")
    page.get_by_role("searchbox").fill("laboratry technologist")
    page.get_by_label("Country").select_option("ca")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url(f"{site}/en/occupations/?q=laboratry+technologist&country=ca")
    assert page.locator(".cards > li").count() == 1


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#main"
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_the_keyboard_always_shows_where_it_is(page, site):
    page.goto(f"{site}/en/occupations/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle")
    assert outline == "solid"


def test_targets_are_large_enough_to_hit(page, site):
    page.set_viewport_size({"width": 360, "height": 800})
    for path in (PROFILE, "visas/ca/"):
        page.goto(f"{site}/en/{path}")
        for link in page.locator(":is(.links, .toc, .back, .facts) a:visible").all():
            box = link.bounding_box()
            assert min(box["width"], box["height"]) >= 24


def test_arabic_is_mirrored(page, site):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site}/en/{PROFILE}")
    contents, brand = page.locator(".toc").bounding_box(), page.locator(".brand").bounding_box()
    page.goto(f"{site}/ar/{PROFILE}")
    mirrored_contents, mirrored_brand = (
        page.locator(".toc").bounding_box(),
        page.locator(".brand").bounding_box(),
    )
    assert page.locator("html").get_attribute("dir") == direction("ar")
    assert contents["x"] < 640 < mirrored_contents["x"]
    assert brand["x"] < 640 < mirrored_brand["x"]


def test_the_radar_is_mirrored_in_arabic(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    second = float(page.locator(".radar circle").nth(1).get_attribute("cx"))
    page.goto(f"{site}/ar/{PROFILE}")
    mirrored = float(page.locator(".radar circle").nth(1).get_attribute("cx"))
    middle = float(page.locator(".radar circle").nth(0).get_attribute("cx"))
    assert second - middle == pytest.approx(middle - mirrored, abs=0.2)


def test_charts_have_a_name_and_a_description(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    names = [chart.get_attribute("aria-labelledby") for chart in page.locator("svg[role=img]").all()]
    assert names == ["radar-t radar-d", "salary-t salary-d", "history-t history-d", "levels-t levels-d"]
    for name in " ".join(names).split():
        assert page.locator(f"#{name}").text_content()


def test_every_entry_of_the_contents_leads_to_its_section(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    targets = [link.get_attribute("href") for link in page.locator(".toc a").all()]
    sections = [section.get_attribute("id") for section in page.locator(".sections > section").all()]
    assert targets == [f"#{section}" for section in sections]


def test_every_citation_leads_to_its_source(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    references = {link.get_attribute("href") for link in page.locator("[role=doc-noteref]").all()}
    assert references
    for reference in references:
        assert page.locator(reference).count() == 1


def test_the_page_is_whole_without_javascript(bare_page, site):
    bare_page.goto(f"{site}/en/{PROFILE}")
    assert bare_page.locator(".sections > section").count() > 20
    assert bare_page.locator(".radar").is_visible()
    bare_page.get_by_role("link", name="Español").click()
    bare_page.wait_for_url(f"{site}/es/{PROFILE}")


def test_paper_carries_the_addresses_of_sources_and_no_navigation(page, site):
    page.goto(f"{site}/en/{PROFILE}")
    page.emulate_media(media="print")
    assert not page.locator(".toc").is_visible()
    assert not page.locator(".languages").is_visible()
    link = page.locator(".sources a[href^=http]").first
    printed = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert printed == f'" ({link.get_attribute("href")})"'
