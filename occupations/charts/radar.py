"""The radar of the ratings: every dimension turned so that further out is better."""

import math
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, points
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
    """A line of a spoke's label, and where its text begins, ends or has its middle."""

    text: str
    place: SafeString


@dataclass(frozen=True)
class Spoke:
    """A dimension: its point on the shape, and its label with the value under it.

    Where measures disagree, ``span`` is the line on the spoke between what the lowest and the highest count as.
    """

    point: SafeString
    span: SafeString | None
    anchor: str
    lines: tuple[Label, ...]
    language: str
    value: float
    low: float
    high: float
    value_place: SafeString


@dataclass(frozen=True)
class RadarChart:
    """Rings at a quarter, half, three quarters and all of the scale, one spoke per rating, and the shape."""

    size: SafeString
    rings: tuple[SafeString, ...]
    lines: SafeString
    shape: SafeString
    spokes: tuple[Spoke, ...]

    @property
    def has_spans(self) -> bool:
        """Tell whether measures of any rating disagree."""
        return any(spoke.span for spoke in self.spokes)


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
        size=SafeString(f"{WIDTH} {HEIGHT}"),
        rings=tuple(points([_at(direction, ring) for direction in directions]) for ring in RINGS),
        lines=_lines([_at(direction, 10) for direction in directions]),
        shape=points([_at(direction, value) for direction, value in zip(directions, values, strict=True)]),
        spokes=tuple(
            _spoke(rating, value, direction)
            for rating, value, direction in zip(ratings, values, directions, strict=True)
        ),
    )


def turned(rating: dict[str, Any]) -> float:
    """Return a rating's score turned so that higher is better, as it counts in the overall."""
    return _turned(rating["score"], rating["polarity"])


# A page asks for each rating's three times: for the radar, its row and the sum.
@lru_cache(maxsize=1024)
def _turned(score: float, polarity: str) -> float:
    return float(oriented(Decimal(str(score)), polarity))


def _ends(rating: dict[str, Any], value: float) -> tuple[float, float]:
    """Return what the lowest and the highest of a rating's measures count as; its own value twice without a range."""
    if rating.get("low") is None:
        return value, value
    return _turned(rating["low"], rating["polarity"]), _turned(rating["high"], rating["polarity"])


def _at(direction: tuple[float, float], value: float) -> tuple[float, float]:
    across, down = direction
    return CENTRE_X + across * RADIUS * value / 10, CENTRE_Y + down * RADIUS * value / 10


def _lines(ends: list[tuple[float, float]]) -> SafeString:
    """Write a path of lines from the centre."""
    centre = f"M{number(CENTRE_X)} {number(CENTRE_Y)}"
    return SafeString("".join([f"{centre}L{number(x)} {number(y)}" for x, y in ends]))


def _spoke(rating: dict[str, Any], value: float, direction: tuple[float, float]) -> Spoke:
    across, down = direction
    name = rating["name"]
    text, language = (name["t"], name["l"]) if isinstance(name, dict) else (name, "")
    lines = wrap(text, LABEL_LIMIT)
    # The block of label lines and value grows away from the chart: upwards above it, downwards below it.
    block = LINE_HEIGHT * (len(lines) + 1)
    top = CENTRE_Y + down * LABEL_RADIUS - block * (1 - down) / 2
    x = number(CENTRE_X + across * LABEL_RADIUS)
    places = [attributes(x=x, y=number(top + LINE_HEIGHT * (i + 0.8))) for i in range(len(lines) + 1)]
    point_x, point_y = _at(direction, value)
    low, high = sorted(_ends(rating, value))
    (low_x, low_y), (high_x, high_y) = _at(direction, low), _at(direction, high)
    return Spoke(
        point=attributes(cx=number(point_x), cy=number(point_y)),
        span=attributes(x1=number(low_x), y1=number(low_y), x2=number(high_x), y2=number(high_y))
        if low < high
        else None,
        anchor="middle" if abs(across) < CENTRED_WITHIN else "start" if across > 0 else "end",
        lines=tuple(Label(line, place) for line, place in zip(lines, places, strict=False)),
        language=language,
        value=value,
        low=low,
        high=high,
        value_place=places[-1],
    )
