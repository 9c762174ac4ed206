"""What came back is written where nothing has overtaken it, in its own language, all at once."""

import pytest
from django.contrib.auth.models import Permission
from django.db.models import QuerySet

from occupations.exchange.apply import AppliedAlreadyError, apply
from occupations.exchange.cells import Returned
from occupations.exchange.check import Outcome, judge, named_profiles
from occupations.exchange.export import Wanted
from occupations.models import Faq, OccupationProfile, Revision, Translation, TranslationState
from occupations.publishing.working import stamp
from occupations.rights import rights_of
from tests.exchange.files import exported, returned, uploaded
from tests.factories import CountryFactory, EditorFactory, RoleFactory, full_profile

QUESTION = "Is a degree needed?"
SUMMARY = "Measures land and draws its boundaries."


@pytest.fixture
def surveyor(db):
    profile = full_profile(languages=("en", "es"))
    OccupationProfile.objects.exclude(pk=profile.pk).update(summary_en="Plans towns.")
    stamp(OccupationProfile.objects.select_related("country", "code"))
    return profile


@pytest.fixture
def editor(db):
    return EditorFactory()


def change(profile, **columns):
    OccupationProfile.objects.filter(pk=profile.pk).update(**columns)
    stamp([OccupationProfile.objects.get(pk=profile.pk)])


def columns_of(profile):
    """Return every column; the translating query set would name those of one language only."""
    return QuerySet(OccupationProfile).filter(pk=profile.pk).values().get()


def outcomes(texts, user, language="es"):
    judged = judge(texts, named_profiles(texts), language, rights_of(user))
    return {text.returned.source: text.outcome for text in judged}


def state(profile, language="es"):
    return TranslationState.objects.get(profile=profile, language=language)


def test_what_was_translated_is_written_and_nothing_else(surveyor, editor):
    texts = returned({SUMMARY: "Mide la tierra.", QUESTION: "¿Se exige un título?"})
    before = columns_of(surveyor)

    judged = apply(uploaded(texts, editor), editor)

    after = columns_of(surveyor)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"summary_es", "content_hash", "updated_at", "updated_by_id"}
    assert after["summary_es"] == "Mide la tierra."
    assert Faq.objects.get().question_es == "¿Se exige un título?"
    assert [text.outcome for text in judged].count(Outcome.WRITTEN) == 2
    assert state(surveyor).outdated == 0


def test_a_revision_names_the_file_and_who_applied_it(surveyor, editor):
    apply(uploaded(returned({SUMMARY: "Mide la tierra."}), editor), editor)

    revision = Revision.objects.latest("pk")
    assert (revision.note, revision.saved_by) == ("texts.xlf", editor)
    assert Translation.objects.get(field="summary", language="es").translated_by == editor


def test_a_text_whose_source_has_changed_is_refused(surveyor, editor):
    texts = returned({SUMMARY: "Mide la tierra.", QUESTION: "¿Se exige un título?"})
    change(surveyor, summary_en="Measures land.")
    upload = uploaded(texts, editor)

    apply(upload, editor)

    upload.refresh_from_db()
    [refused] = upload.refused
    assert upload.applied == 1
    assert refused["reason"] == "stale_source"
    assert (refused["source"], refused["source_now"]) == (SUMMARY, "Measures land.")
    assert OccupationProfile.objects.get(pk=surveyor.pk).summary_es == f"{SUMMARY} (es)"


def test_a_translation_that_somebody_changed_meanwhile_is_not_overwritten(surveyor, editor):
    texts = returned({SUMMARY: "Mide la tierra."})
    change(surveyor, summary_es="Mide terrenos.")

    assert outcomes(texts, editor)[SUMMARY] == Outcome.STALE_TARGET
    apply(uploaded(texts, editor), editor)
    assert OccupationProfile.objects.get(pk=surveyor.pk).summary_es == "Mide terrenos."


def test_what_both_made_the_same_is_no_conflict(surveyor, editor):
    texts = returned({SUMMARY: "Mide la tierra."})
    change(surveyor, summary_es="Mide la tierra.")

    assert outcomes(texts, editor)[SUMMARY] == Outcome.UNCHANGED


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("  ", Outcome.EMPTY),
        ("T" * 201, Outcome.TOO_LONG),
        ("Topó\x07grafo", Outcome.NOT_PLAIN),
        ("Topógrafo", Outcome.WRITTEN),
    ],
)
def test_words_that_no_title_can_be_are_refused(surveyor, editor, words, outcome):
    cell = next(cell for cell in exported() if cell.source == "Land surveyor")

    assert outcomes([Returned(cell.name, "1", cell.source, words)], editor) == {"Land surveyor": outcome}


