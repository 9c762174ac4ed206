"""The admin in a browser that enforces the content security policy: editing, Arabic, dark, and sections in sight."""

import pytest

from occupations.models import Faq
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.factories import FaqFactory, full_profile

LAPTOP = {"width": 1366, "height": 768}
TABLET = {"width": 820, "height": 1180}


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    FaqFactory.create_batch(12, profile=profile)
    stamp([profile])
    return profile


def test_an_editor_translates_a_row(desk, live_server, surveyor):
    desk.goto(live_server.url + change_url(surveyor, "faq", "ar"))
    field = desk.locator("#id_faq_rows-0-question_ar")

    field.fill("هل تلزم شهادة؟")
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()

    assert Faq.objects.order_by("position").first().question_ar == "هل تلزم شهادة؟"
    assert desk.url.endswith("section=faq&lang=ar")
    assert field.get_attribute("dir") == "rtl"


def test_a_row_is_added_and_moved_with_the_mouse(desk, live_server, surveyor):
    desk.goto(live_server.url + change_url(surveyor, "salary_bands"))
    desk.locator(".add-row a").click()
    desk.locator("#id_salaryband_rows-1-level").select_option("senior")
    desk.locator("#id_salaryband_rows-1-low").fill("80000")
    desk.locator("#id_salaryband_rows-1-high").fill("99000")
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()

    desk.locator("[data-move=up]").nth(1).click()
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()

    bands = surveyor.salaryband_rows.order_by("position")
    assert [band.level for band in bands] == ["senior", "junior"]


def test_a_career_is_chosen_by_typing(desk, live_server, surveyor):
    desk.goto(live_server.url + change_url(surveyor, "adjacent"))

    desk.locator(".field-target .select2-selection").first.click()
    desk.locator(".select2-search__field").fill("planner")

    desk.locator(".select2-results__option", has_text="Town planner").wait_for()


@pytest.mark.parametrize("size", [LAPTOP, TABLET])
def test_the_sections_and_the_save_button_stay_in_sight(desk, live_server, surveyor, size):
    desk.set_viewport_size(size)
    desk.goto(live_server.url + change_url(surveyor, "faq", "es"))

    desk.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")

    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for part in (".sections", ".submit-row"):
        box = desk.locator(part).bounding_box()
        assert box["y"] < size["height"]
        assert box["y"] + box["height"] > 0
    assert desk.locator(".sections [aria-current=page]").inner_text().startswith("Questions and answers")


def test_an_error_leads_to_its_field(desk, live_server, surveyor):
    desk.goto(live_server.url + change_url(surveyor, "salary_bands"))
    desk.locator("#id_salaryband_rows-0-low").fill("")
    follow(desk.locator("[name=_save]"))

    desk.locator(".error-summary a").click()

    desk.wait_for_url("**#id_salaryband_rows-0-low")
    assert desk.locator(".error-summary").is_visible()


def test_leaving_unsaved_changes_is_asked_about(desk, live_server, surveyor):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.goto(live_server.url + change_url(surveyor, "faq"))

    desk.locator("#id_faq_rows-0-question_en").fill("Is it hard?")
    desk.locator(".sections a", has_text="Salary bands").click()
    desk.wait_for_url("**section=salary_bands**")

    assert asked == ["beforeunload"]


def test_a_number_that_the_browser_cannot_read_is_asked_for_again(desk, live_server, surveyor):
    desk.goto(live_server.url + change_url(surveyor, "salary_bands"))
    desk.locator("#id_salaryband_rows-0-years_max").fill("")
    desk.locator("#id_salaryband_rows-0-years_max").press_sequentially("7-9")
    desk.locator("[name=_save]").click()

    assert desk.evaluate("document.activeElement.id") == "id_salaryband_rows-0-years_max"
    assert desk.locator(".messagelist").count() == 0


def test_a_title_without_spaces_stays_on_the_page(desk, live_server, surveyor):
    surveyor.title_en = "T" * 200
    surveyor.save()
    desk.goto(live_server.url + change_url(surveyor))

    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_admin_is_mirrored_in_arabic(desk, live_server, surveyor):
    desk.goto(f"{live_server.url}/admin/")
    desk.locator(".language-menu summary").click()
    follow(desk.locator(".language-menu button[value=ar]"))
    desk.goto(live_server.url + change_url(surveyor, "faq", "ar"))

    assert desk.locator("html").get_attribute("dir") == "rtl"
    sections, form = desk.locator(".sections").bounding_box(), desk.locator(".workbench-form").bounding_box()
    assert sections["x"] > form["x"]


@pytest.mark.parametrize("language", ["en", "ar", "zh-hant"])
def test_the_pages_of_the_admin_are_accessible(desk, browser, live_server, surveyor, language):
    with inspector(browser, desk, language) as inspected:
        profile = f"/admin/occupations/occupationprofile/{surveyor.pk}"
        for path in (change_url(surveyor, "faq", "fr"), change_url(surveyor), f"{profile}/publish/"):
            inspected.goto(live_server.url + path)
            assert barriers(inspected) == [], path
        assert inspected.locator("html").get_attribute("lang") == language
