"""The career graph in a browser: from one occupation to the next, and over the map of a country."""

import itertools

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.factories import published_careers

PHONE = {"width": 390, "height": 844}
# How high the letters of a label are, in pixels.
LETTERS = 13
MAP = "graph/us/"
PATHS = ["graph/", "us/nurse/graph/", MAP, f"{MAP}?field=health-care", f"{MAP}?view=table"]


@pytest.fixture
def site(live_server):
    """The address of a site with a small career graph."""
    published_careers()
    return live_server.url


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_has_no_barrier_that_axe_finds(browser, page, site, language):
    with inspector(browser, page) as inspected:
        found = {}
        for path in PATHS:
            inspected.goto(f"{site}/{language}/{path}")
            found[path] = barriers(inspected)
    assert found == {path: [] for path in PATHS}


def test_one_goes_from_occupation_to_occupation(page, site):
    page.goto(f"{site}/en/us/aide/")
    follow(page.locator("#main").get_by_role("link", name="Career graph", exact=True))
    page.locator("svg.wide").get_by_role("link", name="Registered nurse").click()
    page.wait_for_url(f"{site}/en/us/nurse/graph/")
    page.locator("svg.wide").get_by_role("link", name="Nurse midwife").click()
    page.wait_for_url(f"{site}/en/us/midwife/graph/")
    page.get_by_role("link", name="All occupations by pay and AI risk").click()
    page.wait_for_url(f"{site}/en/{MAP}")


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh-hant"])
def test_no_label_overlaps_or_leaves_the_picture(page, site, language):
    page.goto(f"{site}/{language}/us/nurse/graph/")
    for size, name in (({"width": 1280, "height": 900}, "wide"), (PHONE, "narrow")):
        page.set_viewport_size(size)
        picture = page.locator(f"svg.{name}")
        whole = picture.bounding_box()
        texts = [text.bounding_box() for text in picture.locator("a text, .hub text").all()]
        assert all(inside(text, whole) for text in texts)
        assert not [pair for pair in itertools.combinations(texts, 2) if overlap(*pair)]
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def inside(box, whole):
    return (
        whole["x"] <= box["x"]
        and box["x"] + box["width"] <= whole["x"] + whole["width"]
        and whole["y"] <= box["y"]
        and box["y"] + box["height"] <= whole["y"] + whole["height"]
    )


def overlap(one, other):
    # A script's own leading is in the box; the letters are in its middle.
    middles = [box["y"] + box["height"] / 2 for box in (one, other)]
    return (
        one["x"] < other["x"] + other["width"]
        and other["x"] < one["x"] + one["width"]
        and abs(middles[0] - middles[1]) < LETTERS
    )


def test_the_pictures_are_mirrored_in_arabic(page, site):
    for path, mark in (("us/nurse/graph/", "svg.wide a[href*=midwife]"), (MAP, ".plot a[href*=clerk]")):
        page.goto(f"{site}/en/{path}")
        assert page.locator(mark).bounding_box()["x"] > 640
        page.goto(f"{site}/ar/{path}")
        assert page.locator(mark).bounding_box()["x"] < 640


def test_the_map_zooms_by_buttons_and_by_the_keyboard(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}/en/{MAP}")
    sheet, plane = page.locator(".marks"), page.locator(".map")
    page.get_by_role("button", name="Zoom in").click()
    assert sheet.get_attribute("width") == "160%"
    page.get_by_role("button", name="Show all").click()
    assert sheet.get_attribute("width") == "100%"
    plane.focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    assert sheet.get_attribute("height") == "256%"
    before = sheet.get_attribute("x")
    page.keyboard.press("Shift+ArrowRight")
    assert sheet.get_attribute("x") != before
    page.keyboard.press("0")
    assert sheet.get_attribute("x") == "0%"


