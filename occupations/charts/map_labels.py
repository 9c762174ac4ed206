"""Labels of a map that never run into each other, on the narrowest screen or on the widest."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, percent
from occupations.charts.labels import shorten, width

__all__ = ["MapLabel", "place_labels"]

# The least height of the plot, and how wide it may be, in pixels. What keeps clear at these keeps clear between them.
HEIGHT: Final = 440
NARROW, MIDDLE, WIDEST = 250, 620, 1180
LETTER, LINE_HEIGHT, OFFSET = 6.9, 18, 11
LONGEST = 26
MOST_TRIED = 140

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Level:
    """The labels of every screen, or those that only wide ones have room for."""

    is_wide: bool
    widths: tuple[int, ...]
    most: int


LEVELS: Final = (
    Level(is_wide=False, widths=(NARROW, MIDDLE, WIDEST), most=7),
    Level(is_wide=True, widths=(MIDDLE, WIDEST), most=22),
)


@dataclass(frozen=True)
class MapLabel:
    """A title beside its mark, for every screen or for wide ones only."""

    text: str
    language: str
    is_wide: bool
    place: SafeString


@dataclass(frozen=True)
class Placed:
    """A text beside a place, towards the side where reading ends or, at the end of the sheet, the other one."""

    x: float
    y: float
    letters: int
    at_right: bool

    def box(self, wide: float, high: float) -> Box:
        """Return the sides of the text on a sheet of a size: left, top, right, bottom."""
        near = self.x * wide + (OFFSET if self.at_right else -OFFSET)
        far = near + (1 if self.at_right else -1) * self.letters * LETTER
        middle = self.y * high
        return min(near, far), middle - LINE_HEIGHT / 2, max(near, far), middle + LINE_HEIGHT / 2


def place_labels(candidates: Iterable[tuple[Any, float, float]], *, rtl: bool) -> tuple[MapLabel, ...]:
    """Label the points that come first as far as there is room; each with its place as shares of width and height."""
    waiting = list(islice(candidates, MOST_TRIED))
    placed: list[Placed] = []
    labels: list[MapLabel] = []
    for level in LEVELS:
        left = []
        found = 0
        for point, x, y in waiting:
            label = _fit(point.words, x, y, level, placed, rtl=rtl) if found < level.most else None
            if label is None:
                left.append((point, x, y))
                continue
            found += 1
            placed.append(label)
            labels.append(_label(point, label, level, rtl=rtl))
        waiting = left
    return tuple(labels)


def _fit(text: str, x: float, y: float, level: Level, placed: list[Placed], *, rtl: bool) -> Placed | None:
    """Return where a title fits beside its mark, or None."""
    letters = width(_shortened(text))
    for at_right in (not rtl, rtl):
        label = Placed(x, y, letters, at_right)
        if all(_is_free(label, placed, wide) for wide in level.widths):
            return label
    return None


def _is_free(label: Placed, placed: list[Placed], wide: float) -> bool:
    left, top, right, bottom = label.box(wide, HEIGHT)
    if left < 0 or top < 0 or right > wide or bottom > HEIGHT:
        return False
    return not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom
        for other in (one.box(wide, HEIGHT) for one in placed)
    )


def _label(point: Any, label: Placed, level: Level, *, rtl: bool) -> MapLabel:
    # Text starts where reading does: at the right, in Arabic.
    starts = label.at_right != rtl
    offset = SafeString(str(OFFSET if label.at_right else -OFFSET))
    place = attributes(x=percent(label.x), y=percent(label.y), dx=offset)
    text = _shortened(point.words)
    return MapLabel(
        f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if point.language else text,
        point.language,
        level.is_wide,
        place if starts else SafeString(f'{place} text-anchor="end"'),
    )


def _shortened(text: str) -> str:
    return shorten(text, LONGEST, 1)[0]
