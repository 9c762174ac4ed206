"""Talking about a profile, and one action on many of them, as people do it in a browser."""

import pytest

from occupations.models import Comment, OccupationProfile, PublishedPage
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
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
    follow(desk.get_by_role("button", name="Add the comment"))
    desk.locator("#comments .thread").wait_for()
    said = Comment.objects.get()
    desk.locator("#comments .comment-place a").click()
    desk.wait_for_url(f"**#row-{surveyor.faq_rows.get().key}")
    follow(desk.get_by_role("button", name="Resolve"))
    desk.locator(".messagelist .success").wait_for()

    said.refresh_from_db()
    assert list(said.mentions.all()) == [colleague]
    assert (said.section, said.field, said.language) == ("faq", "answer", "es")
    assert said.is_resolved
    assert desk.locator("#comments .thread").count() == 0


def test_an_unknown_name_is_put_right_and_sent_again(desk, live_server, surveyor):
    EditorFactory(username="ana")
    desk.goto(live_server.url + change_url(surveyor, "faq"))
    desk.locator("#comments > summary").click()
    desk.locator("#comment-text").fill("Ask @anna.")
    follow(desk.get_by_role("button", name="Add the comment"))

    desk.locator(".error-summary", has_text="@anna").wait_for()
    desk.locator("#comment-text").fill("Ask @ana.")
    follow(desk.get_by_role("button", name="Add the comment"))
    desk.locator("#comments .thread").wait_for()

    assert Comment.objects.get().section == "faq"
    assert "section=faq" in desk.url


def test_many_profiles_are_published_at_once_and_that_is_undone(desk, live_server, surveyor):
    other = ready_profile(country=surveyor.country, title_en="Cartographer")
    desk.goto(f"{live_server.url}{LIST}?status=draft")
    for profile in (surveyor, other):
        desk.locator(f".action-select[value='{profile.pk}']").check()
    desk.locator("select[name=action]").select_option("publish_selected")
    follow(desk.locator("button[name=index]"))

    desk.get_by_text("2 profiles would be changed").wait_for()
    follow(desk.get_by_role("button", name="Publish the selected profiles"))
    desk.locator(".messagelist .success").wait_for()
    public = PublishedPage.objects.filter(language="en").count()
    follow(desk.locator(".messagelist a"))
    follow(desk.get_by_role("button", name="Undo it now"))
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
        follow(inspected.locator("button[name=index]"))
        inspected.locator(".bulk-profiles").wait_for()
        assert barriers(inspected) == []
        follow(inspected.locator(".submit-row [type=submit]"))
        follow(inspected.locator(".messagelist .success a"))
        inspected.locator(".bulk-profiles").wait_for()
        assert barriers(inspected) == []
