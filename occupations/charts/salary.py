"""The range chart of the salary bands: one bar from the low to the high end of each, over one axis of money.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

import math
from dataclasses import dataclass
from typing import Any

from occupations.charts.coordinates import percent

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
    """A band: where its bar lies, and what its label is made of."""

    band: dict[str, Any]
    label_y: int
    x: str
    y: int
    width: str


@dataclass(frozen=True)
class Tick:
    """An amount on the axis, with its text anchored inside the chart."""

    value: float
    x: str
    anchor: str


@dataclass(frozen=True)
class Median:
    """Where a published median lies across the bars, and the statistic that it is."""

    statistic: dict[str, Any]
    x: str


@dataclass(frozen=True)
class SalaryChart:
    """Bars from top to bottom over the ticks of their axis; ``start_x`` and ``start`` are where a line begins."""

    height: int
    axis_y: int
    text_y: int
    bar_height: int
    start_x: str
    start: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    median: Median | None


def draw_salary(
    bands: list[dict[str, Any]], *, median: dict[str, Any] | None, rtl: bool
) -> SalaryChart | None:
    """Draw the salary bands of a published document, amounts growing in reading direction; None without bands.

    ``median`` is a statistic of the document in the same currency; outside of the axis it is not drawn.
    """
    if not bands:
        return None
    amounts = ticks(min(band["low"] for band in bands), max(band["high"] for band in bands))
    first, last = amounts[0], amounts[-1]

    def share(amount: float) -> float:
        across = (amount - first) / (last - first)
        return 1 - across if rtl else across

    def tick(amount: float) -> Tick:
        across = share(amount)
        anchor = "start" if across < EDGE else "end" if across > 1 - EDGE else "middle"
        return Tick(amount, percent(across), anchor)

    def bar(row: int, band: dict[str, Any]) -> Bar:
        left, right = sorted((share(band["low"]), share(band["high"])))
        top = TOP + row * ROW_HEIGHT
        return Bar(
            band, top + LABEL_BASELINE, percent(left), top + BAR_TOP, percent(max(right - left, 0.005))
        )

    axis_y = TOP + len(bands) * ROW_HEIGHT
    return SalaryChart(
        height=axis_y + AXIS_HEIGHT,
        axis_y=axis_y,
        text_y=axis_y + 18,
        bar_height=BAR_HEIGHT,
        start_x="100%" if rtl else "0%",
        start="end" if rtl else "start",
        bars=tuple(bar(row, band) for row, band in enumerate(bands)),
        ticks=tuple(tick(amount) for amount in amounts),
        median=Median(median, percent(share(median["value"])))
        if median and first <= median["value"] <= last
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
