"""A way over adjacent careers: one occupation below the other, each as far along as it pays, marked by its AI risk.

Positions across are shares of the width, so that the drawing fits any screen while its letters keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent
from occupations.charts.labels import shorten
from occupations.charts.risk import risk_class

__all__ = ["Stop", "StopMark", "WayChart", "draw_way"]

# A stop takes a line for its title, one for its figures and one for its mark, so that no mark covers a text.
ROW_HEIGHT, TITLE, FIGURES, MARK = 74, 16, 34, 54
# As many letters as a narrow phone has room for.
LABEL_LIMIT: Final = 38
FEWEST: Final = 2
# Space at both ends for the mark, as a share of the width.
EDGE: Final = 0.03


@dataclass(frozen=True)
class Stop:
    """An occupation on the way; ``pay`` is comparable with the others', ``row`` what the template prints of it."""

    title: Any
    pay: int | None
    risk: float | None
    row: Any


@dataclass(frozen=True)
class StopMark:
    """A stop's title, mark and figures; without a known pay there is no mark."""

    stop: Stop
    text: str
    language: str
    title: SafeString
    risk: str
    place: SafeString | None
    scale: SafeString
    figures: SafeString


@dataclass(frozen=True)
class WayChart:
    """The stops from top to bottom, and a line from each mark to the next."""

    height: SafeString
    lines: tuple[SafeString, ...]
    marks: tuple[StopMark, ...]


def draw_way(stops: Sequence[Stop], *, rtl: bool) -> WayChart | None:
    """Draw a way, its pay from 0 on in reading direction; None where fewer than two stops have a known pay."""
    known = [stop.pay for stop in stops if stop.pay]
    if len(known) < FEWEST:
        return None
    most = max(known)

    def across(share: float) -> float:
        inside = EDGE + (1 - 2 * EDGE) * share
        return 1 - inside if rtl else inside

    def mark(row: int, stop: Stop) -> StopMark:
        y = number(row * ROW_HEIGHT + MARK)
        [text] = shorten(stop.title["t"] if isinstance(stop.title, dict) else stop.title, LABEL_LIMIT, 1)
        language = stop.title["l"] if isinstance(stop.title, dict) else ""
        share = stop.pay / most if stop.pay else 0
        return StopMark(
            stop=stop,
            text=f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if language else text,
            language=language,
            title=attributes(x=percent(rtl), y=number(row * ROW_HEIGHT + TITLE)),
            risk=risk_class(stop.risk),
            place=attributes(x=percent(across(share)), y=y) if stop.pay else None,
            scale=attributes(x1=percent(across(0)), x2=percent(across(1)), y1=y, y2=y),
            figures=attributes(x=percent(rtl), y=number(row * ROW_HEIGHT + FIGURES)),
        )

    ends = pairwise(enumerate(stops))
    lines = tuple(
        attributes(
            x1=percent(across(before.pay / most)),
            x2=percent(across(after.pay / most)),
            y1=number(row * ROW_HEIGHT + MARK),
            y2=number(next_row * ROW_HEIGHT + MARK),
        )
        for (row, before), (next_row, after) in ends
        if before.pay and after.pay
    )
    marks = tuple(mark(row, stop) for row, stop in enumerate(stops))
    return WayChart(number(len(stops) * ROW_HEIGHT), lines, marks)
