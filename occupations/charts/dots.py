"""Ratings of several profiles on one line for each dimension, each profile by a shape of its own.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent
from occupations.charts.radar import turned

__all__ = ["SHAPES", "DotsChart", "draw_dots"]

# As many profiles as have a shape that nobody takes for another's.
SHAPES: Final = ("circle", "square", "triangle", "diamond")
LABEL_HEIGHT, LANE, GAP = 20, 14, 12
# Space at both ends for half a shape, as a share of the width.
EDGE: Final = 0.02
AXIS_HEIGHT: Final = 22
TICKS: Final = (0, 2.5, 5, 7.5, 10)


@dataclass(frozen=True)
class Dot:
    """A profile's score of a dimension, turned so that higher is better: its shape, where it stands, and its lane."""

    shape: str
    place: SafeString
    lane: SafeString


@dataclass(frozen=True)
class Line:
    """A dimension: its name, where that stands, and the dots under it."""

    name: Any
    label: SafeString
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class DotsChart:
    """Lines from top to bottom over an axis from 0 to 10."""

    height: SafeString
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, SafeString, SafeString], ...]


def draw_dots(
    dimensions: Sequence[dict[str, Any]], profiles: Sequence[list[dict[str, Any]]], *, rtl: bool
) -> DotsChart | None:
    """Draw the ratings of profiles; None for fewer than two or more than there are shapes, or without dimensions."""
    if not dimensions or not 1 < len(profiles) <= len(SHAPES):
        return None
    height = LABEL_HEIGHT + LANE * len(profiles) + GAP

    def across(value: float) -> SafeString:
        share = EDGE + (1 - 2 * EDGE) * value / 10
        return percent(1 - share if rtl else share)

    def line(row: int, rating: dict[str, Any]) -> Line:
        top = row * height
        label = attributes(x=percent(rtl), y=number(top + LABEL_HEIGHT - 6))
        return Line(
            rating["name"],
            SafeString(f'{label} text-anchor="{"end" if rtl else "start"}"'),
            tuple(dots(top, rating["dimension"])),
        )

    def dots(top: float, dimension: str) -> list[Dot]:
        found = []
        for lane, (shape, ratings) in enumerate(zip(SHAPES, profiles, strict=False)):
            y = number(top + LABEL_HEIGHT + LANE * (lane + 0.5))
            rated = next((rating for rating in ratings if rating["dimension"] == dimension), None)
            if rated is not None:
                place = attributes(x=across(turned(rated)), y=y)
                found.append(Dot(shape, place, attributes(x1=across(0), x2=across(10), y1=y, y2=y)))
        return found

    bottom = height * len(dimensions)
    return DotsChart(
        height=number(bottom + AXIS_HEIGHT),
        lines=tuple(line(row, rating) for row, rating in enumerate(dimensions)),
        ticks=tuple(
            (
                tick,
                attributes(x1=across(tick), x2=across(tick), y1=number(0), y2=number(bottom)),
                attributes(x=across(tick), y=number(bottom + 16)),
            )
            for tick in TICKS
        ),
    )
