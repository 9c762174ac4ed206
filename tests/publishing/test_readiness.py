"""What an editor is told is missing before a profile is published."""

import pytest
from django.utils import translation
from django.utils.translation import gettext

from occupations.codec.read import read_profile
from occupations.publishing.readiness import MissingText, readiness
from tests.factories import CitationFactory, ProfileFactory, RatingFactory, full_profile

pytestmark = pytest.mark.django_db


def readiness_of(profile):
    return readiness(read_profile(profile))


def test_a_whole_profile_is_ready():
    found = readiness_of(full_profile(languages=("en", "es")))

    assert found.blocking == []
    assert found.completeness == {"en": 1, "es": 1, "fr": 0, "zh-hans": 0, "zh-hant": 0, "ar": 0}
    assert found.languages["es"].missing == []


def test_a_missing_text_is_named_as_the_editor_sees_it():
    profile = full_profile(languages=("en", "es"))
    profile.salaryband_rows.update(note_es=None)
    profile.statement_rows.filter(section="human_moat").update(text_es="")
    profile.title_es = None
    profile.save()

    assert readiness_of(profile).languages["es"].missing == [
        MissingText("profile", "occupation profile", "title", "Land surveyor"),
        MissingText("salary_bands", "salary bands", "note", "Without overtime"),
        MissingText("human_moat", "Human moat", "text", "Sentence of human_moat."),
    ]


def test_a_text_the_source_language_lacks_is_missing_there():
    profile = full_profile(languages=("en", "es"))
    profile.faq_rows.update(answer_en=None)

    [missing] = readiness_of(profile).languages["en"].missing
    assert missing == MissingText("faq", "questions and answers", "answer", "In most places it is. (es)")
    assert readiness_of(profile).completeness["en"] == 0.985


def test_a_text_that_no_language_has_is_not_asked_for():
    profile = full_profile(languages=("en", "es"))
    before = readiness_of(profile).languages["es"].total
    profile.faq_rows.update(answer_en=None, answer_es=None)

    assert readiness_of(profile).languages["es"].total == before - 1
    assert readiness_of(profile).languages["es"].missing == []


def test_a_long_text_is_shortened():
    profile = full_profile()
    profile.faq_rows.update(answer_en="word " * 100)

    [row] = [text.row for text in readiness_of(profile).languages["es"].missing if text.field == "answer"]
    assert len(row) == 80


def test_an_empty_profile_is_stopped_with_every_reason():
    assert readiness_of(ProfileFactory(summary_en=None, summary_es="Resumen")).blocking == [
        "The short description is missing in the source language.",
        "There is neither a rating nor a statistic.",
        "No source is named.",
    ]


def test_a_summary_a_rating_and_a_source_are_enough():
    profile = ProfileFactory()
    RatingFactory(profile=profile)
    CitationFactory(profile=profile)

    assert readiness_of(profile).blocking == []


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_words_are_the_editors_own_language(language):
    profile = full_profile()

    with translation.override(language):
        missing = readiness_of(profile).languages["fr"].missing[0]
        expected = gettext("occupation profile"), gettext("title")

    assert (missing.label, missing.field) == expected
