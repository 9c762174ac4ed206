"""What lies two steps away in the career graph."""

import pytest

from occupations.models import PublishedMove
from occupations.views.further import MOST_FURTHER, second_steps
from tests.factories import ProfileFactory, published

WAYS = ("target", "kind", "similarity", "shared", "missing")


@pytest.fixture
def listed(db):
    """The primary keys of published profiles that no move connects yet."""
    return [published(ProfileFactory()).pk for _number in range(MOST_FURTHER + 4)]


def move(source, target, similarity=0.5):
    PublishedMove.objects.create(
        source_id=source, target_id=target, kind="related", similarity=similarity, shared=1, missing=1
    )


def further(start):
    first = list(PublishedMove.objects.filter(source=start).values(*WAYS))
    steps = second_steps(first, {start, *(row["target"] for row in first)})
    return [(step.target, step.over) for step in steps]


def test_it_is_reached_over_the_easier_of_two_neighbours(listed):
    start, hard, easy, end = listed[:4]
    move(start, hard, 0.1)
    move(start, easy, 0.9)
    move(hard, end)
    move(easy, end)
    assert further(start) == [(end, easy)]


def test_neither_the_start_nor_a_neighbour_is_two_steps_away(listed):
    start, one, other = listed[:3]
    move(start, one)
    move(start, other)
    move(one, other)
    move(one, start)
    assert further(start) == []


def test_only_the_easiest_are_named(listed, django_assert_num_queries):
    start, over, *ends = listed
    move(start, over)
    for place, end in enumerate(ends):
        move(over, end, place / 20)
    with django_assert_num_queries(2):
        found = [target for target, _over in further(start)]
    assert found == ends[::-1][:MOST_FURTHER]
