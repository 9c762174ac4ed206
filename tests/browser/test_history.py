"""The history in a browser that enforces the content security policy: a deleted row comes back."""

import pytest
from playwright.sync_api import expect

from occupations.models import Faq, OccupationProfile, Revision
from occupations.publishing import delete, publish
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.factories import FaqFactory, ProfileFactory, full_profile

PROFILES = "/admin/occupations/occupationprofile/"
LAPTOP = {"width": 1366, "height": 768}


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    FaqFactory(profile=profile, position=1, question_en="Is the pay good?", answer_en="It is.")
    stamp([profile])
    return profile


def test_a_deleted_row_is_restored(desk, live_server, surveyor):
    row = Faq.objects.get(question_en="Is the pay good?")
    desk.goto(live_server.url + change_url(surveyor, "faq"))
    desk.locator("#id_faq_rows-1-DELETE").check()
    desk.locator("[name=revision_note]").fill("Nobody asks this")
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()

    follow(desk.locator(".object-tools a", has_text="History"))
    assert "Nobody asks this" in desk.locator(".versions").first.inner_text()
    follow(desk.locator(".versions tbody tr").nth(1).locator("a", has_text="with the working copy"))
    assert "Is the pay good?" in desk.locator(".difference", has_text="Removed").inner_text()
    follow(desk.locator(".version a"))
    assert "Is the pay good?" in desk.locator(".difference", has_text="Added").inner_text()
    desk.locator("[name=revision_note]").fill("Somebody does")
    follow(desk.locator(".submit-row [type=submit]"))
    desk.locator(".messagelist .success").wait_for()

    back = Faq.objects.get(question_en="Is the pay good?")
    assert (back.key, back.position) == (row.key, 1)
    assert "Somebody does" in desk.locator(".versions tbody tr").first.inner_text()


def test_two_marked_versions_are_compared_in_one_language(desk, live_server, surveyor):
    Faq.objects.filter(position=0).update(answer_es="Casi siempre.", answer_en="Nearly always.")
    stamp([surveyor])
    desk.goto(f"{live_server.url}{PROFILES}{surveyor.pk}/history/")

    follow(desk.locator(".submit-row [type=submit]"))
    follow(desk.locator(".language-filter a", has_text="Español"))

    expect(desk.locator("dd.words ins")).to_have_text(["Casi siempre"])


def test_a_deleted_profile_is_recovered(desk, live_server, surveyor):
    desk.goto(f"{live_server.url}{PROFILES}{surveyor.pk}/delete/")
    follow(desk.locator("[type=submit]").last)
    desk.locator(".messagelist .success").wait_for()

    follow(desk.locator(".object-tools a", has_text="Deleted profiles"))
    follow(desk.locator(".versions a", has_text="Land surveyor"))
    follow(desk.locator(".submit-row [type=submit]"))
    desk.locator(".messagelist .success").wait_for()

    assert OccupationProfile.objects.get(key=surveyor.key).faq_rows.count() == 2
    assert "Land surveyor" in desk.locator("#content").inner_text()


def test_the_page_of_a_day_is_found(desk, live_server, surveyor):
    publish(surveyor)
    desk.goto(f"{live_server.url}{PROFILES}{surveyor.pk}/history/")

    follow(desk.locator("a", has_text="See the page as it was on a day"))
    desk.locator("[name=lang]").select_option("es")
    follow(desk.locator(".day-form [type=submit]"))

    assert desk.locator("html").get_attribute("lang") == "es"
    assert "Land surveyor (es)" in desk.locator("h1").inner_text()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_the_history_are_accessible(desk, browser, live_server, surveyor, language):
    first = Revision.objects.get(profile_key=surveyor.key)
    publish(surveyor)
    Faq.objects.filter(position=0).update(answer_en="Nearly always.")
    Faq.objects.filter(position=1).delete()
    stamp([surveyor])
    delete(ProfileFactory(country=surveyor.country))
    gone = Revision.objects.get(kind="deleted")
    with inspector(browser, desk, language) as inspected:
        for path in (
            f"{surveyor.pk}/history/",
            f"{surveyor.pk}/history/compare/?from={first.pk}&to=now",
            f"{surveyor.pk}/history/{first.pk}/restore/",
            f"{surveyor.pk}/published/?date=2001-01-01&lang=es",
            "deleted/",
            f"deleted/{gone.pk}/",
        ):
            inspected.goto(f"{live_server.url}{PROFILES}{path}")
            assert barriers(inspected) == [], path
            assert inspected.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
