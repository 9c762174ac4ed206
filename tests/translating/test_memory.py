"""What was translated elsewhere is offered."""

import pytest

from occupations.codec.read import read_profile
from occupations.translating import units_of
from occupations.translating.fingerprint import fingerprint
from occupations.translating.memory import same_elsewhere, similar_elsewhere
from tests.factories import ProfileFactory, TranslationFactory

pytestmark = pytest.mark.django_db

SOURCE = "Measures land and draws its boundaries."


@pytest.fixture
def summary(surveyor):
    return next(unit for unit in units_of(read_profile(surveyor)) if unit.field == "summary")


def elsewhere(source=SOURCE, words="Mide.", **values):
    profile = ProfileFactory()
    return TranslationFactory(
        profile=profile, source=source, source_hash=fingerprint(source), words=words, **values
    )


def test_the_same_source_offers_its_translation_and_says_where_it_stands(surveyor, summary):
    made = elsewhere()

    [offer] = same_elsewhere([summary], "es", surveyor.pk)[summary.id]

    assert (offer.words, offer.score, offer.profile, offer.section) == ("Mide.", 100, made.profile, "profile")


def test_a_text_is_not_offered_itself(surveyor, summary):
    assert same_elsewhere([summary], "es", surveyor.pk).get(summary.id, []) == []
    assert similar_elsewhere(summary, "es", surveyor.pk) == []


def test_the_same_words_are_offered_once(surveyor, summary):
    elsewhere()
    elsewhere()

    assert len(same_elsewhere([summary], "es", surveyor.pk)[summary.id]) == 1


def test_other_languages_and_doubtful_translations_are_not_offered(surveyor, summary):
    elsewhere(language="fr")
    elsewhere(needs_review=True)

    assert same_elsewhere([summary], "es", surveyor.pk).get(summary.id, []) == []


def test_a_similar_source_is_offered_with_what_is_different(surveyor, summary):
    elsewhere("Measures land and draws its borders.", "Mide y dibuja.")
    elsewhere("Repairs the engines of small aircraft.", "Repara.")

    [offer] = similar_elsewhere(summary, "es", surveyor.pk)

    assert offer.words == "Mide y dibuja."
    assert [(piece.op, piece.text) for piece in offer.pieces if piece.op != "same"] == [
        ("removed", "borders"),
        ("added", "boundaries"),
    ]


def test_the_most_similar_comes_first_and_three_are_offered(surveyor, summary):
    for number, source in enumerate(("boundary!", "boundaries!", "bounds!", "borders!")):
        elsewhere(f"Measures land and draws its {source}", f"Mide {number}.")

    offers = similar_elsewhere(summary, "es", surveyor.pk)

    assert offers[0].words == "Mide 1."
    assert len(offers) == 3


def test_many_texts_are_looked_up_in_one_query(surveyor, django_assert_num_queries):
    elsewhere()
    units = list(units_of(read_profile(surveyor)))

    with django_assert_num_queries(1):
        same_elsewhere(units, "es", surveyor.pk)
