"""Changes by day, drawn."""

import datetime as dt

from occupations.charts.activity import draw_activity

TODAY = dt.date(2026, 11, 26)


def draw(counts, *, rtl=False):
    return draw_activity(counts, TODAY, 10, rtl=rtl)


def test_nothing_done_draws_nothing():
    assert draw({TODAY - dt.timedelta(days=10): 5}) is None


def test_the_newest_day_is_last_and_the_busiest_fills_the_height():
    chart = draw({TODAY: 4, TODAY - dt.timedelta(days=9): 2})
    assert (chart.bars[-1].day, chart.bars[-1].count, chart.total) == (TODAY, 4, 6)
    assert chart.highest is chart.bars[-1]
    assert chart.bars[-1].box == 'x="91.5%" y="22" width="7%" height="70"'
    assert chart.bars[0].box == 'x="1.5%" y="57" width="7%" height="35"'


def test_a_day_with_little_is_still_seen():
    chart = draw({TODAY: 1000, TODAY - dt.timedelta(days=1): 1})
    assert 'height="1.5"' in chart.bars[-2].box


def test_from_right_to_left_the_newest_day_is_at_the_left():
    chart = draw({TODAY: 4}, rtl=True)
    assert chart.bars[-1].box.startswith('x="1.5%"')
    assert chart.last == 'x="0%" y="108" text-anchor="start"'
