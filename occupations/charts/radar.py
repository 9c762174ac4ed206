"""The radar of the ratings: every dimension turned so that further out is better."""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from occupations.charts.coordinates import number, points
from occupations.charts.labels import wrap
from occupations.publishing.overall import oriented

__all__ = ["RadarChart", "Spoke", "draw_radar"]

WIDTH, HEIGHT = 480, 420
CENTRE_X, CENTRE_Y = WIDTH / 2, HEIGHT / 2 + 4
RADIUS = 144
LABEL_RADIUS = RADIUS + 16
LINE_HEIGHT = 17
LABEL_LIMIT = 10
RINGS = (2.5, 5, 7.5, 10)
FEWEST_SPOKES = 3
# Labels this near to the vertical axis, as a share of the radius, are centred on it.
CENTRED_WITHIN = 0.2


@dataclass(frozen=True)
class Label:
    """A line of a spoke's label, at the baseline of its text."""

    text: str
    y: str


@dataclass(frozen=True)
class Spoke:
    """A dimension: its line from the centre, its point on the shape, and its label."""

    x: str
    y: str
    point_x: str
    point_y: str
    label_x: str
    anchor: str
    lines: tuple[Label, ...]
    language: str
    value: float
    value_y: str


@dataclass(frozen=True)
class RadarChart:
    """Rings at a quarter, half, three quarters and all of the scale, one spoke per rating, and the shape."""

    width: int
    height: int
    centre_x: str
    centre_y: str
    rings: tuple[str, ...]
    shape: str
    spokes: tuple[Spoke, ...]


def draw_radar(ratings: list[dict[str, Any]], *, rtl: bool) -> RadarChart | None:
    """Draw ratings of a published document clockwise from the top, or the other way round from right to left.

    None for fewer than three ratings, which span no area.
    """
    if len(ratings) < FEWEST_SPOKES:
        return None
    turn = (-1 if rtl else 1) * 2 * math.pi / len(ratings)
    directions = [(math.sin(i * turn), -math.cos(i * turn)) for i in range(len(ratings))]
    values = [turned(rating) for rating in ratings]
    return RadarChart(
        width=WIDTH,
        height=HEIGHT,
        centre_x=number(CENTRE_X),
        centre_y=number(CENTRE_Y),
        rings=tuple(points([_at(direction, ring) for direction in directions]) for ring in RINGS),
        shape=points([_at(direction, value) for direction, value in zip(directions, values, strict=True)]),
        spokes=tuple(
            _spoke(rating, value, direction)
            for rating, value, direction in zip(ratings, values, directions, strict=True)
        ),
    )


def turned(rating: dict[str, Any]) -> float:
    """Return a rating's score turned so that higher is better, as it counts in the overall."""
    return float(oriented(Decimal(str(rating["score"])), rating["polarity"]))


def _at(direction: tuple[float, float], value: float) -> tuple[float, float]:
    across, down = direction
    return CENTRE_X + across * RADIUS * value / 10, CENTRE_Y + down * RADIUS * value / 10


def _spoke(rating: dict[str, Any], value: float, direction: tuple[float, float]) -> Spoke:
    across, down = direction
    name = rating["name"]
    text, language = (name["t"], name["l"]) if isinstance(name, dict) else (name, "")
    lines = wrap(text, LABEL_LIMIT)
    # The block of label lines and value grows away from the chart: upwards above it, downwards below it.
    block = LINE_HEIGHT * (len(lines) + 1)
    top = CENTRE_Y + down * LABEL_RADIUS - block * (1 - down) / 2
    baselines = [number(top + LINE_HEIGHT * (i + 0.8)) for i in range(len(lines) + 1)]
    (end_x, end_y), (point_x, point_y) = _at(direction, 10), _at(direction, value)
    return Spoke(
        x=number(end_x),
        y=number(end_y),
        point_x=number(point_x),
        point_y=number(point_y),
        label_x=number(CENTRE_X + across * LABEL_RADIUS),
        anchor="middle" if abs(across) < CENTRED_WITHIN else "start" if across > 0 else "end",
        lines=tuple(Label(line, y) for line, y in zip(lines, baselines, strict=False)),
        language=language,
        value=value,
        value_y=baselines[-1],
    )
