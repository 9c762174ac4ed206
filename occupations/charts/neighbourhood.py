"""The neighbourhood of a profile in the career graph: what leads here on one side, what it leads to on the other.

Whoever pays more stands above the profile and whoever pays less below it, in the order of pay, so that labels keep
clear of each other in every language. Drawn for a wide and for a narrow screen, in units of the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number
from occupations.charts.labels import shorten
from occupations.charts.risk import risk_class

__all__ = ["Career", "CareerMark", "Neighbourhood", "draw_neighbourhood"]

RADIUS = 9
LINE_HEIGHT, ROW_GAP = 18, 14
TITLE_LINES = 2
THINNEST, THICKEST = 1.2, 6.5
HEADING_HEIGHT = 38
# Between those that pay more and those that pay less, for the line between them.
LEAST_GAP = 26
HUB_WIDTH, HUB_LIMIT, HUB_LINES, HUB_PADDING = 212, 24, 4, 14


@dataclass(frozen=True)
class Career:
    """An occupation to draw; ``row`` is what the template prints of it. None is unknown."""

    title: Any
    pay: float | None
    risk: float | None
    similarity: float | None
    row: Any


@dataclass(frozen=True)
class Label:
    """A line of text and its place."""

    text: str
    place: SafeString


@dataclass(frozen=True)
class CareerMark:
    """A career's circle, the half of it that is filled at a middle risk, its edge, and its label over its caption."""

    career: Career
    risk: str
    circle: SafeString
    half: SafeString | None
    edge: SafeString
    anchor: str
    language: str
    lines: tuple[Label, ...]
    caption: SafeString


@dataclass(frozen=True)
class Neighbourhood:
    """The profile in its box, or beside its circle where there is no room for one, and the careers round it.

    ``level`` is the line between those that pay more and those that pay less; None where the own pay is unknown.
    """

    name: str
    width: SafeString
    box: SafeString
    hub: CareerMark
    frame: SafeString | None
    level: SafeString | None
    sources: tuple[CareerMark, ...]
    targets: tuple[CareerMark, ...]
    sources_heading: SafeString | None
    targets_heading: SafeString


@dataclass(frozen=True)
class Layout:
    """Where circles and labels stand across, in units of the picture, from the side where reading begins."""

    name: str
    width: float
    targets: float
    label_limit: int
    # Both sides of the profile's box; its circle without one.
    hub: tuple[float, float]
    sources: float | None = None


WIDE = Layout("wide", 1040, targets=772, label_limit=32, hub=(414, 414 + HUB_WIDTH), sources=268)
NARROW = Layout("narrow", 360, targets=104, label_limit=29, hub=(12, 30))


def draw_neighbourhood(
    own: Career, sources: Sequence[Career], targets: Sequence[Career], *, rtl: bool
) -> tuple[Neighbourhood, ...]:
    """Draw the picture for wide and for narrow screens, mirrored from right to left; the narrow one has no sources."""
    return tuple(Drawing(layout, own, rtl=rtl).draw(sources, targets) for layout in (WIDE, NARROW))


