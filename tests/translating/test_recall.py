"""What is put back after a deletion is as much out of date as it was."""

import pytest

from occupations.bulk import run, undo
from occupations.codec.read import read_profile
from occupations.models import OccupationProfile, Revision, Translation, TranslationState
from occupations.publishing import delete_all
from occupations.publishing.restoring import restore
from occupations.publishing.working import stamp
from occupations.translating import State, state_of, units_of
from tests.factories import EditorFactory

pytestmark = pytest.mark.django_db


def states(profile, field):
    """Return the state of a field's text in Spanish."""
    [unit] = [unit for unit in units_of(read_profile(profile)) if unit.field == field]
    made = profile.translations.filter(row_key=unit.row_key, field=field, language="es").first()
    return state_of(unit, "es", made)


def outdated(profile):
    return TranslationState.objects.get(profile=profile, language="es").outdated


def recovered(profile):
    """Delete the profile and recover it from its last revision."""
    key = profile.key
    delete_all([profile.pk], EditorFactory())
    return restore(Revision.objects.filter(profile_key=key).first())


def test_an_outdated_translation_is_outdated_after_a_recovery(surveyor, save):
    save(summary_en="Measures land, sea and air.")

    back = recovered(surveyor)

    assert (states(back, "summary"), states(back, "ai_summary")) == (State.OUTDATED, State.CURRENT)
    assert outdated(back) == 1


def test_a_translation_made_after_the_change_is_current_after_a_recovery(surveyor, save):
    save(summary_en="Measures land, sea and air.")
    save(summary_es="Mide tierra, mar y aire.")

    assert states(recovered(surveyor), "summary") == State.CURRENT


def test_undoing_a_deletion_outdates_what_was_outdated(surveyor, save):
    save(summary_en="Measures land, sea and air.")
    boss = EditorFactory()

    undo(run("delete", [surveyor.pk], boss), boss)

    back = OccupationProfile.objects.get(key=surveyor.key)
    assert (states(back, "summary"), outdated(back)) == (State.OUTDATED, 1)


def test_a_row_that_is_restored_is_as_outdated_as_it_was(surveyor):
    row = surveyor.faq_rows.get()
    surveyor.faq_rows.update(question_es="¿Es necesario un título?")
    stamp([surveyor])
    surveyor.faq_rows.update(question_en="Is a degree needed for this work?")
    stamp([surveyor])
    kept = Revision.objects.filter(profile_key=surveyor.key).first()
    row.delete()
    stamp([surveyor])

    restore(kept)

    assert states(surveyor, "question") == State.OUTDATED


def test_what_is_noted_stays_as_it_is_noted(surveyor, save):
    save(summary_en="Measures land, sea and air.")
    Translation.objects.filter(row_key=surveyor.key, field="summary").update(needs_review=True)

    restore(Revision.objects.filter(profile_key=surveyor.key).first())

    assert surveyor.translations.get(field="summary", language="es").needs_review
