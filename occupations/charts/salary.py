"""The range chart of the salary bands: one bar from the low to the high end of each, over one axis of money.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

import math
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent

__all__ = ["Bar", "Median", "SalaryChart", "Tick", "draw_salary"]

ROW_HEIGHT = 46
TOP = 4
LABEL_BASELINE, BAR_TOP, BAR_HEIGHT = 16, 22, 14
AXIS_HEIGHT = 30
MOST_STEPS = 4
# Texts this near to an end of the axis, as a share of its length, would stick out if they were centred.
EDGE = 0.1
NICE_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Bar:
    """A band, and where its bar and the label above it lie."""

    band: dict[str, Any]
    label: SafeString
    box: SafeString


@dataclass(frozen=True)
class Tick:
    """An amount on the axis: its line through the chart, and its text anchored inside it."""

    value: float
    line: SafeString
    text: SafeString


@dataclass(frozen=True)
class Median:
    """The line of a published median across the bars, and the statistic that it is."""

    statistic: dict[str, Any]
    line: SafeString


@dataclass(frozen=True)
class SalaryChart:
    """Bars from top to bottom over the ticks of their axis."""

    height: SafeString
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    median: Median | None


def draw_salary(
    bands: list[dict[str, Any]], *, median: dict[str, Any] | None, rtl: bool
) -> SalaryChart | None:
    """Draw the salary bands of a published document, amounts growing in reading direction; None without bands.

    ``median`` is a statistic of the document in the same currency; outside of the axis it is not drawn, nor where its
    publisher caps it.
    """
    if not bands:
        return None
    amounts = ticks(min(band["low"] for band in bands), max(band["high"] for band in bands))
    first, last = amounts[0], amounts[-1]

    def share(amount: float) -> float:
        across = (amount - first) / (last - first)
        return 1 - across if rtl else across

    axis_y = TOP + len(bands) * ROW_HEIGHT

    def upright(across: float) -> SafeString:
        x = percent(across)
        return attributes(x1=x, x2=x, y1=number(0), y2=number(axis_y))

    def tick(amount: float) -> Tick:
        across = share(amount)
        anchor = "start" if across < EDGE else "end" if across > 1 - EDGE else "middle"
        return Tick(amount, upright(across), text(percent(across), axis_y + 18, anchor))

    def bar(row: int, band: dict[str, Any]) -> Bar:
        left, right = sorted((share(band["low"]), share(band["high"])))
        top = TOP + row * ROW_HEIGHT
        return Bar(
            band,
            # Where a line of text begins.
            text(percent(rtl), top + LABEL_BASELINE, "end" if rtl else "start"),
            attributes(
                x=percent(left),
                y=number(top + BAR_TOP),
                width=percent(max(right - left, 0.005)),
                height=number(BAR_HEIGHT),
            ),
        )

    return SalaryChart(
        height=number(axis_y + AXIS_HEIGHT),
        bars=tuple(bar(row, band) for row, band in enumerate(bands)),
        ticks=tuple(tick(amount) for amount in amounts),
        median=Median(median, upright(share(value)))
        if median and (value := median.get("value")) is not None and first <= value <= last
        else None,
    )


def ticks(low: float, high: float) -> list[float]:
    """Return round amounts at equal distances, from one at or below ``low`` to one at or above ``high``."""
    span = max(high - low, 1)
    magnitude = 10 ** math.floor(math.log10(span / MOST_STEPS))
    for nice in NICE_STEPS:
        step = nice * magnitude
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first <= MOST_STEPS:
            break
    return [i * step for i in range(first, max(last, first + 1) + 1)]


def text(x: SafeString, y: float, anchor: str) -> SafeString:
    """Write where a text stands: at its start, its middle or its end."""
    return SafeString(f'{attributes(x=x, y=number(y))} text-anchor="{anchor}"')
