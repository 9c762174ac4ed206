"""Colleagues are mentioned by @ and their user name, and a name that nobody has is refused."""

import pytest
from django.core.exceptions import ValidationError

from occupations.commenting import mentioned
from tests.factories import EditorFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["ana", "ana.maria", "ana-maria", "ana_maria", "ana+es", "Ána", "ana."])
def test_a_member_of_staff_is_mentioned_by_name(name):
    user = EditorFactory(username=name)

    assert mentioned(f"Please look, @{name}, at this") == [user]


@pytest.mark.parametrize("text", ["Ask @ana.", "@ana", "(@ana)", "@ana, @ana!", "@ana-"])
def test_what_surrounds_a_name_is_no_part_of_it(text):
    user = EditorFactory(username="ana")

    assert mentioned(text) == [user]


@pytest.mark.parametrize("text", ["Write to help@example.org", "Price @ 20", "", "@"])
def test_not_every_at_sign_is_a_mention(text):
    assert mentioned(text) == []


@pytest.mark.parametrize("more", [{"is_staff": False}, {"is_active": False}])
def test_only_active_staff_is_mentioned(more):
    EditorFactory(username="ana", **more)

    with pytest.raises(ValidationError, match="called @ana"):
        mentioned("See @ana")


def test_every_unknown_name_is_told(db):
    with pytest.raises(ValidationError) as caught:
        mentioned("@bob and @carol")

    assert ["@bob" in message or "@carol" in message for message in caught.value.messages] == [True, True]


def test_many_mentions_cost_one_query(django_assert_num_queries):
    users = EditorFactory.create_batch(5)

    with django_assert_num_queries(1):
        mentioned(" ".join(f"@{user.username}" for user in users))
