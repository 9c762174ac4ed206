"""Two people with the same profile open: each sees the other, and neither overwrites what the other saved."""

import pytest

from occupations.models import Faq
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.barriers import barriers, inspector
from tests.browser.following import follow
from tests.browser.signing_in import session_of, use_session
from tests.factories import EditorFactory, full_profile

QUESTION = "#id_faq_rows-0-question_en"


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile


def sign_in(page, live_server, name):
    return use_session(page, live_server.url, session_of(EditorFactory(username=name)))


@pytest.fixture
def ana(page, live_server):
    return sign_in(page, live_server, "ana")


@pytest.fixture
def ben(browser, live_server):
    """Another person's browser."""
    context = browser.new_context()
    yield sign_in(context.new_page(), live_server, "ben")
    context.close()


def test_each_sees_that_the_other_is_there(ana, ben, live_server, surveyor):
    ana.goto(live_server.url + change_url(surveyor, "faq"))
    ben.goto(live_server.url + change_url(surveyor, "levels", "es"))
    ben.locator(".presence", has_text="ana has this profile open, too").wait_for()

    ana.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    ana.locator(".presence", has_text="ben has this profile open, too: Career levels, Español.").wait_for()

    ben.goto(f"{live_server.url}/admin/")
    # What says that he has left may arrive after the page that he left for: she asks until it has.
    ana.wait_for_function(
        """() => {
            document.dispatchEvent(new Event('visibilitychange'));
            return !document.querySelector('.presence li');
        }""",
        polling=200,
    )


def test_saving_over_a_newer_version_shows_both_and_loses_nothing(ana, ben, live_server, surveyor):
    ana.goto(live_server.url + change_url(surveyor, "faq"))
    ben.goto(live_server.url + change_url(surveyor, "faq"))
    ben.locator(QUESTION).fill("How long does it take?")
    follow(ben.locator("[name=_save]"))
    ben.locator(".messagelist .success").wait_for()

    ana.locator(QUESTION).fill("Is it hard?")
    ana.locator("#id_faq_rows-0-answer_en").fill("It is.")
    follow(ana.locator("[name=_save]"))
    ana.locator(".conflict-summary").wait_for()

    assert Faq.objects.get().question_en == "How long does it take?"
    assert ana.locator(QUESTION).input_value() == "Is it hard?"
    assert ana.locator("#id_faq_rows-0-answer_en").input_value() == "It is."
    mine, theirs = (
        ana.locator(".conflict-mine").bounding_box(),
        ana.locator(".conflict-theirs").bounding_box(),
    )
    assert mine["y"] == pytest.approx(theirs["y"], abs=2)
    assert ana.locator(".conflict-theirs").inner_text().count("How long does") == 1

    ana.locator(QUESTION).fill("Is it hard, and how long does it take?")
    follow(ana.locator("[name=_save]"))
    ana.locator(".messagelist .success").wait_for()
    row = Faq.objects.get()
    assert (row.question_en, row.answer_en) == ("Is it hard, and how long does it take?", "It is.")


def test_the_other_version_can_be_taken(ana, ben, live_server, surveyor):
    ana.goto(live_server.url + change_url(surveyor, "faq"))
    ben.goto(live_server.url + change_url(surveyor, "faq"))
    ben.locator(QUESTION).fill("How long does it take?")
    follow(ben.locator("[name=_save]"))
    ben.locator(".messagelist .success").wait_for()
    ana.locator(QUESTION).fill("Is it hard?")
    follow(ana.locator("[name=_save]"))

    ana.locator(".conflict-theirs label").click()
    follow(ana.locator("[name=_save]"))
    ana.locator(".messagelist .success").wait_for()

    assert Faq.objects.get().question_en == "How long does it take?"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_both_versions_are_accessible(ana, browser, live_server, surveyor, language):
    with inspector(browser, ana, language) as inspected:
        inspected.goto(live_server.url + change_url(surveyor, "faq"))
        Faq.objects.update(question_en="How long does it take?")
        stamp([surveyor])
        inspected.locator(QUESTION).fill("Is it hard?")
        follow(inspected.locator("[name=_save]"))
        inspected.locator(".conflict").wait_for()
        assert barriers(inspected) == []
