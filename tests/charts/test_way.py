"""The drawing of a way."""

from itertools import pairwise

from occupations.charts.way import Stop, draw_way
from tests.charts.reading import attributes, share


def stop(title="Cook", pay=50_000, risk=2.0):
    return Stop(title, pay, risk, None)


def across(mark):
    return share(attributes(mark.place)["x"])


def test_stops_stand_below_each_other_as_far_along_as_they_pay():
    chart = draw_way([stop(pay=50_000), stop(pay=100_000)], rtl=False)
    assert [across(mark) for mark in chart.marks] == [0.5, 0.97]
    first, second = (float(attributes(mark.place)["y"]) for mark in chart.marks)
    assert first < second


def test_from_right_to_left_pay_runs_the_other_way():
    chart = draw_way([stop(pay=50_000), stop(pay=100_000)], rtl=True)
    assert [across(mark) for mark in chart.marks] == [0.5, 0.03]
    assert attributes(chart.marks[0].title)["x"] == "100%"


def test_marks_say_the_risk():
    chart = draw_way([stop(risk=2.0), stop(risk=None), stop(risk=9.0)], rtl=False)
    assert [mark.risk for mark in chart.marks] == ["low", "unknown", "high"]


def test_figures_stand_between_the_title_and_the_mark():
    [mark, _other] = draw_way([stop(), stop()], rtl=False).marks
    lines = [float(attributes(place)["y"]) for place in (mark.title, mark.figures, mark.place)]
    assert [after - before for before, after in pairwise(lines)] == [18, 20]


def test_a_stop_without_known_pay_has_neither_mark_nor_line():
    chart = draw_way([stop(), stop(pay=None), stop()], rtl=False)
    assert chart.marks[1].place is None
    assert chart.lines == ()


def test_a_long_title_is_cut_and_one_of_another_language_named():
    long, other = draw_way([stop("Word " * 20), stop({"t": "Cocinero", "l": "es"})], rtl=False).marks
    assert long.text.endswith("…")
    assert other.language == "es"


def test_without_two_known_pays_there_is_no_drawing():
    assert draw_way([stop(), stop(pay=None)], rtl=False) is None
