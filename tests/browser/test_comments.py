"""Talking about a profile, and one action on many of them, as people do it in a browser."""

import pytest

from occupations.models import Comment, OccupationProfile, PublishedPage
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.bulk.conftest import ready_profile
from tests.factories import CommentFactory, EditorFactory, full_profile

LAPTOP = {"width": 1366, "height": 768}
LIST = "/admin/occupations/occupationprofile/"


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile


def test_a_text_is_commented_on_a_colleague_mentioned_and_the_thread_resolved(desk, live_server, surveyor):
    colleague = EditorFactory(username="ana")
    desk.goto(live_server.url + change_url(surveyor, "faq", "es"))
    desk.locator("#comments > summary").click()

    desk.locator("#comment-about").select_option(label="Answer (Español)")
    desk.locator("#comment-text").fill("Is this still so, @ana?")
    desk.get_by_role("button", name="Add the comment").click()
    desk.locator("#comments .thread").wait_for()
    said = Comment.objects.get()
    desk.locator("#comments .comment-place a").click()
    row = desk.evaluate("location.hash")
    desk.get_by_role("button", name="Resolve").click()
    desk.locator(".messagelist .success").wait_for()

    said.refresh_from_db()
    assert list(said.mentions.all()) == [colleague]
    assert (said.section, said.field, said.language) == ("faq", "answer", "es")
    assert row == f"#row-{surveyor.faq_rows.get().key}"
    assert said.is_resolved
    assert desk.locator("#comments .thread").count() == 0


def test_an_unknown_name_is_put_right_and_sent_again(desk, live_server, surveyor):
    EditorFactory(username="ana")
    desk.goto(live_server.url + change_url(surveyor, "faq"))
    desk.locator("#comments > summary").click()
    desk.locator("#comment-text").fill("Ask @anna.")
    desk.get_by_role("button", name="Add the comment").click()

    desk.locator(".error-summary", has_text="@anna").wait_for()
    desk.locator("#comment-text").fill("Ask @ana.")
    desk.get_by_role("button", name="Add the comment").click()
    desk.locator("#comments .thread").wait_for()

    assert Comment.objects.get().section == "faq"
    assert "section=faq" in desk.url


def test_many_profiles_are_published_at_once_and_that_is_undone(desk, live_server, surveyor):
    other = ready_profile(country=surveyor.country, title_en="Cartographer")
    desk.goto(f"{live_server.url}{LIST}?status=draft")
    for profile in (surveyor, other):
        desk.locator(f".action-select[value='{profile.pk}']").check()
    desk.locator("select[name=action]").select_option("publish_selected")
    desk.locator("button[name=index]").click()

    desk.get_by_text("2 profiles would be changed").wait_for()
    desk.get_by_role("button", name="Publish the selected profiles").click()
    desk.locator(".messagelist .success").wait_for()
    public = PublishedPage.objects.filter(language="en").count()
    desk.locator(".messagelist a").click()
    desk.get_by_role("button", name="Undo it now").click()
    desk.locator(".messagelist .success").wait_for()

    assert public == 2
    assert not PublishedPage.objects.exists()
    assert not OccupationProfile.objects.published().exists()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_are_accessible(desk, browser, live_server, surveyor, language):
    remark = CommentFactory(profile=surveyor, section="faq")
    CommentFactory(profile=surveyor, parent=remark)
    with inspector(browser, desk, language) as inspected:
        pages = (
            change_url(surveyor, "faq", "es"),
            f"{LIST}{surveyor.pk}/comments/",
            "/admin/occupations/staffpreference/mine/",
            "/admin/occupations/bulkaction/",
        )
        for path in pages:
            inspected.goto(live_server.url + path)
            assert barriers(inspected) == [], path
        inspected.goto(live_server.url + LIST)
        inspected.locator(f".action-select[value='{surveyor.pk}']").check()
        inspected.locator("select[name=action]").select_option("not_admit_selected")
        inspected.locator("button[name=index]").click()
        inspected.locator(".bulk-profiles").wait_for()
        assert barriers(inspected) == []
        inspected.locator(".submit-row [type=submit]").click()
        inspected.locator(".messagelist .success a").click()
        inspected.locator(".bulk-profiles").wait_for()
        assert barriers(inspected) == []
