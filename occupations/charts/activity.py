"""Changes by day: a bar for each day on a base line of zero, the newest last.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent

__all__ = ["ActivityChart", "DayBar", "draw_activity"]

TOP, PLOT_HEIGHT, AXIS_HEIGHT = 22, 70, 24
# The share of its day's place that a bar fills, and the least height of one that is not nothing.
FILLED = 0.7
LEAST = 1.5


@dataclass(frozen=True)
class DayBar:
    """A day, how much was done on it, and where its bar lies."""

    day: dt.date
    count: int
    box: SafeString


@dataclass(frozen=True)
class ActivityChart:
    """Bars by day, the line of zero, where the first and the last day are written, and which bar is the highest."""

    height: SafeString
    base: SafeString
    bars: tuple[DayBar, ...]
    first: SafeString
    last: SafeString
    total: int
    highest: DayBar
    highest_label: SafeString


def draw_activity(
    counts: Mapping[dt.date, int], today: dt.date, days: int, *, rtl: bool
) -> ActivityChart | None:
    """Draw the last days up to today; None where nothing was done on any of them."""
    shown = [today - dt.timedelta(days=back) for back in reversed(range(days))]
    highest = max(counts.get(day, 0) for day in shown)
    if not highest:
        return None
    base = TOP + PLOT_HEIGHT

    def middle(position: int) -> float:
        share = (position + 0.5) / days
        return 1 - share if rtl else share

    def bar(position: int, day: dt.date) -> DayBar:
        count = counts.get(day, 0)
        height = max(LEAST, PLOT_HEIGHT * count / highest) if count else 0
        box = attributes(
            x=percent(middle(position) - FILLED / days / 2),
            y=number(base - height),
            width=percent(FILLED / days),
            height=number(height),
        )
        return DayBar(day, count, box)

    bars = tuple(bar(position, day) for position, day in enumerate(shown))
    best = max(range(days), key=lambda position: bars[position].count)
    start, end = (percent(1), percent(0)) if rtl else (percent(0), percent(1))
    text = number(base + 16)
    return ActivityChart(
        height=number(base + AXIS_HEIGHT),
        base=attributes(x1=number(0), x2=percent(1), y1=number(base), y2=number(base)),
        bars=bars,
        first=_ended(start, text, at_left=not rtl),
        last=_ended(end, text, at_left=rtl),
        total=sum(bar.count for bar in bars),
        highest=bars[best],
        highest_label=attributes(
            x=percent(min(0.96, max(0.04, middle(best)))),
            y=number(TOP - 8),
            **{"text-anchor": SafeString("middle")},
        ),
    )


def _ended(x: SafeString, y: SafeString, *, at_left: bool) -> SafeString:
    return attributes(x=x, y=y, **{"text-anchor": SafeString("start" if at_left else "end")})
