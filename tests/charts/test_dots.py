"""Ratings of several profiles on one line each."""

from occupations.charts.dots import draw_dots
from tests.charts.reading import attributes, share


def rating(dimension, score, polarity="higher"):
    return {"dimension": dimension, "name": dimension, "score": score, "polarity": polarity}


INCOME, RISK = rating("income", 10), rating("ai_risk", 10, "lower")


def test_each_profile_has_a_shape_and_a_lane():
    chart = draw_dots([INCOME], [[INCOME], [rating("income", 0)]], rtl=False)
    [line] = chart.lines
    assert [dot.shape for dot in line.dots] == ["circle", "square"]
    first, second = (attributes(dot.place) for dot in line.dots)
    assert (share(first["x"]), share(second["x"])) == (0.98, 0.02)
    assert float(first["y"]) < float(second["y"])


def test_where_lower_is_better_the_score_is_turned_round():
    chart = draw_dots([RISK], [[RISK], []], rtl=False)
    [dot] = chart.lines[0].dots
    assert share(attributes(dot.place)["x"]) == 0.02


def test_from_right_to_left_the_axis_runs_the_other_way():
    chart = draw_dots([INCOME], [[INCOME], []], rtl=True)
    assert share(attributes(chart.lines[0].dots[0].place)["x"]) == 0.02


def test_without_a_shape_for_each_there_is_no_chart():
    assert draw_dots([INCOME], [[INCOME]], rtl=False) is None
    assert draw_dots([INCOME], [[INCOME]] * 5, rtl=False) is None
    assert draw_dots([], [[], []], rtl=False) is None
