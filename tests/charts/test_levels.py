from occupations.charts.levels import TOP, draw_levels
from tests.charts.reading import attributes


def level(pay, title="Level"):
    return {"title": title, "median_pay": pay}


def test_a_single_level_is_no_line():
    assert draw_levels([level(50_000), {"title": "Unpaid"}], rtl=False) is None


def test_levels_without_pay_are_left_out():
    chart = draw_levels([level(50_000), {"title": "Unpaid"}, level(60_000)], rtl=False)
    assert [step.level["median_pay"] for step in chart.steps] == [50_000, 60_000]


def test_heights_are_in_proportion_to_pay():
    chart = draw_levels([level(40_000), level(80_000)], rtl=False)
    low, high = (attributes(step.area) for step in chart.steps)
    assert float(high["height"]) == 2 * float(low["height"])
    assert float(high["y"]) == TOP


def test_a_riser_joins_two_steps():
    chart = draw_levels([level(40_000), level(80_000)], rtl=False)
    [riser] = chart.risers
    low, high = (attributes(step.line)["y1"] for step in chart.steps)
    assert attributes(riser) == {"x1": "50%", "x2": "50%", "y1": low, "y2": high}


def test_right_to_left_starts_at_the_right():
    chart = draw_levels([level(40_000), level(80_000)], rtl=True)
    line = attributes(chart.steps[0].line)
    assert (line["x1"], line["x2"]) == ("50%", "100%")
