"""What was typed and not saved survives a closed tab and an expired session, and is nobody else's."""

import pytest

from occupations.models import Faq
from occupations.publishing.working import stamp
from tests.admin.forms import change_url
from tests.browser.following import follow
from tests.browser.test_two_editors import QUESTION, sign_in
from tests.factories import full_profile

TYPED = "Is it hard?"
HAS_DRAFT = "Object.keys(localStorage).some((name) => name.startsWith('draft:'))"


@pytest.fixture
def surveyor(live_server):
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile


@pytest.fixture
def desk(page, live_server):
    page.on("dialog", lambda dialog: dialog.accept())
    return sign_in(page, live_server, "ana")


@pytest.fixture
def form(desk, live_server, surveyor):
    """The address of a form in which something was typed."""
    address = live_server.url + change_url(surveyor, "faq")
    desk.goto(address)
    desk.locator(QUESTION).fill(TYPED)
    desk.locator("form[data-draft-kept='1']").wait_for()
    return address


def test_a_closed_tab_loses_nothing(desk, form):
    desk.goto("about:blank")
    desk.goto(form)
    assert desk.locator(QUESTION).input_value() != TYPED

    assert desk.locator("[data-draft-changed]").is_hidden()
    desk.locator("[data-draft-restore]").click()

    assert desk.locator(QUESTION).input_value() == TYPED
    assert desk.locator(".draft-offer").count() == 0


def test_an_expired_session_loses_nothing(desk, form):
    desk.context.clear_cookies(name="sessionid")
    follow(desk.locator("[name=_save]"))
    desk.locator("#id_username").fill("ana")
    desk.locator("#id_password").fill("password")
    follow(desk.locator("[type=submit]"))

    desk.locator("[data-draft-restore]").click()
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()

    assert Faq.objects.get().question_en == TYPED
    assert not desk.evaluate(HAS_DRAFT)


def test_what_was_saved_is_not_offered_again(desk, form):
    follow(desk.locator("[name=_save]"))
    desk.locator(".messagelist .success").wait_for()
    assert not desk.evaluate(HAS_DRAFT)


def test_a_draft_can_be_discarded(desk, form):
    desk.goto(form)
    desk.locator("[data-draft-discard]").click()
    assert not desk.evaluate(HAS_DRAFT)


def test_a_draft_of_an_older_version_says_so(desk, form, surveyor):
    Faq.objects.update(answer_en="Four years.")
    desk.goto(form)
    assert desk.locator("[data-draft-changed]").is_visible()


def test_a_new_row_comes_back(desk, form):
    desk.locator(".add-row a").click()
    desk.locator("#id_faq_rows-1-question_en").fill("And then?")
    desk.locator("form[data-draft-kept='2']").wait_for()
    desk.goto(form)
    desk.locator("[data-draft-restore]").click()
    assert desk.locator("#id_faq_rows-1-question_en").input_value() == "And then?"


def test_nobody_else_is_offered_the_draft(desk, form, live_server):
    desk.context.clear_cookies(name="sessionid")
    sign_in(desk, live_server, "ben")
    desk.goto(form)
    desk.locator(QUESTION).wait_for()
    assert desk.locator(".draft-offer").count() == 0
