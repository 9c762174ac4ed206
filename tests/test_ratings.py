"""The filters that print a rating and what it rests on."""

import pytest

from occupations.templatetags.ratings import figures, is_range, scored

STATISTIC = {
    "key": "k1",
    "measure": "pay_median",
    "unit": "money_year",
    "place": "US",
    "period": "2025-05",
    "value": 62_930.0,
}
EXPOSURE = {"key": "k2", "measure": "ai_exposure_ilo", "unit": "score", "period": "2025", "value": 0.31}
MEDIAN = '<a href="#figure-1">Median pay</a>, $62,930 a year (May 2025)'
DOCUMENT = {"country": {"code": "us", "currency": "USD"}, "statistics": [STATISTIC, EXPOSURE]}


def rating(*inputs, dimension="income", **parts):
    return {"dimension": dimension, "score": 5.8, "inputs": list(inputs), **parts}


def given(measure="pay_median", statistic="k1", **parts):
    return {"measure": measure, "statistic": statistic, **parts}


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ({"percentile": 58.3, "of": 830}, f"{MEDIAN}: higher than 58.3% of 830 occupations."),
        ({"percentile": 0.0, "of": 1}, f"{MEDIAN}: higher than 0% of 1 occupation."),
        ({"percentile": 58.0}, f"{MEDIAN}: higher than 58% of the occupations compared."),
        ({}, f"{MEDIAN}."),
        (
            {"statistic": "gone", "percentile": 58.0, "of": 830},
            "Median pay: higher than 58% of 830 occupations.",
        ),
    ],
)
def test_an_input_leads_to_its_figure(parts, printed):
    assert figures(rating(given(**parts)), DOCUMENT) == [printed]


def test_each_of_several_inputs_says_what_it_alone_gives():
    first, second = figures(rating(given(score=6.1), given()), DOCUMENT)
    assert first == f"{MEDIAN}. By this figure alone: 6.1."
    assert second == f"{MEDIAN}."


def test_a_capped_figure_is_named_as_one():
    capped = {**STATISTIC, "value": None, "flag": "top_coded", "bound": 239_200.0}
    [sentence] = figures(rating(given()), DOCUMENT | {"statistics": [capped]})
    assert "$239,200 or more a year (May 2025)" in sentence


def test_an_editors_rating_names_no_figure():
    assert figures({"dimension": "income", "score": 7.0}, DOCUMENT) == []


def test_an_editors_ai_risk_stands_beside_the_published_measures():
    [sentence] = figures({"dimension": "ai_risk", "score": 3.0}, DOCUMENT)
    assert sentence == '<a href="#figure-2">Exposure to generative AI (ILO)</a>, 0.31 (2025).'


def test_a_score_is_a_range_where_measures_disagree():
    assert scored(rating(low=0.0, high=6.4)) == "0.0 – 6.4"
    assert not is_range(rating(low=4.0, high=4.0))
    assert scored(rating(low=5.8, high=5.8)) == "5.8"
    assert scored(rating()) == "5.8"
