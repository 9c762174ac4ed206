"""The history of the median pay: a bar for each year on a base line of zero, a gap where a year has none.

Positions across are shares of the width, so that the chart fits any column while its letters keep their size.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.utils.safestring import SafeString

from occupations.charts.coordinates import attributes, number, percent

__all__ = ["HistoryChart", "YearBar", "draw_history"]

Row = dict[str, Any]

TOP, PLOT_HEIGHT, AXIS_HEIGHT = 26, 110, 28
FEWEST_YEARS = 3
# The share of its year's place that a bar fills.
FILLED = 0.62
UNITS = ("money_year", "money_hour")


@dataclass(frozen=True)
class YearBar:
    """A median, its year, and where its bar and its texts lie; only the first and the last amount are written."""

    statistic: Row
    year: str
    box: SafeString
    pay: SafeString | None
    label: SafeString


@dataclass(frozen=True)
class HistoryChart:
    """Bars in the order of their years, the line of zero, and the whole period in ISO 8601."""

    height: SafeString
    base: SafeString
    bars: tuple[YearBar, ...]
    period: str

    @property
    def newest(self) -> Row:
        """Return the last median, which says what all of them have in common."""
        return self.bars[-1].statistic

    @property
    def earlier(self) -> list[Row]:
        """Return the medians before it, the newest first."""
        return [bar.statistic for bar in reversed(self.bars[:-1])]


def draw_history(document: dict[str, Any], *, rtl: bool) -> HistoryChart | None:
    """Draw the medians of one product, place, unit and code; None for fewer than three years."""
    medians = _medians(document)
    if len(medians) < FEWEST_YEARS:
        return None
    years = [int(year) for year in medians]
    span = years[-1] - years[0] + 1
    highest = max(row["value"] for row in medians.values())
    base = TOP + PLOT_HEIGHT

    def bar(year: int, row: Row) -> YearBar:
        middle = (year - years[0] + 0.5) / span
        x = 1 - middle if rtl else middle
        top = base - PLOT_HEIGHT * row["value"] / highest
        width = FILLED / span
        return YearBar(
            statistic=row,
            year=str(year),
            box=attributes(
                x=percent(x - width / 2), y=number(top), width=percent(width), height=number(base - top)
            ),
            pay=attributes(x=percent(x), y=number(top - 8)) if year in (years[0], years[-1]) else None,
            label=attributes(x=percent(x), y=number(base + 18)),
        )

    periods = [row["period"] for row in medians.values()]
    return HistoryChart(
        height=number(base + AXIS_HEIGHT),
        base=attributes(x1=number(0), x2=percent(1), y1=number(base), y2=number(base)),
        bars=tuple(bar(int(year), row) for year, row in medians.items()),
        period=f"{periods[0]}/{periods[-1]}",
    )


def _medians(document: dict[str, Any]) -> dict[str, Row]:
    """Return the longest series of medians by year; of two in a year, the later one.

    Only figures of the same product and code can be compared, and one that was withheld is no number.
    """
    products = {
        citation["number"]: (citation["publisher"], citation["title"])
        for citation in document.get("citations", [])
    }
    series: dict[tuple[Any, ...], dict[str, Row]] = {}
    for row in sorted(_national(document), key=itemgetter("period")):
        if product := products.get(row.get("citation")):
            key = (row["unit"], product, row.get("published_for"))
            series.setdefault(key, {})[row["period"][:4]] = row
    return max(series.values(), key=len, default={})


def _national(document: dict[str, Any]) -> Iterable[Row]:
    """Return the medians of the whole country and of one year or month."""
    place = document["country"]["code"].upper()
    return (
        row
        for row in document.get("statistics", [])
        if row["measure"] == "pay_median"
        and row["unit"] in UNITS
        and row["place"] == place
        and "/" not in row["period"]
        # Neither withheld nor nothing, of which no bar can be drawn.
        and row.get("value")
    )