def test_without_a_wish_for_less_motion_it_zooms_in_steps_to_the_same_place(page, site):
    page.goto(f"{site}/en/{MAP}")
    page.get_by_role("button", name="Zoom in").click()
    page.locator(".map[data-zoom='1.60']").wait_for()


def test_the_keyboard_walks_from_mark_to_mark_and_opens_one(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}/en/{MAP}")
    page.locator(".map").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".readout").text_content() == "Registered nurse\n$80,000, AI risk 4.5"
    page.keyboard.press("ArrowRight")
    assert "Medical records clerk" in page.locator(".readout").text_content()
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("element => element.closest('.plot')") is None
    page.locator(".map").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/en/us/nurse/")


def test_an_occupation_is_found_on_the_map_by_its_name(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}/en/{MAP}")
    field, told = page.get_by_label("Find on the map"), page.locator(".tools output")
    field.fill("RÉGISTERED")
    expect(told).to_have_text("Registered nurse")
    expect(page.locator(".marks .hit")).to_have_attribute("href", "/en/us/nurse/")
    expect(page.locator(".found text")).to_have_text("Registered nurse")
    field.press("Enter")
    expect(page.locator(".marks .hit")).to_be_focused()
    expect(page.locator(".marks")).to_have_attribute("width", "400%")
    field.fill("nothing of that name")
    expect(told).to_have_text("No mark has this name.")
    field.fill("")
    expect(page.locator(".plot.seek")).to_have_count(0)


def test_pointers_zoom_and_move_the_sheet_without_opening_a_mark(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.goto(f"{site}/en/{MAP}")
    box = page.locator(".plot").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.wheel(0, -200)
    assert page.locator(".marks").get_attribute("width") == "100%"
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.locator(".zoomed").wait_for()
    before = page.locator(".marks").get_attribute("x")
    page.mouse.down()
    page.mouse.move(x - 80, y - 10, steps=3)
    page.mouse.up()
    assert page.locator(".marks").get_attribute("x") != before
    assert page.url == f"{site}/en/{MAP}"


def test_pointing_at_a_field_shows_its_marks_and_opening_it_keeps_them(page, site):
    page.goto(f"{site}/en/{MAP}")
    field = page.get_by_role("link", name="Office")
    field.hover()
    assert page.locator(".plot.some g.on").get_attribute("data-field") == "office"
    field.click()
    page.wait_for_url(f"{site}/en/{MAP}?field=office#map")
    assert page.locator("g.on a").count() == 1


def test_a_phone_shows_the_map_and_its_table_without_scrolling_sideways(page, site):
    page.set_viewport_size(PHONE)
    for language in ("es", "ar", "zh-hant"):
        for path in (MAP, f"{MAP}?view=table", "graph/"):
            page.goto(f"{site}/{language}/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.goto(f"{site}/ar/{MAP}")
    plot = page.locator(".plot").bounding_box()
    assert plot["height"] > plot["width"]
    for tick in page.locator(".down text:visible").all():
        assert tick.bounding_box()["x"] + tick.bounding_box()["width"] <= PHONE["width"]


def test_it_is_whole_without_javascript(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/en/{MAP}")
    assert page.locator(".plot a").count() == 4
    assert page.locator(".labels text:visible").count() == 4
    assert page.get_by_role("button").count() == 0
    follow(page.get_by_role("link", name="Table"))
    follow(page.get_by_role("link", name="Registered nurse"))
    page.locator("#main").get_by_role("link", name="Career graph", exact=True).click()
    page.wait_for_url(f"{site}/en/us/nurse/graph/")
    context.close()


def test_paper_lets_the_columns_of_the_tables_be_narrow(page, site):
    page.goto(f"{site}/en/us/nurse/graph/")
    least = page.locator(".moves th").first
    assert least.evaluate("cell => getComputedStyle(cell).minInlineSize") != "0px"
    page.emulate_media(media="print")
    assert least.evaluate("cell => getComputedStyle(cell).minInlineSize") == "0px"
