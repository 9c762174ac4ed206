"""Saying that translations are still right, or that somebody should look at them."""

import pytest

from occupations.models import TranslationState
from occupations.translating.confirm import confirm, mark_for_review
from tests.factories import EditorFactory

pytestmark = pytest.mark.django_db


def outdated(profile):
    return {state.language for state in TranslationState.objects.filter(profile=profile) if state.outdated}


@pytest.fixture
def changed(surveyor, save):
    save(summary_fr="Mesure la terre.")
    save(summary_en="Measures land, sea and air.", title_en="Surveyor of land")
    return surveyor


def test_no_change_of_meaning_makes_every_language_of_the_text_current(changed):
    editor = EditorFactory()

    assert confirm(changed, [(changed.key, "summary")], editor) == 2

    made = changed.translations.get(field="summary", row_key=changed.key, language="fr")
    assert (made.source, made.confirmed_by) == ("Measures land, sea and air.", editor)
    assert made.confirmed_at is not None
    assert made.words == "Mesure la terre."
    assert outdated(changed) == {"es"}


def test_one_language_can_be_confirmed_alone(changed):
    confirm(changed, [(changed.key, "summary")], None, "fr")

    assert outdated(changed) == {"es"}
    assert changed.translations.get(field="summary", row_key=changed.key, language="es").confirmed_at is None


def test_what_is_current_is_not_confirmed_again(changed):
    assert confirm(changed, [(changed.key, "level_up")], None) == 0


def test_a_new_change_outdates_what_was_confirmed(changed, save):
    confirm(changed, [(changed.key, "summary"), (changed.key, "title")], None)
    assert outdated(changed) == set()

    save(summary_en="Measures everything.")

    assert outdated(changed) == {"es", "fr"}


def test_a_mark_for_review_is_counted_and_taken_away(surveyor):
    mark_for_review(surveyor, "es", {(surveyor.key, "summary"): True})
    assert TranslationState.objects.get(profile=surveyor, language="es").review == 1

    mark_for_review(surveyor, "es", {(surveyor.key, "summary"): False})
    assert TranslationState.objects.get(profile=surveyor, language="es").review == 0


def test_a_new_translation_needs_no_review_any_more(surveyor, save):
    mark_for_review(surveyor, "es", {(surveyor.key, "summary"): True})

    save(summary_es="Mide.")

    assert TranslationState.objects.get(profile=surveyor, language="es").review == 0
