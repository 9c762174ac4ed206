"""How far texts are translated, by language: a bar for each, of what is current, outdated and missing.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent

__all__ = ["LanguageBar", "LanguageTotals", "ProgressChart", "draw_progress"]

ROW_HEIGHT, BAR_HEIGHT = 28, 12
# Shares of the width: the names of the languages, the bars, and what is left for the percentage.
NAMES, BARS = 0.42, 0.43


@dataclass(frozen=True)
class LanguageTotals:
    """How many texts there are to translate into a language, and of these how many are missing or outdated."""

    language: str
    total: int
    missing: int
    outdated: int

    @property
    def share(self) -> float:
        """Return the share that is there and current, from 0 to 1."""
        return max(0, self.total - self.missing - self.outdated) / self.total if self.total else 1.0


@dataclass(frozen=True)
class LanguageBar:
    """A language with the places of its name, its three parts and its percentage."""

    totals: LanguageTotals
    name: SafeString
    track: SafeString
    current: SafeString
    outdated: SafeString
    percentage: SafeString

    @property
    def percent(self) -> int:
        """Return the share that is current, in whole percent, never rounded up to all."""
        return int(self.totals.share * 100)


@dataclass(frozen=True)
class ProgressChart:
    """A bar for each language."""

    height: SafeString
    bars: tuple[LanguageBar, ...]


def draw_progress(languages: Sequence[LanguageTotals], *, rtl: bool) -> ProgressChart | None:
    """Draw the languages in their order; None where there is nothing to translate."""
    if not any(totals.total for totals in languages):
        return None
    anchors = {"start": "end" if rtl else "start", "end": "start" if rtl else "end"}

    def box(start: float, width: float, y: float) -> SafeString:
        x = 1 - start - width if rtl else start
        return attributes(x=percent(x), y=number(y), width=percent(width), height=number(BAR_HEIGHT))

    def text(share: float, y: float, anchor: str) -> SafeString:
        x = percent(1 - share if rtl else share)
        return attributes(x=x, y=number(y), **{"text-anchor": SafeString(anchors[anchor])})

    def bar(position: int, totals: LanguageTotals) -> LanguageBar:
        middle = ROW_HEIGHT * (position + 0.5)
        top = middle - BAR_HEIGHT / 2
        whole = totals.total or 1
        current = BARS * totals.share
        outdated = BARS * min(totals.outdated, whole) / whole
        return LanguageBar(
            totals=totals,
            name=text(0, middle + 5, "start"),
            track=box(NAMES, BARS, top),
            current=box(NAMES, current, top),
            outdated=box(NAMES + current, outdated, top),
            percentage=text(1, middle + 5, "end"),
        )

    return ProgressChart(
        height=number(ROW_HEIGHT * len(languages)),
        bars=tuple(bar(position, totals) for position, totals in enumerate(languages)),
    )
