from occupations.charts.salary import draw_salary, ticks
from tests.charts.reading import attributes, share


def band(low, high, level="junior"):
    return {"level": level, "low": low, "high": high}


def median(value):
    return {"measure": "pay_median", "value": value}


def test_without_bands_there_is_no_chart():
    assert draw_salary([], median=None, rtl=False) is None


def test_ticks_are_round_and_enclose_the_bands():
    assert ticks(55_000, 120_000) == [40_000, 60_000, 80_000, 100_000, 120_000]


def test_ticks_of_a_single_amount_still_span_something():
    amounts = ticks(50_000, 50_000)
    assert amounts[0] <= 50_000 <= amounts[-1]
    assert amounts[0] < amounts[-1]


def test_a_bar_reaches_from_the_low_to_the_high_end():
    chart = draw_salary([band(60_000, 100_000), band(40_000, 120_000)], median=None, rtl=False)
    box = attributes(chart.bars[0].box)
    assert (box["x"], box["width"]) == ("25%", "50%")


def test_right_to_left_mirrors_bars_and_text():
    chart = draw_salary([band(40_000, 60_000), band(60_000, 120_000)], median=None, rtl=True)
    box, label = attributes(chart.bars[0].box), attributes(chart.bars[0].label)
    assert (box["x"], box["width"]) == ("75%", "25%")
    assert (label["x"], label["text-anchor"]) == ("100%", "end")
    anchors = [attributes(tick.text)["text-anchor"] for tick in chart.ticks]
    assert anchors == ["end", "middle", "middle", "middle", "start"]


def test_a_median_within_the_axis_is_drawn():
    chart = draw_salary([band(40_000, 120_000)], median=median(60_000), rtl=False)
    assert share(attributes(chart.median.line)["x1"]) == 0.25
    assert chart.median.statistic == median(60_000)


def test_a_median_beyond_the_axis_is_not_drawn():
    assert draw_salary([band(40_000, 120_000)], median=median(20_000), rtl=False).median is None


def test_each_band_makes_the_chart_higher():
    one = draw_salary([band(1, 2)], median=None, rtl=False)
    two = draw_salary([band(1, 2), band(2, 3)], median=None, rtl=False)
    assert float(two.height) > float(one.height)


def test_a_band_of_one_amount_is_still_seen():
    chart = draw_salary([band(50_000, 50_000)], median=None, rtl=False)
    assert share(attributes(chart.bars[0].box)["width"]) > 0
