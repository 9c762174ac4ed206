"""Finding occupations in a browser, on a phone: in any language and script, with JavaScript and without."""

import pytest

from tests.browser.barriers import barriers, inspector
from tests.browser.content import bring_content
from tests.browser.following import follow
from tests.factories import CountryFactory, ProfileFactory, published

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def site(live_server):
    """The address of a site with the two reference profiles, and a nurse and an engineer in three languages."""
    bring_content()
    country = CountryFactory(code="us")
    for slug, title, spanish, arabic, chinese in (
        ("nurse", "Registered nurse", "Enfermera", "ممرضة مسجلة", "註冊護士"),
        ("software-engineer", "Software engineer", "Ingeniero de software", "مهندس برمجيات", "軟體工程師"),
    ):
        profile = ProfileFactory(
            country=country,
            slug=slug,
            title_en=title,
            title_es=spanish,
            title_ar=arabic,
            title_zh_hant=chinese,
        )
        published(profile)
    return live_server.url


def look_for(page, words):
    page.get_by_role("searchbox").fill(words)
    page.wait_for_url("**?q=*")
    return page.locator(".cards h2 a").all_text_contents()


def test_words_of_any_language_find_on_a_phone_while_typing(page, site):
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/es/occupations/")
    assert look_for(page, "enfermera")[0] == "Enfermera"
    assert page.evaluate("document.activeElement.name") == "q"
    page.goto(f"{site}/ar/occupations/")
    assert look_for(page, "مهندس برمجيات")[0] == "مهندس برمجيات"
    page.goto(f"{site}/zh-hant/occupations/")
    assert look_for(page, "護士")[0] == "註冊護士"
    page.goto(f"{site}/en/occupations/")
    assert "Medical laboratory technologist" in look_for(page, "32120")
    page.goto(f"{site}/en/occupations/")
    assert len(look_for(page, "laboratry technologist")) == 2
    assert "laboratory technologist" in page.locator("#results .notice").text_content()


def test_what_is_being_composed_is_not_looked_for(page, site):
    page.goto(f"{site}/zh-hant/occupations/")
    box = page.get_by_role("searchbox")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    box.evaluate(
        "box => { box.value = 'hu'; box.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true})) }"
    )
    page.wait_for_timeout(400)
    assert asked == []
    box.evaluate("box => { box.value = '護士'; box.dispatchEvent(new CompositionEvent('compositionend')) }")
    page.wait_for_url("**?q=*")


def test_filters_apply_at_once_and_say_how_many_are_left(page, site):
    page.goto(f"{site}/en/occupations/?q=technologist")
    page.get_by_label("Country").select_option("ca")
    page.wait_for_url("**country=ca*")
    assert page.locator("#said").text_content().strip() == page.locator("#count").text_content().strip()
    page.get_by_label("Sort by").focus()
    page.get_by_label("Sort by").select_option("pay")
    page.wait_for_url("**sort=pay*")
    assert page.evaluate("document.activeElement.id") == "sort"
    page.get_by_role("link", name="Country: Canada").click()
    page.wait_for_url(f"{site}/en/occupations/?q=technologist&sort=pay")
    page.get_by_role("link", name="Español").click()
    page.wait_for_url(f"{site}/es/occupations/?q=technologist&sort=pay")


def test_without_javascript_the_form_does_it_all(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site}/en/occupations/")
    assert not page.get_by_text("Any pay that is known").is_visible()
    page.locator("summary").click()
    page.get_by_label("Country").select_option("ca")
    page.get_by_role("searchbox").fill("laboratory")
    follow(page.get_by_role("button", name="Apply"))
    assert page.locator(".cards h2 a").all_text_contents() == ["Medical laboratory technologist"]
    assert "country=ca" in page.url
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/en/occupations/")
    assert page.get_by_text("Any pay that is known").is_visible()
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_results_have_no_barriers(browser, page, site, language):
    page.set_viewport_size(PHONE)
    page.goto(f"{site}/{language}/")
    with inspector(browser, page, language) as inspected:
        inspected.goto(f"{site}/{language}/occupations/?q=enfermera&country=us")
        inspected.locator("summary").click()
        assert barriers(inspected) == []
