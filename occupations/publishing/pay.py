"""The pay that lists print and sort by, in the country's currency."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from occupations.figures import HOURS_A_YEAR, amount_of, newest_figure

__all__ = ["is_capped", "pay", "pay_per_year", "pay_usd"]

UNITS: Final = {"median": "money_year", "median_hour": "money_hour"}
# How many of each there are in a year. The first that is known counts: a median, or what it is at least.
A_YEAR: Final = {
    "median": 1,
    "median_at_least": 1,
    "median_hour": HOURS_A_YEAR,
    "median_hour_at_least": HOURS_A_YEAR,
}


def pay(plain: Mapping[str, Any]) -> dict[str, float]:
    """Return the published medians of the whole country that count, and the range of the salary bands.

    A median that its publisher caps is named as what it is at least, so that nobody takes it for a figure. That of a
    group is left out where the occupation has one of its own, in whichever unit.
    """
    found: dict[str, float] = {}
    counted = newest_figure(plain, "pay_median") or {}
    for name, unit in UNITS.items():
        median = newest_figure(plain, "pay_median", unit)
        amount = amount_of(median) if median else None
        if median is None or amount is None or (_is_of_group(median) and not _is_of_group(counted)):
            continue
        capped = median.get("value") is None
        found[f"{name}_at_least" if capped else name] = round(amount) if unit == "money_year" else amount
    if bands := plain.get("salary_bands"):
        found |= {"low": min(band["low"] for band in bands), "high": max(band["high"] for band in bands)}
    return found


def pay_per_year(pay: Mapping[str, float] | None) -> float | None:
    """Return one figure a year in the country's currency: the yearly median, or what it is at least.

    Without one, the median by the hour for 2,080 hours counts, and without that the middle of the range.
    """
    if not pay:
        return None
    counted = _counted(pay)
    return pay[counted] * A_YEAR[counted] if counted else (pay["low"] + pay["high"]) / 2


def is_capped(pay: Mapping[str, float]) -> bool:
    """Tell whether the pay a year is only the least that it can be."""
    return _counted(pay).endswith("_at_least")


def pay_usd(yearly: float | None, units_per_usd: Decimal | None) -> int | None:
    """Return the figure that lists sort by: pay a year in US dollars, at the country's dated rate."""
    if yearly is None or not units_per_usd:
        return None
    return round(yearly / float(units_per_usd))


def _is_of_group(median: Mapping[str, Any]) -> bool:
    return bool(median.get("published_for"))


def _counted(pay: Mapping[str, float]) -> str:
    return next((name for name in A_YEAR if name in pay), "")
