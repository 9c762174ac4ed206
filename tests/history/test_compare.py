"""Two versions of a profile, compared."""

import uuid

import pytest

from occupations.codec.read import read_profile
from occupations.history.compare import Fate, compare
from tests.factories import FaqFactory, full_profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def surveyor():
    profile = full_profile(languages=("en", "es"))
    for position in range(1, 5):
        FaqFactory(profile=profile, position=position, question_en=f"Question {position}?")
    return read_profile(profile)


def changed(content, section, place, **update):
    rows = list(getattr(content, section))
    rows[place] = rows[place].model_copy(update=update)
    return content.model_copy(update={section: rows})


def only(differences):
    [section] = differences
    [row] = section.rows
    return section, row


def test_the_same_version_differs_in_nothing(surveyor):
    assert compare(surveyor, surveyor) == []


def test_a_text_differs_in_the_language_in_which_it_was_changed(surveyor):
    question = {"en": "Is a licence needed?", "es": surveyor.faq[0].question["es"]}
    section, row = only(compare(surveyor, changed(surveyor, "faq", 0, question=question)))

    [field] = row.fields
    assert (section.name, row.fate, field.name, field.language) == ("faq", Fate.CHANGED, "question", "en")
    assert [(piece.op, piece.text) for piece in field.pieces] == [
        ("same", "Is a "),
        ("removed", "degree"),
        ("added", "licence"),
        ("same", " needed?"),
    ]


def test_a_value_differs_as_a_whole(surveyor):
    _section, row = only(compare(surveyor, changed(surveyor, "salary_bands", 0, high=58_000)))

    [field] = row.fields
    assert (field.name, field.old, field.new, field.pieces) == ("high", 55_000, 58_000, [])


def test_an_empty_value_is_the_same_as_none(surveyor):
    one, other = (changed(surveyor, "evidence", 0, url=url) for url in ("", None))

    assert compare(one, other) == []


def test_no_is_another_answer_than_none(surveyor):
    one, other = (changed(surveyor, "qualifications", 0, from_abroad=said) for said in (None, False))

    assert only(compare(one, other))[1].fields[0].new is False


def test_a_row_that_came_or_went_says_all_it_says(surveyor):
    less = surveyor.model_copy(update={"faq": surveyor.faq[1:]})
    _section, gone = only(compare(surveyor, less))
    _section, come = only(compare(less, surveyor))

    assert (gone.fate, gone.new, gone.old_place) == (Fate.REMOVED, None, 0)
    assert (come.fate, come.old, come.new_place) == (Fate.ADDED, None, 0)
    assert [(field.name, field.language) for field in gone.fields] == [
        ("question", "en"),
        ("question", "es"),
        ("answer", "en"),
        ("answer", "es"),
    ]


def test_only_the_row_that_was_moved_is_said_to_have_moved(surveyor):
    faq = surveyor.faq
    moved = surveyor.model_copy(update={"faq": [*faq[1:4], faq[0], faq[4]]})
    _section, row = only(compare(surveyor, moved))

    assert (row.fate, row.row.key, row.old_place, row.new_place) == (Fate.MOVED, faq[0].key, 0, 3)


def test_a_row_that_was_moved_and_changed_is_both(surveyor):
    faq = surveyor.faq
    last = faq[0].model_copy(update={"question": {"en": "And?"}})
    _section, row = only(compare(surveyor, surveyor.model_copy(update={"faq": [*faq[1:], last]})))

    assert (row.fate, row.is_moved) == (Fate.CHANGED, True)


def test_each_list_of_statements_is_a_section(surveyor):
    places = {str(row.section): place for place, row in enumerate(surveyor.statements)}
    new = changed(surveyor, "statements", places["pro"], text={"en": "Outdoors."})
    new = changed(new, "statements", places["con"], text={"en": "In the rain."})

    assert [section.name for section in compare(surveyor, new)] == ["pro", "con"]


def test_the_profiles_own_fields_are_compared(surveyor):
    own = surveyor.profile.model_copy(update={"slug": "surveyor", "skilled_migration": False})
    section, row = only(compare(surveyor, surveyor.model_copy(update={"profile": own})))

    assert section.name == "profile"
    assert [(field.name, field.old, field.new) for field in row.fields] == [
        ("slug", "land-surveyor", "surveyor"),
        ("skilled_migration", True, False),
    ]


def test_a_language_that_one_version_does_not_know_is_no_difference(surveyor):
    older = surveyor.model_copy(update={"languages": ["en"]})
    older = changed(older, "faq", 0, question={"en": surveyor.faq[0].question["en"]})

    assert compare(older, surveyor) == []


def test_rows_with_other_keys_are_other_rows(surveyor):
    new = changed(surveyor, "faq", 0, key=uuid.uuid4())
    [section] = compare(surveyor, new)

    assert sorted(row.fate for row in section.rows) == ["added", "removed"]
