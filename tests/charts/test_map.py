import itertools

import pytest

from occupations.charts.fields import FAMILIES, family_of, size_of, symbols
from occupations.charts.map import Point, draw_map
from occupations.charts.map_labels import HEIGHT
from tests.charts.reading import attributes, share


def point(title="Nurse", field="health-care", pay=50_000, risk=5.0, people=20_000):
    return Point(title, field, pay, risk, people, row=title)


def crowd(number):
    """Return points that lie close to each other."""
    return [
        point(f"Occupation of a long name {place}", pay=50_000 + 700 * (place % 40), risk=place % 23 / 2.5)
        for place in range(number)
    ]


def use(chart, title):
    [mark] = [mark for group in chart.groups for mark in group.marks if mark.point.title == title]
    return attributes(mark.use)


def test_without_occupations_there_is_no_map():
    assert draw_map([], rtl=False) is None


def test_better_paid_is_higher_and_more_exposed_further_along():
    chart = draw_map([point("Low", pay=30_000, risk=1), point("High", pay=90_000, risk=9)], rtl=False)
    low, high = use(chart, "Low"), use(chart, "High")
    assert share(low["x"]) < share(high["x"])
    assert share(low["y"]) > share(high["y"])


def test_equal_ratios_of_pay_are_equal_distances():
    chart = draw_map([point("A", pay=30_000), point("B", pay=60_000), point("C", pay=120_000)], rtl=False)
    a, b, c = (share(use(chart, title)["y"]) for title in "ABC")
    assert a - b == pytest.approx(b - c, abs=0.002)


def test_right_to_left_mirrors_the_map():
    points = [point("A", risk=0), point("B", pay=90_000, risk=10)]
    plain, mirrored = draw_map(points, rtl=False), draw_map(points, rtl=True)
    assert share(use(plain, "A")["x"]) == pytest.approx(share(use(mirrored, "B")["x"]))
    assert attributes(plain.pay_ticks[0].text)["x"] == "0%"
    assert attributes(mirrored.pay_ticks[0].text)["x"] == "100%"


def test_every_mark_and_line_lies_within_the_sheet():
    chart = draw_map([*crowd(80), point(pay=559_030, risk=10), point(pay=1_902, risk=0)], rtl=False)
    places = [attributes(mark.use) for group in chart.groups for mark in group.marks]
    assert all(0 < share(place[name]) < 1 for place in places for name in ("x", "y"))
    assert all(0 <= share(attributes(tick.line)["y1"]) <= 1 for tick in chart.pay_ticks)


def test_both_medians_count_each_occupation_once():
    chart = draw_map(
        [point(pay=pay, risk=risk) for pay, risk in ((30_000, 1), (40_000, 2), (90_000, 9))], rtl=False
    )
    assert (chart.median_pay.value, chart.median_risk.value) == (40_000, 2)


@pytest.mark.parametrize("wide", [250, 400, 620, 900, 1180])
@pytest.mark.parametrize("rtl", [False, True])
def test_labels_never_run_into_each_other(wide, rtl):
    chart = draw_map(crowd(200), rtl=rtl)
    found = [box(label, wide, rtl=rtl) for label in chart.labels if wide >= 620 or not label.is_wide]
    assert len(found) >= 3
    for one, other in itertools.combinations(found, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(left >= 0 and right <= wide for left, _top, right, _bottom in found)


def box(label, wide, *, rtl):
    """Return the sides of a label on a sheet of this width, its letters being as wide as the script's usually are."""
    place = attributes(label.place)
    near = share(place["x"]) * wide + float(place["dx"])
    length = 6.4 * len(label.text)
    towards_left = (place.get("text-anchor") == "end") != rtl
    middle = share(place["y"]) * HEIGHT
    left = near - length if towards_left else near
    return left, middle - 7, left + length, middle + 7


def test_a_chosen_field_is_the_one_that_is_labelled():
    points = [point("Nurse"), point("Lawyer", "law", pay=90_000, people=900_000)]
    assert [label.text for label in draw_map(points, field="health-care", rtl=False).labels] == ["Nurse"]


def test_fields_and_languages_have_groups_of_their_own():
    points = [point("Nurse"), point("Lawyer", "law"), point({"t": "Midwife", "l": "en"})]
    groups = draw_map(points, rtl=False).groups
    assert [(group.field, group.language) for group in groups] == [
        ("law", ""),
        ("health-care", ""),
        ("health-care", "en"),
    ]


def test_a_mark_is_larger_with_more_people_and_hollow_where_they_are_unknown():
    assert [size_of(people) for people in (None, 0, 9_999, 10_000, 50_000, 250_000)] == [0, 1, 1, 2, 3, 4]
    assert [symbol.is_hollow for symbol in symbols(FAMILIES[0])] == [True, False, False, False, False]


def test_a_field_that_editors_added_is_drawn_too():
    assert family_of("space-travel") is FAMILIES[-1]
    assert len({symbol.path for family in FAMILIES for symbol in symbols(family)}) == 5 * len(FAMILIES)
