"""The weights that an address names, and the overall and the order that follow from them."""

from decimal import Decimal

import pytest
from django.http import QueryDict

from occupations.models import DIMENSIONS, PublishedProfile, RatingDimension
from occupations.publishing.overall import overall, standing
from occupations.weighing import Weights, own_order, own_standing, read_weights
from tests.factories import ProfileFactory, RatingDimensionFactory, published

pytestmark = pytest.mark.django_db

LOWER = DIMENSIONS[DIMENSIONS.index("ai_risk") :]


@pytest.fixture
def table():
    """All dimensions, those of risk and effort lower is better, income counting double."""
    for name in DIMENSIONS:
        polarity = "lower" if name in LOWER else "higher"
        RatingDimensionFactory(slug=name, polarity=polarity, weight=2 if name == "income" else 1)


def weights(query):
    return read_weights(QueryDict(query))


def test_an_address_without_weights_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert weights("country=us") == Weights()


def test_weights_are_read_in_one_query(table, django_assert_num_queries):
    with django_assert_num_queries(1):
        chosen = weights("w_income=5&w_ai_risk=0")
    assert (chosen.weights["income"], chosen.weights["ai_risk"], chosen.weights["demand"]) == (5, 0, 1)
    assert chosen.is_own


def test_links_say_only_what_differs_from_the_published_weights(table):
    assert weights("w_demand=1&w_ai_risk=0&w_income=3&x=1").query == "w_income=3&w_ai_risk=0"
    assert weights("w_income=2&w_demand=1").suffix == ""
    assert not weights("w_income=2&w_demand=1").is_own


@pytest.mark.parametrize("value", ["6", "-1", "1.5", "x", "٣", "%00", "9" * 500, " 1", "1e0"])
def test_what_is_no_whole_number_from_0_to_5_is_not_applied_and_said(table, value):
    chosen = weights(f"w_income={value}&w_demand={value}")
    assert not chosen.is_own
    assert len(chosen.notices) == 1


def test_a_published_weight_of_another_kind_can_be_chosen(table):
    RatingDimension.objects.filter(slug="income").update(weight="2.50")
    assert weights("w_income=2.5&w_demand=3").notices == ()
    assert weights("w_income=2.5&w_demand=3").query == "w_demand=3"


def test_weights_that_are_all_zero_are_not_applied_and_said(table):
    chosen = weights("&".join(f"w_{name}=0" for name in DIMENSIONS))
    assert not chosen.is_own
    assert len(chosen.notices) == 1


@pytest.mark.parametrize("scores", [{"income": 7.5, "ai_risk": 3}, {"demand": 0.1}, {"income": 0}])
def test_the_overall_is_computed_as_the_published_one(table, scores):
    chosen = weights("w_income=3&w_ai_risk=5")
    ratings = [
        (Decimal(str(score)), "lower" if name in LOWER else "higher", chosen.weights[name])
        for name, score in scores.items()
    ]
    assert chosen.overall(scores) == overall(ratings)


def test_halves_are_rounded_up(table):
    # (7.0 + 3 × 7.2) ÷ 4 = 7.15
    only = "&".join(f"w_{name}=0" for name in DIMENSIONS[2:])
    assert weights(f"w_income=1&w_demand=3&{only}").overall({"income": 7.0, "demand": 7.2}) == Decimal("7.2")


def test_there_is_no_overall_where_nothing_counts(table):
    assert weights("w_income=0").overall({"income": 7, "demand": None}) is None


def test_the_database_orders_as_the_standing_of_these_weights(table):
    rows = [
        ("a", {"income": 9.9, "ai_risk": 9.1}),
        ("b", {"income": 6.3}),
        ("c", {"ai_risk": 0.1}),
        ("d", {"demand": 5.0, "learning": 2.2}),
        ("e", {}),
    ]
    for slug, scores in rows:
        profile = published(ProfileFactory(slug=slug))
        PublishedProfile.objects.filter(profile=profile).update(**scores)
    chosen = weights("w_income=1&w_ai_risk=4")
    total = sum(chosen.weights.values())

    found = PublishedProfile.objects.annotate(own=own_standing(chosen)).order_by(*own_order("own"))

    expected = {
        slug: standing(
            [
                (Decimal(str(score)), chosen.polarities[name], chosen.weights[name])
                for name, score in scores.items()
            ],
            total,
        )
        for slug, scores in rows
    }
    standings = {
        row.slug: None if row.own is None else round(row.own / 1000 / float(total), 3) for row in found
    }
    assert standings == {slug: None if value is None else float(value) for slug, value in expected.items()}
    assert [row.slug for row in found] == ["c", "d", "b", "a", "e"]
