"""The line of median pay over the levels of a career: a step for each level, above a base line of zero.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent

__all__ = ["LevelsChart", "Step", "draw_levels"]

TOP, PLOT_HEIGHT, AXIS_HEIGHT = 26, 130, 28
FEWEST_STEPS = 2


@dataclass(frozen=True)
class Step:
    """A level, its number in the career, and where its area, its line and its two texts lie; y grows downwards."""

    level: dict[str, Any]
    order: int
    area: SafeString
    line: SafeString
    pay: SafeString
    years: SafeString


@dataclass(frozen=True)
class LevelsChart:
    """Steps in the order of the career, the uprights between them, and the line of zero."""

    height: SafeString
    base: SafeString
    steps: tuple[Step, ...]
    risers: tuple[SafeString, ...]


def draw_levels(levels: list[dict[str, Any]], *, rtl: bool) -> LevelsChart | None:
    """Draw the levels of a published document that have a median pay; None for fewer than two."""
    paid = [level for level in levels if level.get("median_pay")]
    if len(paid) < FEWEST_STEPS:
        return None
    highest = max(level["median_pay"] for level in paid)
    base = TOP + PLOT_HEIGHT
    tops = [base - PLOT_HEIGHT * level["median_pay"] / highest for level in paid]

    def share(position: float) -> float:
        across = position / len(paid)
        return 1 - across if rtl else across

    def step(order: int, level: dict[str, Any], top: float) -> Step:
        left, right = sorted((share(order), share(order + 1)))
        x, y, middle = percent(left), number(top), percent((left + right) / 2)
        return Step(
            level=level,
            order=order + 1,
            area=attributes(x=x, y=y, width=percent(right - left), height=number(base - top)),
            line=attributes(x1=x, x2=percent(right), y1=y, y2=y),
            pay=attributes(x=middle, y=number(top - 8)),
            years=attributes(x=middle, y=number(base + 18)),
        )

    def riser(order: int, before: float, after: float) -> SafeString:
        x = percent(share(order))
        return attributes(x1=x, x2=x, y1=number(before), y2=number(after))

    return LevelsChart(
        height=number(base + AXIS_HEIGHT),
        base=attributes(x1=number(0), x2=percent(1), y1=number(base), y2=number(base)),
        steps=tuple(
            step(order, level, top) for order, (level, top) in enumerate(zip(paid, tops, strict=True))
        ),
        risers=tuple(riser(order, before, after) for order, (before, after) in enumerate(pairwise(tops), 1)),
    )
