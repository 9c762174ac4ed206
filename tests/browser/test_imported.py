"""The page of a profile as imports leave it, in a browser."""

import pytest
from django.conf import settings

from tests.browser.barriers import RULES, barriers
from tests.factories import imported_profile, published

LANGUAGES = [code for code, _name in settings.LANGUAGES]
PATH = "us/laboratory-technologist/"


@pytest.fixture
def site(live_server):
    """The address of a site with an imported profile."""
    published(imported_profile())
    return live_server.url


def test_it_has_no_barrier_that_axe_finds(page, site):
    found = {}
    for path in [*(f"{language}/{PATH}" for language in LANGUAGES), "en/occupations/"]:
        page.goto(f"{site}/{path}")
        found[path] = barriers(page, rules=[*RULES, "best-practice"])
    assert found == {path: [] for path in found}


@pytest.mark.parametrize("width", [320, 390])
def test_it_does_not_scroll_sideways(page, site, width):
    page.set_viewport_size({"width": width, "height": 800})
    widths = {}
    for language in LANGUAGES:
        page.goto(f"{site}/{language}/{PATH}")
        widths[language] = page.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(LANGUAGES, width)


def test_a_phone_shows_each_figure(page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    for language in LANGUAGES:
        page.goto(f"{site}/{language}/{PATH}")
        for figure in page.locator(":is(.statistics, .history) td.n").all():
            box = figure.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390


def test_a_rating_leads_to_its_figure(page, site):
    page.goto(f"{site}/en/{PATH}")
    page.locator(".why").get_by_role("link", name="Median pay").click()
    row = page.locator("tr:target")
    assert "$62,930" in row.text_content()
    row.scroll_into_view_if_needed()
    assert row.is_visible()


def test_charts_have_a_name_and_a_description(page, site):
    page.goto(f"{site}/en/{PATH}")
    names = [chart.get_attribute("aria-labelledby") for chart in page.locator("svg[role=img]").all()]
    assert names == ["radar-t radar-d", "history-t history-d"]
    for name in " ".join(names).split():
        assert page.locator(f"#{name}").text_content()


def test_the_history_is_mirrored_in_arabic(page, site):
    page.goto(f"{site}/en/{PATH}")
    bars = page.locator(".years .bar")
    assert bars.first.bounding_box()["x"] < bars.last.bounding_box()["x"]
    page.goto(f"{site}/ar/{PATH}")
    assert bars.first.bounding_box()["x"] > bars.last.bounding_box()["x"]


def test_a_title_in_another_direction_stands_where_the_page_begins(page, site):
    page.goto(f"{site}/ar/{PATH}")
    title = page.locator("h1")
    assert title.get_attribute("dir") == "ltr"
    assert title.evaluate("title => getComputedStyle(title).textAlign") == "right"
