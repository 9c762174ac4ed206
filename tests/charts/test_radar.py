import pytest
from django.utils import translation

from occupations.charts.radar import CENTRE_X, CENTRE_Y, HEIGHT, RADIUS, draw_radar, turned
from tests.charts.reading import attributes


def rating(score, polarity="higher", name="Income"):
    return {"name": name, "score": score, "polarity": polarity, "weight": 1.0}


def corners(points):
    return [tuple(float(part) for part in corner.split(",")) for corner in points.split()]


def test_fewer_than_three_ratings_span_no_area():
    assert draw_radar([rating(5), rating(6)], rtl=False) is None


def test_a_score_where_lower_is_better_is_turned_round():
    assert turned(rating(4.5, "lower")) == 5.5


def test_the_first_rating_is_drawn_upwards_by_its_share_of_the_radius():
    chart = draw_radar([rating(5), rating(10), rating(10)], rtl=False)
    assert corners(chart.shape)[0] == (CENTRE_X, CENTRE_Y - RADIUS / 2)


def test_a_low_risk_is_drawn_far_out():
    chart = draw_radar([rating(0, "lower"), rating(5), rating(5)], rtl=False)
    assert corners(chart.shape)[0] == (CENTRE_X, CENTRE_Y - RADIUS)


def test_right_to_left_mirrors_every_corner():
    ratings = [rating(score) for score in (3, 7, 9, 5)]
    shape = corners(draw_radar(ratings, rtl=False).shape)
    mirrored = corners(draw_radar(ratings, rtl=True).shape)
    assert mirrored == [(pytest.approx(2 * CENTRE_X - x), pytest.approx(y)) for x, y in shape]


def test_right_to_left_swaps_the_anchors_of_labels():
    ratings = [rating(5)] * 4
    anchors = [spoke.anchor for spoke in draw_radar(ratings, rtl=False).spokes]
    mirrored = [spoke.anchor for spoke in draw_radar(ratings, rtl=True).spokes]
    assert anchors == ["middle", "start", "middle", "end"]
    assert mirrored == ["middle", "end", "middle", "start"]


def test_a_label_in_another_language_says_so():
    chart = draw_radar([rating(5, name={"t": "Income", "l": "en"})] * 3, rtl=False)
    assert chart.spokes[0].language == "en"
    assert [line.text for line in chart.spokes[0].lines] == ["Income"]


def test_labels_stay_inside_the_drawing_from_top_to_bottom():
    chart = draw_radar([rating(5, name="A rather long name")] * 11, rtl=False)
    places = [line.place for spoke in chart.spokes for line in spoke.lines]
    places += [spoke.value_place for spoke in chart.spokes]
    heights = [float(attributes(place)["y"]) for place in places]
    assert min(heights) > 10
    assert max(heights) < HEIGHT


def test_coordinates_have_a_point_in_every_language():
    with translation.override("fr"):
        chart = draw_radar([rating(5.5)] * 11, rtl=False)
    assert "." in chart.shape


def test_a_range_is_a_line_along_its_spoke():
    ranged = rating(5, "lower") | {"low": 2.0, "high": 10.0}
    chart = draw_radar([ranged, rating(5), rating(5)], rtl=False)
    span = attributes(chart.spokes[0].span)
    assert float(span["y1"]) == CENTRE_Y
    assert float(span["y2"]) == pytest.approx(CENTRE_Y - RADIUS * 0.8, abs=0.1)
    assert (chart.spokes[0].low, chart.spokes[0].high) == (0.0, 8.0)
    assert chart.has_spans


def test_a_single_score_has_no_line():
    chart = draw_radar([rating(5)] * 3, rtl=False)
    assert chart.spokes[0].span is None
    assert not chart.has_spans
