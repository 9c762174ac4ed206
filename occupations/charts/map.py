"""The map of a country's occupations: pay upwards, on a logarithmic scale, against AI risk in reading direction.

Every place is a share of the width or the height, so that the picture fits any screen, and can be zoomed by making the
sheet larger, while marks and letters keep their size.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from statistics import median
from typing import Any, Final

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, percent
from occupations.charts.fields import FAMILIES, Symbol, family_of, size_of, symbols
from occupations.charts.map_labels import MapLabel, place_labels

__all__ = ["Group", "Mark", "OccupationMap", "Point", "Tick", "draw_map"]

# Room for marks at the ends of the scale of AI risk, as a share of the width.
EDGE: Final = 0.025
PAY_ROOM: Final = 1.08
STEPS, FINER_STEPS = (1, 2, 3, 5), (1.5, 2.5, 4, 7)


@dataclass(frozen=True)
class Point:
    """An occupation to mark; ``people`` is None where employment is unknown, ``row`` what the template prints."""

    title: Any
    field: str
    pay: float
    risk: float
    people: float | None
    row: Any

    @property
    def words(self) -> str:
        """Return the title without its language."""
        return self.title["t"] if isinstance(self.title, dict) else self.title

    @property
    def language(self) -> str:
        """Return the language of a title that is not in the page's; else nothing."""
        return self.title["l"] if isinstance(self.title, dict) else ""


@dataclass(frozen=True)
class Mark:
    """The symbol of an occupation and its place."""

    point: Point
    use: SafeString


@dataclass(frozen=True)
class Group:
    """The marks of a field of work whose titles are in one language, empty for the page's own."""

    field: str
    family: str
    language: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Tick:
    """A value of an axis, its line and its text; a finer one is for a picture that is zoomed in."""

    value: float
    line: SafeString
    text: SafeString
    is_finer: bool


@dataclass(frozen=True)
class OccupationMap:
    """The marks by field of work, both axes, both medians and the labels of the most telling occupations."""

    symbols: tuple[Symbol, ...]
    groups: tuple[Group, ...]
    pay_ticks: tuple[Tick, ...]
    risk_ticks: tuple[Tick, ...]
    median_pay: Tick
    median_risk: Tick
    labels: tuple[MapLabel, ...]


def draw_map(points: Sequence[Point], *, field: str = "", rtl: bool) -> OccupationMap | None:
    """Draw occupations of one country, labelling those of a field of work if one is named; None without any."""
    if not points:
        return None
    low = math.log(min(point.pay for point in points) / PAY_ROOM)
    high = math.log(max(point.pay for point in points) * PAY_ROOM)

    def across(risk: float) -> float:
        share = EDGE + (1 - 2 * EDGE) * risk / 10
        return 1 - share if rtl else share

    def down(pay: float) -> float:
        return (high - math.log(pay)) / (high - low)

    def pay_tick(pay: float, *, is_finer: bool = False) -> Tick:
        y = percent(down(pay))
        # Outside of the sheet, before reading begins.
        x, offset = (percent(1), "8") if rtl else (percent(0), "-8")
        text = attributes(x=x, y=y, dx=SafeString(offset))
        return Tick(pay, attributes(x2=percent(1), y1=y, y2=y), text, is_finer)

    def risk_tick(risk: float, *, is_finer: bool = False) -> Tick:
        x = percent(across(risk))
        return Tick(risk, attributes(x1=x, x2=x, y2=percent(1)), attributes(x=x, y=percent(1)), is_finer)

    placed = [(point, across(point.risk), down(point.pay)) for point in points]
    told = [place for place in placed if place[0].field == field] if field else _telling(placed)
    bounds = math.exp(low), math.exp(high)
    return OccupationMap(
        symbols=tuple(symbol for family in FAMILIES for symbol in symbols(family)),
        groups=_groups(placed),
        pay_ticks=tuple(
            pay_tick(pay, is_finer=is_finer)
            for steps, is_finer in ((STEPS, False), (FINER_STEPS, True))
            for pay in _amounts(steps, *bounds)
        ),
        risk_ticks=tuple(risk_tick(risk, is_finer=risk % 2 == 1) for risk in range(11)),
        median_pay=pay_tick(median(point.pay for point in points)),
        median_risk=risk_tick(median(point.risk for point in points)),
        labels=place_labels(told, rtl=rtl),
    )


def _groups(placed: Iterable[tuple[Point, float, float]]) -> tuple[Group, ...]:
    """Return the marks by field and language; the largest come first, for the smaller ones to lie upon them."""
    groups: dict[tuple[str, str], list[Mark]] = {}
    for point, x, y in placed:
        symbol = f"#{family_of(point.field).code}{size_of(point.people)}"
        use = SafeString(f'href="{symbol}" x="{_share(x)}" y="{_share(y)}"')
        groups.setdefault((point.field, point.language), []).append(Mark(point, use))
    order = [family.code for family in FAMILIES]
    return tuple(
        Group(field, family_of(field).code, language, tuple(marks))
        for (field, language), marks in sorted(
            groups.items(), key=lambda group: (order.index(family_of(group[0][0]).code), group[0])
        )
    )


def _share(share: float) -> str:
    """Write a share in tenths of a percent: hundreds of marks are to stay short."""
    return f"{round(share * 100, 1) + 0:g}%"


def _telling(placed: list[tuple[Point, float, float]]) -> list[tuple[Point, float, float]]:
    """Return the occupations worth a label: those with most people, the best paid and the ends of AI risk, in turn."""
    by_people = sorted(placed, key=lambda place: -(place[0].people or 0))
    by_pay = sorted(placed, key=lambda place: -place[0].pay)
    safe = sorted(placed, key=lambda place: place[0].risk - math.log(place[0].pay))
    exposed = sorted(placed, key=lambda place: -place[0].risk - math.log(place[0].pay))
    found: dict[int, tuple[Point, float, float]] = {}
    for turn in zip_longest(by_people[::2], by_people[1::2], by_pay, safe, exposed):
        found.update({id(place[0]): place for place in turn if place})
    return list(found.values())


def _amounts(steps: tuple[float, ...], low: float, high: float) -> list[float]:
    """Return the round amounts between two others."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    amounts = [step * 10**power for power in powers for step in steps]
    return [amount for amount in amounts if low <= amount <= high]