class Drawing:
    """One picture under way."""

    def __init__(self, layout: Layout, own: Career, *, rtl: bool) -> None:
        self.layout = layout
        self.own = own
        self.rtl = rtl
        self.is_boxed = layout.sources is not None
        limit, most = (HUB_LIMIT, HUB_LINES) if self.is_boxed else (layout.label_limit, 3)
        self.hub_lines = shorten(_text(own.title), limit, most)
        rows = LINE_HEIGHT * (len(self.hub_lines) + 1)
        self.hub_height = rows + 2 * RADIUS + 2 * HUB_PADDING if self.is_boxed else rows + ROW_GAP
        self.gap = LEAST_GAP if self.is_boxed else self.hub_height

    def draw(self, sources: Sequence[Career], targets: Sequence[Career]) -> Neighbourhood:
        """Place all that is there round the profile's own height."""
        layout = self.layout
        shown = sources if layout.sources is not None else ()
        columns = [self._order(shown), self._order(targets)]
        above = max(self.gap / 2 + sum(map(self._height, more)) for more, _less in columns)
        below = max(self.gap / 2 + sum(map(self._height, less)) for _more, less in columns)
        self.y = HEADING_HEIGHT + max(above, self.hub_height / 2)
        height = self.y + max(below, self.hub_height / 2) + 6
        # Where nothing leads here, the picture begins at the profile.
        start = 0.0 if shown or not self.is_boxed else layout.hub[0] - 8
        width = layout.width - start
        left = 0 if self.rtl else start
        return Neighbourhood(
            name=layout.name,
            width=number(width),
            box=SafeString(f"{number(left)} 0 {number(width)} {number(height)}"),
            hub=self._hub(),
            frame=self._frame() if self.is_boxed else None,
            level=self._level(start) if self.own.pay is not None else None,
            sources=self._column(columns[0], layout.sources, "end") if shown else (),
            targets=self._column(columns[1], layout.targets, "start"),
            sources_heading=self._place(layout.sources + RADIUS, 20) if shown and layout.sources else None,
            targets_heading=self._place(layout.targets - RADIUS, 20),
        )

    def _order(self, careers: Sequence[Career]) -> tuple[list[Career], list[Career]]:
        """Return those above the profile and those below it, each from the nearest on; unknown pay comes last."""
        if self.own.pay is None:
            half = (len(careers) + 1) // 2
            return list(reversed(careers[:half])), list(careers[half:])
        known = sorted(
            (career for career in careers if career.pay is not None), key=lambda career: career.pay or 0
        )
        more = [career for career in known if (career.pay or 0) >= self.own.pay]
        less = [career for career in reversed(known) if (career.pay or 0) < self.own.pay]
        return more, less + [career for career in careers if career.pay is None]

    def _column(
        self, careers: tuple[list[Career], list[Career]], x: float | None, anchor: str
    ) -> tuple[CareerMark, ...]:
        """Return the marks of one side from top to bottom."""
        more, less = careers
        marks: list[CareerMark] = []
        top = self.y - self.gap / 2 - sum(map(self._height, more))
        for career in reversed(more):
            marks.append(self._mark(career, x or 0, top, anchor))
            top += self._height(career)
        top = self.y + self.gap / 2
        for career in less:
            marks.append(self._mark(career, x or 0, top, anchor))
            top += self._height(career)
        return tuple(marks)

    def _mark(self, career: Career, x: float, top: float, anchor: str) -> CareerMark:
        y = top + self._height(career) / 2
        side = 1 if anchor == "start" else -1
        near = self.layout.hub[1] if side > 0 else self.layout.hub[0]
        far = x - side * RADIUS
        middle = (near + far) / 2
        path = (
            f"M{self._at(near, self.y)}C{self._at(middle, self.y)} {self._at(middle, y)} {self._at(far, y)}"
        )
        share = 0 if career.similarity is None else career.similarity
        edge = attributes(
            d=SafeString(path), **{"stroke-width": number(THINNEST + (THICKEST - THINNEST) * share)}
        )
        lines = shorten(_text(career.title), self.layout.label_limit, TITLE_LINES)
        return self._labelled(
            career, (x, y), (x + side * (RADIUS + 9), top + ROW_GAP / 2), anchor, lines, edge
        )

    def _hub(self) -> CareerMark:
        start, end = self.layout.hub
        across = (start + end) / 2
        top = self.y - self.hub_height / 2
        if self.is_boxed:
            circle = (across, top + HUB_PADDING + RADIUS)
            text = (across, top + HUB_PADDING + 2 * RADIUS + 2)
            return self._labelled(self.own, circle, text, "middle", self.hub_lines, SafeString(""))
        text = (self.layout.targets + RADIUS + 9, top + ROW_GAP / 2)
        return self._labelled(self.own, (across, self.y), text, "start", self.hub_lines, SafeString(""))

    def _labelled(
        self,
        career: Career,
        circle: tuple[float, float],
        text: tuple[float, float],
        anchor: str,
        lines: tuple[str, ...],
        edge: SafeString,
    ) -> CareerMark:
        risk = risk_class(career.risk)
        language = career.title["l"] if isinstance(career.title, dict) else ""
        x, top = text
        places = [self._place(x, top + LINE_HEIGHT * (row + 0.75)) for row in range(len(lines) + 1)]
        around = attributes(cx=number(self._x(circle[0])), cy=number(circle[1]), r=number(RADIUS))
        left = f"{number(self._x(circle[0]) - RADIUS)} {number(circle[1])}"
        half = SafeString(f"M{left}a{RADIUS} {RADIUS} 0 0 0 {2 * RADIUS} 0z") if risk == "middle" else None
        return CareerMark(
            career=career,
            risk=risk,
            circle=around,
            half=half,
            edge=edge,
            anchor=anchor,
            language=language,
            # A title in another direction keeps its brackets on their sides.
            lines=tuple(
                Label(
                    f"\N{FIRST STRONG ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}" if language else line, place
                )
                for line, place in zip(lines, places, strict=False)
            ),
            caption=places[-1],
        )

    def _frame(self) -> SafeString:
        start, end = self.layout.hub
        return attributes(
            x=number(self._x(end if self.rtl else start)),
            y=number(self.y - self.hub_height / 2),
            width=number(end - start),
            height=number(self.hub_height),
        )

    def _level(self, start: float) -> SafeString:
        return attributes(
            x1=number(self._x(start)),
            # Beside the circle the line would cross the profile's own label.
            x2=number(self._x(self.layout.width if self.is_boxed else self.layout.targets + RADIUS)),
            y1=number(self.y),
            y2=number(self.y),
        )

    def _height(self, career: Career) -> float:
        lines = shorten(_text(career.title), self.layout.label_limit, TITLE_LINES)
        return LINE_HEIGHT * (len(lines) + 1) + ROW_GAP

    def _x(self, x: float) -> float:
        return self.layout.width - x if self.rtl else x

    def _at(self, x: float, y: float) -> str:
        return f"{number(self._x(x))} {number(y)}"

    def _place(self, x: float, y: float) -> SafeString:
        return attributes(x=number(self._x(x)), y=number(y))


def _text(words: Any) -> str:
    return words["t"] if isinstance(words, dict) else words
