"""Ratings side by side."""

import pytest

from occupations.comparing.ratings import overall_rows, ratings_section
from occupations.comparing.table import Column
from occupations.weighing import Weights


def column(overall, **scores):
    ratings = [
        {
            "dimension": name,
            "name": name,
            "score": score,
            "polarity": "lower" if name == "ai_risk" else "higher",
        }
        for name, score in scores.items()
    ]
    return Column({"language": "en", "overall": overall, "ratings": ratings}, "/", "", "")


def marks(row):
    return [cell.mark for cell in row.cells]


@pytest.mark.parametrize(("other", "expected"), [("income", ["best", ""]), ("demand", ["", ""])])
def test_the_best_overall_is_told_only_where_all_rest_on_the_same_dimensions(other, expected):
    [row] = overall_rows([column(6.0, income=6.0), column(5.0, **{other: 5.0})], Weights())
    assert marks(row) == expected
    assert bool(row.note) is (expected == ["", ""])


def test_where_a_lower_score_is_better_the_lowest_is_the_best():
    columns = [column(6.0, ai_risk=8.0, income=7.0), column(5.0, ai_risk=3.0)]
    risk, income = ratings_section(columns).rows
    assert marks(risk) == ["", "best"]
    assert marks(income) == ["", ""]
