"""Figures that say two things of the same."""

import pytest

from occupations.models import Figure, Statistic
from occupations.upkeep.contradictions import contradicting, count_contradictions, in_figures, in_profiles
from tests.factories import CitationFactory, FigureFactory, StatisticFactory

pytestmark = pytest.mark.django_db


def pair(**second):
    """Make two figures of a profile that differ as stated."""
    one = StatisticFactory(value=61_000)
    return one, StatisticFactory(
        **{
            "profile": one.profile,
            "citation": CitationFactory(profile=one.profile),
            "value": 64_000,
            "period": one.period,
            **second,
        }
    )


def test_two_sources_that_differ_contradict_one_another():
    one, other = pair()
    (found,) = contradicting(list(in_profiles()), Statistic)
    assert found.rows == (one, other)


@pytest.mark.parametrize(
    "second",
    [
        {"value": 61_000},
        {"period": "2024-05"},
        {"place": "CA-ON"},
        {"measure": "pay_mean"},
        {"unit": "money_hour"},
        {"published_for": "17-1020"},
        {"value": None, "flag": "suppressed"},
    ],
)
def test_what_agrees_or_measures_something_else_does_not(second):
    pair(**second)
    assert not in_profiles().exists()


def test_figures_of_two_profiles_do_not():
    StatisticFactory(value=61_000)
    StatisticFactory(value=64_000)
    assert not in_profiles().exists()


def test_imported_figures_of_a_code_that_differ_contradict_one_another():
    one = FigureFactory(value=1)
    other = FigureFactory(code=one.code, value=2, place=one.place, period=one.period)
    (found,) = contradicting(list(in_figures()), Figure)
    assert found.rows == (one, other)


def test_those_of_some_countries_are_found_alone():
    one, _other = pair()
    pair()
    assert [row["profile"] for row in in_profiles({one.profile.country_id})] == [one.profile_id]


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    for _number in range(3):
        pair()
    with django_assert_max_num_queries(2):
        found = contradicting(list(in_profiles()[:25]), Statistic)
        assert len([str(row.citation) for pair in found for row in pair.rows]) == 6


def test_their_number_is_counted_once_for_some_minutes(django_assert_num_queries):
    pair()
    with django_assert_num_queries(2):
        assert count_contradictions() == 1
    with django_assert_num_queries(0):
        assert count_contradictions() == 1
