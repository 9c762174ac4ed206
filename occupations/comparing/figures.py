"""Single figures of a document that can be set beside another's."""

from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Literal

from occupations.publishing.pay import HOURS_A_YEAR

__all__ = ["YearlyPay", "growth_a_year", "newest", "yearly_pay"]

YEAR_LENGTH = 4


def newest(document: dict[str, Any], measure: str, unit: str | None = None) -> dict[str, Any] | None:
    """Return the newest figure of a measure for the whole country, in a unit if given; None without one.

    A figure that its publisher withholds counts only where none is known.
    """
    place = document["country"]["code"].upper()
    found = [
        row
        for row in document.get("statistics") or []
        if row["measure"] == measure and row["place"] == place and unit in (None, row["unit"])
    ]
    known = [row for row in found if _amount(row) is not None]
    return max(known or found, key=itemgetter("period"), default=None)


@dataclass(frozen=True)
class YearlyPay:
    """Pay a year in the country's currency, as lists sort by it, and where it comes from.

    ``basis`` is the median a year, the median an hour for 2,080 hours, or the middle of the range by experience;
    ``figure`` is the statistic, None for the last. ``at_least`` where the publisher caps it.
    """

    amount: float
    basis: Literal["year", "hour", "bands"]
    figure: dict[str, Any] | None
    at_least: bool = False


def yearly_pay(document: dict[str, Any]) -> YearlyPay | None:
    """Return a document's pay a year, or None where nothing is known."""
    year = newest(document, "pay_median", "money_year")
    if year is not None and (amount := _amount(year)) is not None:
        return YearlyPay(amount, "year", year, year.get("value") is None)
    hour = newest(document, "pay_median", "money_hour")
    if hour is not None and (amount := _amount(hour)) is not None:
        return YearlyPay(amount * HOURS_A_YEAR, "hour", hour, hour.get("value") is None)
    bands = document.get("salary_bands") or []
    if not bands:
        return None
    middle = (min(band["low"] for band in bands) + max(band["high"] for band in bands)) / 2
    return YearlyPay(middle, "bands", None)


def growth_a_year(statistic: dict[str, Any] | None) -> float | None:
    """Return the average growth a year in percent of a growth over an interval of years; None if that is not known."""
    if statistic is None or statistic.get("value") is None:
        return None
    start, slash, end = statistic["period"].partition("/")
    years = int(end[:YEAR_LENGTH]) - int(start[:YEAR_LENGTH]) if slash else 0
    whole = 1 + statistic["value"] / 100
    if years <= 0 or whole <= 0:
        return None
    return (whole ** (1 / years) - 1) * 100


def _amount(row: dict[str, Any]) -> float | None:
    """Return a figure's value, or what it is at least where it is withheld as too high."""
    value: float | None = row.get("value")
    return row.get("bound") if value is None else value
