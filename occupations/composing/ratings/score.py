"""A score as it is computed, and the ways from a figure to a number between 0 and 10."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["Input", "Score", "interpolate", "rounded"]

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Input:
    """A figure that a score rests on: what it measures, and what it alone would give.

    ``percentile`` is the share, from 0 to 100, of the other occupations of the country with a lower value; ``of`` is
    how many occupations have one.
    """

    measure: str
    percentile: Decimal | None = None
    of: int | None = None
    score: Decimal | None = None


@dataclass(frozen=True)
class Score:
    """A computed score from 0 to 10, its range where several measures disagree, and its inputs."""

    score: Decimal
    inputs: tuple[Input, ...]
    low: Decimal | None = None
    high: Decimal | None = None


def rounded(value: float | Decimal) -> Decimal:
    """Return a score between 0 and 10 with one decimal, half rounded up."""
    return min(max(Decimal(value), Decimal(0)), Decimal(10)).quantize(TENTH, ROUND_HALF_UP)


def interpolate(value: float, points: Sequence[tuple[float, float]]) -> float:
    """Return the height of a line through points at a place; beyond its ends it goes on level."""
    left = points[0]
    if value <= left[0]:
        return left[1]
    for right in points[1:]:
        if value <= right[0]:
            return left[1] + (right[1] - left[1]) * (value - left[0]) / (right[0] - left[0])
        left = right
    return left[1]
