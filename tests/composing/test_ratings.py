from decimal import Decimal

import pytest

from occupations.composing.ratings import FORMULAS, Market

COUNTRY = [
    {
        "openings_share": 4.0,
        "pay_median": 30000.0,
        "growth": -5.0,
        "ai_exposure_gpts": 0.1,
        "ai_exposure_ilo": 0.3,
    },
    {"pay_median": 40000.0, "growth": 0.0, "ai_exposure_gpts": 0.2, "ai_exposure_ilo": 0.2},
    {"pay_median": 50000.0, "growth": 4.0, "ai_exposure_gpts": 0.3, "ai_exposure_ilo": 0.1},
    {"pay_median": 90000.0, "growth": 20.0, "ai_exposure_gpts": 0.4, "ai_exposure_ilo": 0.0},
    {"pay_median": 90000.0, "growth": 20.0, "ai_exposure_gpts": 0.5},
]
MARKET = Market.of(COUNTRY)


def score(dimension, **values):
    return FORMULAS[dimension](values, MARKET)


def test_income_is_the_percentile_of_median_pay():
    assert score("income", pay_median=30000.0).score == 0
    assert score("income", pay_median=50000.0).score == 5
    assert score("income", pay_median=90000.0).score == Decimal("7.5")


def test_income_says_where_the_pay_stands_and_among_how_many():
    [said] = score("income", pay_median=50000.0).inputs
    assert (said.measure, said.percentile, said.of) == ("pay_median", Decimal("50.0"), 5)


def test_prospects_are_the_percentile_of_projected_growth():
    assert score("prospects", growth=4.0).score == 5


@pytest.mark.parametrize(
    ("share", "outlook", "expected"),
    [(0, 3, 0), (4, 3, 5), (6, 3, "7.5"), (6, 4, "8.5"), (6, 5, "9.5"), (6, 1, "5.5"), (9, 5, 10), (1, 1, 0)],
)
def test_demand_follows_openings_and_the_expected_market(share, outlook, expected):
    found = score("demand", openings_share=share, openings_yearly=1.0, labour_outlook=outlook)
    assert found.score == Decimal(str(expected))


def test_demand_without_an_expected_market_is_openings_alone():
    found = score("demand", openings_share=2.0, openings_yearly=1.0)
    assert found.score == Decimal("2.5")
    assert [said.measure for said in found.inputs] == ["openings_yearly", "employment"]


def test_demand_is_measured_by_the_country():
    counted_otherwise = Market.of(
        [{"openings_share": 10.0}, {"openings_share": 12.0}, {"openings_share": 40.0}]
    )
    assert FORMULAS["demand"](
        {"openings_share": 6.0, "openings_yearly": 1.0}, counted_otherwise
    ).score == Decimal("2.5")


def test_ai_risk_is_a_range_over_measures_that_disagree():
    found = score("ai_risk", ai_exposure_gpts=0.4, ai_exposure_ilo=0.1)
    assert (found.low, found.score, found.high) == (Decimal("3.3"), Decimal("5.4"), Decimal("7.5"))
    assert [(said.measure, said.percentile) for said in found.inputs] == [
        ("ai_exposure_gpts", Decimal("75.0")),
        ("ai_exposure_ilo", Decimal("33.3")),
    ]


@pytest.mark.parametrize(("seekers", "expected"), [(50, 0), (100, 5), (200, 10), (400, 10), (141, "7.5")])
def test_competition_doubles_with_the_job_seekers_for_an_opening(seekers, expected):
    found = score("competition", job_seekers_total=float(seekers), openings_total=100.0)
    assert found.score == Decimal(str(expected))


@pytest.mark.parametrize(
    "values", [{"job_seekers_total": 5.0}, {"job_seekers_total": 5.0, "openings_total": 0.0}]
)
def test_competition_needs_openings(values):
    assert score("competition", **values) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"education_typical": 6.0}, 3),
        ({"education_typical": 8.0, "training_typical": 4.0}, 10),
        ({"education_typical": 6.0, "job_zone": 4.0}, "3.3"),
        ({"teer": 1.0}, "3.5"),
        ({"job_zone": 5.0}, 6),
    ],
)
def test_learning_is_the_mean_of_what_sources_ask_for(values, expected):
    assert score("learning", **values).score == Decimal(str(expected))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"education_typical": 2.0, "experience_typical": 0.0, "training_typical": 0.0}, 0),
        ({"education_typical": 6.0, "experience_typical": 0.0, "training_typical": 0.0}, "2.5"),
        ({"education_typical": 8.0, "experience_typical": 0.0, "training_typical": 4.0}, "7.1"),
        ({"education_typical": 6.0, "teer": 5.0}, "2.5"),
        ({"teer": 1.0, "job_zone": 5.0}, "2.5"),
        ({"job_zone": 1.0}, "0.1"),
    ],
)
def test_duration_counts_the_years_before_the_first_independent_job(values, expected):
    assert score("duration", **values).score == Decimal(str(expected))


@pytest.mark.parametrize(("level", "expected"), [(1, 2), (2, 4), (3, 5)])
def test_certification_follows_what_a_source_says_of_a_licence(level, expected):
    assert score("certification", licensing=float(level)).score == expected


@pytest.mark.parametrize("dimension", FORMULAS)
def test_a_dimension_without_figures_has_no_score(dimension):
    assert score(dimension) is None
