"""The line of median pay over the levels of a career: a step for each level, above a base line of zero.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from occupations.charts.coordinates import number, percent

__all__ = ["LevelsChart", "Riser", "Step", "draw_levels"]

TOP, PLOT_HEIGHT, AXIS_HEIGHT = 26, 130, 28
FEWEST_STEPS = 2


@dataclass(frozen=True)
class Step:
    """A level: the ends of its line, the middle for its texts, and its height; ``y`` grows downwards."""

    level: dict[str, Any]
    order: int
    left: str
    right: str
    middle: str
    width: str
    y: str
    height: str
    text_y: str


@dataclass(frozen=True)
class Riser:
    """The upright between two neighbouring steps."""

    x: str
    from_y: str
    to_y: str


@dataclass(frozen=True)
class LevelsChart:
    """Steps in the order of the career."""

    height: int
    base_y: int
    text_y: int
    steps: tuple[Step, ...]
    risers: tuple[Riser, ...]


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
        return Step(
            level=level,
            order=order + 1,
            left=percent(left),
            right=percent(right),
            middle=percent((left + right) / 2),
            width=percent(right - left),
            y=number(top),
            height=number(base - top),
            text_y=number(top - 8),
        )

    return LevelsChart(
        height=base + AXIS_HEIGHT,
        base_y=base,
        text_y=base + 18,
        steps=tuple(
            step(order, level, top) for order, (level, top) in enumerate(zip(paid, tops, strict=True))
        ),
        risers=tuple(
            Riser(percent(share(order)), number(before), number(after))
            for order, (before, after) in enumerate(pairwise(tops), 1)
        ),
    )
