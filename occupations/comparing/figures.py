"""Single figures of a document that can be set beside another's."""

from dataclasses import dataclass
from typing import Any, Literal

from occupations.figures import HOURS_A_YEAR, amount_of, newest_figure

__all__ = ["YearlyPay", "growth_a_year", "yearly_pay"]

YEAR_LENGTH = 4


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
    median = newest_figure(document, "pay_median")
    if median is not None and (amount := amount_of(median)) is not None:
        is_capped = median.get("value") is None
        if median["unit"] == "money_year":
            return YearlyPay(amount, "year", median, is_capped)
        return YearlyPay(amount * HOURS_A_YEAR, "hour", median, is_capped)
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
