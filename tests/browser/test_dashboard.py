"""The front page and the pages behind it, in a browser that enforces the content security policy."""

import pytest
from django.utils import timezone

from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.browser.signing_in import session_of, use_session
from tests.factories import (
    CitationFactory,
    EditorFactory,
    EvidenceFactory,
    ImportChangeFactory,
    LinkCheckFactory,
    RevisionFactory,
    StatisticFactory,
    TranslationStateFactory,
    VisaFactory,
    full_profile,
)

LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
PAGES = ["", "freshness/", "contradictions/", "occupations/linkcheck/"]


@pytest.fixture
def desk(page, live_server):
    """A signed-in browser at the front page, with something in every box."""
    editor = EditorFactory(username="editor")
    profile = full_profile(languages=("en", "es"))
    OccupationProfile.objects.filter(pk=profile.pk).update(stage="in_review")
    stamp([profile], editor, "Corrected the pay.")
    RevisionFactory(saved_by=editor, title="Cooper")
    for language in ("es", "ar"):
        TranslationStateFactory(language=language, total=20, missing=5, outdated=3)
    EvidenceFactory(checked_on=None)
    VisaFactory(last_verified=None, review_by=None)
    one = StatisticFactory(period="2019", citation__accessed_on=None, value=61_000)
    other = CitationFactory(profile=one.profile, accessed_on=None)
    StatisticFactory(profile=one.profile, citation=other, value=64_000, period="2019")
    ImportChangeFactory()
    LinkCheckFactory(
        url="https://statistics.example/wages/",
        state="broken",
        reason="gone",
        status=404,
        failing_since=timezone.now(),
        checked_at=timezone.now(),
    )
    page.set_viewport_size(LAPTOP)
    use_session(page, live_server.url, session_of(editor))
    page.goto(f"{live_server.url}/admin/")
    page.locator(".boxes").wait_for()
    return page


def in_arabic(page, live_server):
    page.context.add_cookies([{"name": "django_language", "value": "ar", "url": f"{live_server.url}/admin/"}])


def test_the_pages_are_accessible_in_light_and_dark(desk, browser, live_server):
    with inspector(browser, desk) as inspected:
        for path in PAGES:
            inspected.goto(f"{live_server.url}/admin/{path}")
            assert barriers(inspected) == [], path


def test_the_pages_are_accessible_in_arabic_and_as_wide_as_a_phone(desk, browser, live_server):
    desk.set_viewport_size(PHONE)
    with inspector(browser, desk, "ar") as inspected:
        for path in PAGES:
            inspected.goto(f"{live_server.url}/admin/{path}")
            assert inspected.evaluate("document.documentElement.scrollWidth") == PHONE["width"], path
            assert barriers(inspected) == [], path


def test_charts_are_mirrored_where_one_reads_from_right_to_left(desk, live_server):
    bars = desk.locator(".activity .bar")
    middle = desk.locator(".activity").bounding_box()
    assert bars.last.bounding_box()["x"] > middle["x"] + middle["width"] / 2
    in_arabic(desk, live_server)
    desk.goto(f"{live_server.url}/admin/")
    middle = desk.locator(".activity").bounding_box()
    assert bars.last.bounding_box()["x"] < middle["x"] + middle["width"] / 2


def test_a_claim_is_found_read_and_said_to_be_still_true(desk):
    follow(desk.get_by_role("link", name="The whole queue"))
    row = desk.locator("tr", has_text="AI evidence").first
    row.wait_for()
    before = desk.locator("tbody .button").count()
    follow(row.get_by_role("button"))
    desk.locator(".messagelist .success").wait_for()
    assert desk.locator("tbody .button").count() == before - 1


def test_a_broken_link_leads_to_the_form_that_names_it(desk):
    follow(desk.get_by_role("link", name="All broken links, and where they are used"))
    follow(desk.locator(".field-used_in a").first)
    desk.locator("[value='https://statistics.example/wages/']").wait_for()
