"""Deciding on what an import changed, in a browser that enforces the content security policy."""

import pytest

from occupations.codec.read import read_profile
from occupations.models import Figure, ImportChange, ImportRun, OccupationProfile
from occupations.publishing import publish
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.composing.world import World
from tests.factories.imports import ImportRunFactory

CHANGES = "/admin/occupations/importchange/"
RUNS = "/admin/occupations/importrun/"
LAPTOP = {"width": 1366, "height": 768}


@pytest.fixture
def changed(live_server):
    """Two published profiles whose pay an import raised, and a rating that it made a range."""
    world = World()
    for code in ("17-1022", "11-1011"):
        world.job(f"soc-2018/{code}", f"Workers {code}", definition_en="They work.")
        world.pay(f"soc-2018/{code}", "60000")
        world.text(f"soc-2018/{code}", "Work.")
    world.compose()
    for profile in OccupationProfile.objects.all():
        publish(profile)
    Figure.objects.filter(code__code="17-1022").update(value="90000")
    Figure.objects.filter(code__code="11-1011").update(value="61000")
    world.compose()
    return world


def decide(desk, action):
    """Press the button of a decision, and the one of the question that follows."""
    desk.locator("select[name=action]").select_option(action)
    follow(desk.locator("button[name=index]"))
    desk.locator(".publishing").wait_for()
    said = desk.locator("#content p").first.inner_text()
    follow(desk.locator(".submit-row [type=submit]"))
    desk.locator(".messagelist li").first.wait_for()
    return said


def pay(code):
    [row] = read_profile(OccupationProfile.objects.get(code__code=code)).statistics
    return row.value


def test_an_editor_holds_one_change_and_accepts_the_rest(desk, live_server, changed):
    desk.goto(f"{live_server.url}{CHANGES}?section=statistics")
    row = desk.locator("#result_list tbody tr", has_text="$90,000")
    row.locator("[type=checkbox]").check()
    decide(desk, "hold_selected")
    desk.goto(f"{live_server.url}{CHANGES}")
    desk.locator("#action-toggle").check()
    decide(desk, "accept_selected")

    assert (pay("17-1022"), pay("11-1011")) == (60000, 61000)
    assert not ImportChange.objects.filter(state="waiting").exists()
    assert "Nothing waits for a decision." in desk.locator("#content").inner_text()


def test_a_profile_is_accepted_and_published_from_the_run(desk, live_server, changed):
    desk.goto(f"{live_server.url}{RUNS}{ImportRun.objects.first().pk}/change/")
    desk.locator("article", has_text="17-1022").locator("[type=checkbox]").check()
    follow(desk.locator(".import-run .submit-row [type=submit]"))
    desk.locator("#action-toggle").check()
    said = decide(desk, "publish_selected")

    assert "1 profile" in said
    desk.goto(f"{live_server.url}/en/us/workers-17-1022/")
    assert "$90,000" in desk.locator("main").inner_text()
    desk.goto(f"{live_server.url}/en/us/workers-11-1011/")
    assert "$61,000" not in desk.locator("main").inner_text()


@pytest.mark.parametrize("language", ["en", "ar", "zh-hant"])
def test_the_pages_of_imports_are_accessible(desk, browser, live_server, changed, language):
    refused = {"file": "wages.csv", "row": 3, "reason": "empty", "params": {"column": "Median"}}
    importing = ImportRunFactory(rejected=[refused])
    composing = ImportRun.objects.filter(importer="profiles").first()
    profile = OccupationProfile.objects.get(code__code="17-1022")
    with inspector(browser, desk, language) as inspected:
        for path in (
            CHANGES,
            f"{CHANGES}?state=held",
            RUNS,
            f"{RUNS}{importing.pk}/change/",
            f"{RUNS}{composing.pk}/change/",
            f"/admin/occupations/occupationprofile/{profile.pk}/change/?section=ratings&lang=fr",
            f"/admin/occupations/classificationcode/{profile.code_id}/change/",
        ):
            inspected.goto(live_server.url + path)
            part = ".code-table" if "classificationcode" in path else "body"
            assert barriers(inspected, part) == [], path
            assert inspected.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        assert inspected.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
