"""What saving would change is told before anything is saved."""

import pytest

from occupations.models import Faq, Revision
from occupations.publishing import publish
from occupations.publishing.working import stamp
from tests.admin.forms import change_url, save
from tests.factories import AdjacentCareerFactory, FaqFactory, ProfileFactory

ASK = "_consequences"
QUESTION = "faq_rows-0-question_en"


def ask(browser, url, **changes):
    response = save(browser, url, ASK, **changes)
    assert response.status_code == 200
    return response.content.decode()


def test_nothing_is_saved_and_the_form_comes_back_as_it_was_filled_in(desk, surveyor):
    revisions = Revision.objects.count()

    page = ask(desk, change_url(surveyor, "faq"), **{QUESTION: "Is it hard?"})

    assert 'value="Is it hard?"' in page
    assert "Nothing is saved yet." in page
    assert surveyor.faq_rows.get().question_en == "Is a degree needed?"
    assert Revision.objects.count() == revisions
    assert "was changed successfully" not in desk.get(change_url(surveyor, "faq")).content.decode()


def test_what_was_shown_can_be_saved(desk, surveyor):
    url = change_url(surveyor, "faq")
    asked = save(desk, url, ASK, **{QUESTION: "Is it hard?"})
    from_page = asked.context["inline_admin_formsets"][0].formset.seen

    saved = save(desk, url, **{QUESTION: "Is it hard?", "faq_rows-_seen": from_page})

    assert saved.status_code == 302
    assert surveyor.faq_rows.get().question_en == "Is it hard?"


def test_a_changed_source_text_makes_its_translations_outdated(desk, surveyor):
    page = ask(desk, change_url(surveyor, "faq"), **{QUESTION: "Is it hard?"})
    assert "1 text becomes outdated in Español:" in page
    assert "Question: Is it hard?" in page


def test_a_translation_outdates_nothing(desk, surveyor):
    page = ask(desk, change_url(surveyor, "faq", "es"), **{"faq_rows-0-question_es": "¿Es largo?"})
    assert "No translation becomes outdated." in page


def test_the_overall_moves_with_a_score(desk, surveyor):
    page = ask(desk, change_url(surveyor, "ratings"), **{"rating_rows-0-score": "9"})
    assert "The overall moves from 6.3 to 7.5." in page


def test_an_unchanged_form_says_that_nothing_changes(desk, surveyor):
    assert "The profile would say the same as now." in ask(desk, change_url(surveyor, "faq"))


def test_an_approval_lapses(desk, surveyor):
    surveyor.stage = surveyor.Stage.APPROVED
    surveyor.save(update_fields=["stage"])

    page = ask(desk, change_url(surveyor, "faq"), **{QUESTION: "Is it hard?"})

    surveyor.refresh_from_db()
    assert "The approval lapses" in page
    assert surveyor.stage == surveyor.Stage.APPROVED


def test_a_changed_address_and_a_missing_summary_are_told(desk, surveyor):
    publish(surveyor)
    page = ask(desk, change_url(surveyor), slug="surveyor-of-land", summary_en="")
    assert "The page&#x27;s address changes" in page or "The page's address changes" in page
    assert "It can no longer be published:" in page


def test_the_public_pages_that_print_the_profile_are_named(desk, surveyor):
    leading = ProfileFactory(country=surveyor.country, slug="leading", title_en="Leading career")
    AdjacentCareerFactory(profile=leading, target=surveyor)
    stamp([leading])
    publish(leading)

    page = ask(desk, change_url(surveyor, "faq"), **{QUESTION: "Is it hard?"})

    assert "The pages of 1 other profile print this one" in page
    assert "Leading career" in page


def test_errors_are_shown_as_usual(desk, surveyor):
    response = save(desk, change_url(surveyor, "salary_bands"), ASK, **{"salaryband_rows-0-low": "many"})
    assert response.context["error_summary"]
    assert "What saving would change" not in response.content.decode()


def test_new_and_deleted_rows_are_tried_out_too(desk, surveyor):
    FaqFactory(profile=surveyor, position=1, question_en="Second?")
    stamp([surveyor])

    page = ask(desk, change_url(surveyor, "faq"), **{"faq_rows-0-DELETE": "on"})

    assert "What saving would change" in page
    assert Faq.objects.count() == 2


@pytest.mark.parametrize("button", [ASK, "_save"])
def test_who_may_not_change_the_profile_may_not_ask(client, surveyor, button):
    from_outside = client.post(change_url(surveyor, "faq"), {button: "x"})
    assert from_outside.status_code == 302
    assert "/login/" in from_outside.url
