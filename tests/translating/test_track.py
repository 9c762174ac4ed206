"""What follows, for translations, from what is saved."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.read import read_profile
from occupations.models import Translation, TranslationState
from occupations.publishing.working import stamp
from occupations.translating import State, catch_up, state_of, units_of
from tests.factories import EditorFactory, full_profile

pytestmark = pytest.mark.django_db


def _without_inserts(queries):
    return [query for query in queries if not query["sql"].startswith("INSERT")]


def summary_state(profile, language="es"):
    [unit] = [unit for unit in units_of(read_profile(profile)) if unit.field == "summary"]
    made = profile.translations.filter(row_key=profile.key, field="summary", language=language).first()
    return state_of(unit, language, made)


def counts(profile, language="es"):
    state = TranslationState.objects.get(profile=profile, language=language)
    return state.missing, state.outdated, state.review


def test_a_translation_remembers_the_source_it_was_made_from(surveyor):
    made = surveyor.translations.get(row_key=surveyor.key, field="summary")

    assert made.source == "Measures land and draws its boundaries."
    assert made.words == "Measures land and draws its boundaries. (es)"
    assert (made.section, made.language) == ("profile", "es")


def test_a_changed_source_outdates_its_translation(surveyor, save):
    save(summary_en="Measures land, sea and air.")

    assert summary_state(surveyor) == State.OUTDATED
    assert counts(surveyor) == (0, 1, 0)


def test_a_change_undone_outdates_nothing(surveyor, save):
    before = surveyor.summary_en
    save(summary_en="Measures land, sea and air.")

    save(summary_en=before)

    assert summary_state(surveyor) == State.CURRENT
    assert counts(surveyor) == (0, 0, 0)


def test_other_line_endings_outdate_nothing(surveyor, save):
    save(summary_en="One.\nTwo.", summary_es="Uno.\nDos.")

    save(summary_en="One.\r\nTwo.")

    assert summary_state(surveyor) == State.CURRENT


def test_a_translation_that_is_brought_up_to_date_is_current_and_says_by_whom(surveyor, save):
    translator = EditorFactory()
    save(summary_en="Measures land, sea and air.")

    save(translator, summary_es="Mide tierra, mar y aire.")

    made = surveyor.translations.get(row_key=surveyor.key, field="summary")
    assert summary_state(surveyor) == State.CURRENT
    assert (made.source, made.translated_by) == ("Measures land, sea and air.", translator)


def test_source_and_translation_changed_at_once_are_current(surveyor, save):
    save(summary_en="Measures land, sea and air.", summary_es="Mide tierra, mar y aire.")

    assert summary_state(surveyor) == State.CURRENT


def test_moving_a_row_outdates_nothing(surveyor):
    surveyor.statement_rows.filter(section="pro").update(position=1000)

    stamp([surveyor])

    assert counts(surveyor) == (0, 0, 0)


def test_a_statement_in_another_list_keeps_its_translation(surveyor):
    surveyor.statement_rows.filter(section="pro").update(section="con")

    stamp([surveyor])

    assert counts(surveyor) == (0, 0, 0)
    assert surveyor.translations.filter(section="con").count() == 4


def test_words_taken_away_are_missing(surveyor, save):
    save(summary_es=None)

    assert summary_state(surveyor) == State.MISSING
    assert counts(surveyor) == (1, 0, 0)
    assert not surveyor.translations.filter(row_key=surveyor.key, field="summary").exists()


def test_a_deleted_row_takes_its_translations_with_it(surveyor):
    surveyor.faq_rows.all().delete()

    stamp([surveyor])

    assert not surveyor.translations.filter(section="faq").exists()
    assert "faq" not in TranslationState.objects.get(profile=surveyor, language="es").sections


def test_a_source_that_is_gone_outdates_nothing(surveyor, save):
    save(summary_en=None)

    assert summary_state(surveyor) == State.CURRENT
    assert counts(surveyor, "en") == (1, 0, 0)


def test_every_offered_language_has_its_counts_by_section(surveyor):
    state = TranslationState.objects.get(profile=surveyor, language="ar")

    assert state.missing == state.total
    assert state.sections["faq"] == {"rows": 1, "total": 2, "missing": 2, "outdated": 0, "review": 0}


def test_saving_what_says_the_same_writes_nothing(surveyor):
    with CaptureQueriesContext(connection) as queries:
        stamp([surveyor])

    assert not [query for query in queries if query["sql"].startswith(("UPDATE", "INSERT", "DELETE"))]


def test_tracking_many_profiles_costs_as_many_queries_as_one():
    one = full_profile("us", "1", languages=("en", "es"))
    with CaptureQueriesContext(connection) as first:
        stamp([one])
    others = [
        full_profile("ca", "2", languages=("en", "es")),
        full_profile("gb", "3", languages=("en", "es")),
    ]

    with CaptureQueriesContext(connection) as queries:
        stamp(others)

    # SQLite takes some tens of rows in one statement.
    assert len(_without_inserts(queries)) == len(_without_inserts(first))


def test_profiles_from_before_are_caught_up_with_once(surveyor):
    TranslationState.objects.all().delete()
    Translation.objects.all().delete()

    assert catch_up() == 2
    assert summary_state(surveyor) == State.CURRENT
    assert catch_up() == 0