def test_a_text_that_is_gone_is_listed_as_unknown(surveyor, editor):
    texts = returned({QUESTION: "¿Se exige un título?"})
    Faq.objects.all().delete()

    assert outcomes([*texts, Returned("nonsense", "9", "x", "y")], editor)["x"] == Outcome.UNKNOWN
    assert outcomes(texts, editor)[QUESTION] == Outcome.UNKNOWN


def test_a_text_that_is_there_twice_in_different_words_is_refused(surveyor, editor):
    [text] = [text for text in returned({SUMMARY: "Mide la tierra."}) if text.source == SUMMARY]
    other = Returned(text.name, "99", text.source, "Mide terrenos.")

    judged = judge([text, other], named_profiles([text]), "es", rights_of(editor))

    assert [text.outcome for text in judged] == [Outcome.REPEATED, Outcome.REPEATED]


def test_unfinished_words_are_written_and_marked_for_review(surveyor, editor):
    apply(uploaded(returned({SUMMARY: "Mide la tierra."}, state="needs-review-translation"), editor), editor)

    assert Translation.objects.get(field="summary", language="es").needs_review
    assert state(surveyor).review == 1


def test_an_outdated_text_that_comes_back_as_finished_is_current_again(surveyor, editor):
    change(surveyor, summary_en="Measures land.")
    assert state(surveyor).outdated == 1

    texts = returned({"Measures land.": f"{SUMMARY} (es)"})
    assert outcomes(texts, editor)["Measures land."] == Outcome.CONFIRMED
    apply(uploaded(texts, editor), editor)

    made = Translation.objects.get(field="summary", language="es")
    assert (made.source, made.confirmed_by) == ("Measures land.", editor)
    assert state(surveyor).outdated == 0


def test_an_outdated_text_that_nobody_touched_stays_outdated(surveyor, editor):
    change(surveyor, summary_en="Measures land.")

    apply(uploaded(returned({}), editor), editor)

    assert state(surveyor).outdated == 1


def test_only_what_is_missing_or_outdated_leaves_when_that_is_asked_for(surveyor):
    change(surveyor, summary_en="Measures land.")

    assert [cell.source for cell in exported(wanted=Wanted.OUTDATED)] == ["Measures land."]
    assert {cell.source for cell in exported(wanted=Wanted.MISSING)} == {"Town planner", "Plans towns."}
    assert {cell.source for cell in exported(wanted=Wanted.TO_DO)} == {
        "Measures land.",
        "Town planner",
        "Plans towns.",
    }


def test_a_file_is_applied_once(surveyor, editor):
    upload = uploaded(returned({SUMMARY: "Mide la tierra."}), editor)
    apply(upload, editor)

    with pytest.raises(AppliedAlreadyError):
        apply(upload, editor)


def test_a_translator_writes_the_language_of_the_role(surveyor):
    translator = EditorFactory(is_superuser=False)
    translator.groups.add(RoleFactory(kind="translator", language="es").group)
    texts = returned({SUMMARY: "Mide la tierra."})

    assert outcomes(texts, translator)[SUMMARY] == Outcome.WRITTEN
    assert set(outcomes(texts, translator, "fr").values()) == {Outcome.NOT_ALLOWED}


def test_an_editor_of_one_country_does_not_write_to_another(surveyor, settings):
    editor = EditorFactory(is_superuser=False)
    role = RoleFactory(kind="editor", country=CountryFactory(code="ca"))
    editor.groups.add(role.group)
    role.group.permissions.add(Permission.objects.get(codename="change_occupationprofile"))

    assert outcomes(returned({SUMMARY: "Mide la tierra."}), editor)[SUMMARY] == Outcome.NOT_ALLOWED


def test_applying_costs_the_same_for_many_texts(surveyor, editor, django_assert_max_num_queries):
    words = {cell.source: f"{cell.source} otra vez"[:190] for cell in exported()}
    upload = uploaded(returned(words), editor)

    with django_assert_max_num_queries(100):
        apply(upload, editor)

    assert not TranslationState.objects.get(profile=surveyor, language="es").outdated
