"""Two people on one form: what each typed is kept, and what both changed is decided by the second."""

import pytest
from django.test import Client

from occupations.models import Country, Faq
from tests.admin.forms import change_url, read_form
from tests.factories import EditorFactory, FaqFactory

MINE, THEIRS = "Is it hard?", "How long does it take?"
QUESTION = "faq_rows-0-question_en"


@pytest.fixture
def other(db):
    """Another editor's browser."""
    browser = Client()
    browser.force_login(EditorFactory(username="other"))
    return browser


def post(browser, url, fields, **changes):
    return browser.post(url, {**fields, **changes, "_save": "Save"})


def test_saving_over_a_newer_version_is_refused_and_shows_both(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{QUESTION: THEIRS})

    response = post(desk, url, opened, **{QUESTION: MINE})

    page = response.content.decode()
    assert response.status_code == 409
    assert surveyor.faq_rows.get().question_en == THEIRS
    assert f'value="{MINE}"' in page
    assert "<del>Is</del><ins>How long does</ins>" in page
    assert "by other" in page


@pytest.mark.parametrize(("choice", "stands"), [("mine", MINE), ("theirs", THEIRS)])
def test_the_second_editor_decides(desk, other, surveyor, choice, stands):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{QUESTION: THEIRS})
    refused = post(desk, url, opened, **{QUESTION: MINE})
    refused.status_code = 200

    saved = post(desk, url, read_form(refused), **{f"{QUESTION}_version": choice})

    assert saved.status_code == 302
    assert surveyor.faq_rows.get().question_en == stands


def test_two_fields_of_one_row_are_both_kept(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{QUESTION: THEIRS})

    saved = post(desk, url, opened, **{"faq_rows-0-answer_en": "Four years."})

    row = surveyor.faq_rows.get()
    assert saved.status_code == 302
    assert (row.question_en, row.answer_en) == (THEIRS, "Four years.")


def test_two_languages_of_one_text_are_both_kept(desk, other, surveyor):
    spanish = change_url(surveyor, "faq", "es")
    french = change_url(surveyor, "faq", "fr")
    opened = read_form(desk.get(spanish))
    post(other, french, read_form(other.get(french)), **{"faq_rows-0-question_fr": "Est-ce long ?"})

    saved = post(desk, spanish, opened, **{"faq_rows-0-question_es": "¿Es largo?"})

    row = surveyor.faq_rows.get()
    assert saved.status_code == 302
    assert (row.question_fr, row.question_es) == ("Est-ce long ?", "¿Es largo?")


def test_the_profiles_own_texts_are_guarded_alike(desk, other, surveyor):
    url = change_url(surveyor)
    opened = read_form(desk.get(url))
    post(other, url, opened, summary_en="Theirs.", title_en="Surveyor of land")

    refused = post(desk, url, opened, summary_en="Mine.")

    surveyor.refresh_from_db()
    assert refused.status_code == 409
    assert surveyor.summary_en == "Theirs."
    assert refused.content.decode().count('class="conflict"') == 1


def test_the_same_change_by_both_is_no_conflict(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{QUESTION: THEIRS})

    assert post(desk, url, opened, **{QUESTION: THEIRS}).status_code == 302


def test_a_form_that_does_not_say_what_it_showed_overwrites_nothing(desk, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url)) | {"faq_rows-_seen": "[]"}

    assert post(desk, url, opened, **{QUESTION: MINE}).status_code == 409
    assert surveyor.faq_rows.get().question_en != MINE


def test_a_row_that_was_deleted_meanwhile_is_offered_again_with_its_key(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    key = surveyor.faq_rows.get().key
    opened = read_form(desk.get(url))
    post(other, url, opened, **{"faq_rows-0-DELETE": "on"})

    refused = post(desk, url, opened, **{QUESTION: MINE})
    assert refused.status_code == 409
    assert not surveyor.faq_rows.exists()
    refused.status_code = 200
    saved = post(desk, url, read_form(refused), **{"faq_rows-0-row_version": "mine"})

    assert saved.status_code == 302
    row = surveyor.faq_rows.get()
    assert (row.key, row.question_en) == (key, MINE)


def test_a_row_that_was_deleted_meanwhile_can_stay_deleted(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{"faq_rows-0-DELETE": "on"})
    refused = post(desk, url, opened, **{QUESTION: MINE})
    refused.status_code = 200

    saved = post(desk, url, read_form(refused), **{"faq_rows-0-row_version": "theirs"})

    assert saved.status_code == 302
    assert not surveyor.faq_rows.exists()


def test_an_untouched_row_that_was_deleted_meanwhile_stays_deleted(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    second = FaqFactory(profile=surveyor, position=1)
    opened = read_form(desk.get(url))
    post(other, url, opened, **{"faq_rows-0-DELETE": "on"})

    saved = post(desk, url, opened, **{"faq_rows-1-question_en": MINE})

    assert saved.status_code == 302
    assert surveyor.faq_rows.get() == second
    assert surveyor.faq_rows.get().question_en == MINE


def test_a_row_that_was_added_meanwhile_stays(desk, other, surveyor):
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    FaqFactory(profile=surveyor, position=0, question_en="First?")

    assert post(desk, url, opened, **{QUESTION: MINE}).status_code == 302
    assert set(surveyor.faq_rows.values_list("question_en", flat=True)) == {"First?", MINE}


def test_deleting_a_row_that_a_translator_changed_meanwhile_is_asked_about(desk, other, surveyor):
    english, french = change_url(surveyor, "faq"), change_url(surveyor, "faq", "fr")
    opened = read_form(desk.get(english))
    post(other, french, read_form(other.get(french)), **{"faq_rows-0-question_fr": "Est-ce long ?"})

    refused = post(desk, english, opened, **{"faq_rows-0-DELETE": "on"})
    assert refused.status_code == 409
    assert surveyor.faq_rows.exists()
    refused.status_code = 200

    assert post(desk, english, read_form(refused)).status_code == 302
    assert not surveyor.faq_rows.exists()


def test_rows_that_both_moved_are_a_conflict(desk, other, surveyor):
    FaqFactory(profile=surveyor, position=1)
    FaqFactory(profile=surveyor, position=2)
    url = change_url(surveyor, "faq")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{"faq_rows-0-rank": "3"})
    order = list(Faq.objects.order_by("position").values_list("pk", flat=True))

    assert post(desk, url, opened, **{"faq_rows-0-rank": "2"}).status_code == 409
    assert list(Faq.objects.order_by("position").values_list("pk", flat=True)) == order


def test_an_error_and_a_conflict_are_shown_together(desk, other, surveyor):
    url = change_url(surveyor, "salary_bands")
    opened = read_form(desk.get(url))
    post(other, url, opened, **{"salaryband_rows-0-low": "41000"})

    refused = post(desk, url, opened, **{"salaryband_rows-0-low": "42000", "salaryband_rows-0-high": "many"})

    page = refused.content.decode()
    assert refused.status_code == 409
    assert 'value="42000"' in page
    assert 'value="many"' in page


def test_reference_tables_are_guarded_alike(desk, other, surveyor):
    url = f"/admin/occupations/country/{surveyor.country.pk}/change/"
    opened = read_form(desk.get(url))
    post(other, url, opened, position="7")

    refused = post(desk, url, opened, position="8")
    kept = post(desk, url, opened, currency="EUR")

    country = Country.objects.get(pk=surveyor.country.pk)
    assert (refused.status_code, kept.status_code) == (409, 302)
    assert (country.position, country.currency) == (7, "EUR")
    assert "by other" in refused.content.decode()
