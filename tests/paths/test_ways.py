"""Ways over published profiles."""

import pytest

from occupations.models import PublishedMove, PublishedProfile
from occupations.paths import find_ways
from occupations.paths import graph as graph_module
from tests.factories import CountryFactory, OccupationFactory, ProfileFactory, published


@pytest.fixture
def listed(db):
    """Make published profiles by name: a US one unless the name says another country, as in ca:cook."""

    def make(*names):
        rows = []
        for name in names:
            country, _colon, occupation = name.rpartition(":")
            profile = ProfileFactory(
                country=CountryFactory(code=country or "us"),
                occupation=OccupationFactory(slug=occupation),
                slug=occupation,
            )
            rows.append(PublishedProfile.objects.get(pk=published(profile).pk))
        return rows

    return make


def move(source, target, similarity=0.5, shared=3, missing=1, kind="related"):
    PublishedMove.objects.create(
        source_id=source.pk,
        target_id=target.pk,
        kind=kind,
        similarity=similarity,
        shared=shared,
        missing=missing,
    )


def stops(way):
    return [step.target for step in way.steps]


def test_a_way_leads_over_an_adjacent_career(listed):
    cook, baker, chef = listed("cook", "baker", "chef")
    move(cook, baker)
    move(baker, chef)
    [way] = find_ways(cook, chef).ways
    assert stops(way) == [baker.pk, chef.pk]
    assert way.aims == ("effort", "steps", "learning", "pay")


def test_of_two_moves_to_one_career_the_easier_is_taken(listed):
    cook, baker = listed("cook", "baker")
    move(cook, baker, similarity=0.2, kind="related")
    move(cook, baker, similarity=0.9, kind="safer")
    [way] = find_ways(cook, baker).ways
    assert way.steps[0].kind == "safer"


def test_a_border_is_crossed_in_the_same_occupation_only_towards_the_goal(listed):
    cook, there, chef = listed("cook", "ca:cook", "ca:chef")
    move(there, chef)
    [way] = find_ways(cook, chef).ways
    assert [step.kind for step in way.steps] == ["abroad", "related"]
    assert find_ways(chef, cook).ways == ()


def test_at_home_no_way_leads_over_another_country(listed):
    cook, there, back, chef = listed("cook", "ca:cook", "ca:chef", "chef")
    move(there, back)
    assert find_ways(cook, chef).ways == ()


def test_a_goal_that_cannot_be_reached_names_what_is_near_it(listed):
    cook, baker, chef, other = listed("cook", "baker", "chef", "other")
    move(cook, baker)
    move(chef, baker, similarity=0.9)
    move(other, chef)
    found = find_ways(cook, chef)
    assert (found.ways, found.nearest, found.leading) == ((), baker.pk, (other.pk,))
    assert not found.is_cut


def test_a_search_that_reaches_its_bound_says_so(listed, monkeypatch):
    monkeypatch.setattr(graph_module, "MOST_BATCHES", 1)
    cook, baker, chef = listed("cook", "baker", "chef")
    move(cook, baker)
    move(baker, chef)
    found = find_ways(cook, chef)
    assert found.ways == ()
    assert found.is_cut


def test_the_number_of_queries_is_that_of_the_levels(listed, django_assert_max_num_queries):
    cook, *others, chef = listed("cook", *(f"career-{number}" for number in range(6)), "chef")
    for other in others:
        move(cook, other)
        move(other, chef)
    # The start, then all that it leads to: the moves and the profiles of each; the goal's moves are never asked for.
    with django_assert_max_num_queries(4):
        assert find_ways(cook, chef).ways
