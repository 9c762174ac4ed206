"""The pay that lists print and sort by, in the country's currency."""

from decimal import Decimal
from operator import itemgetter
from typing import Any, Final

__all__ = ["HOURS_A_YEAR", "pay", "pay_per_year", "pay_usd"]

# 40 hours in each of 52 weeks: only for sorting, where a country publishes pay by the hour.
HOURS_A_YEAR: Final = 2080
UNITS = {"median": "money_year", "median_hour": "money_hour"}


def pay(plain: dict[str, Any]) -> dict[str, float]:
    """Return the newest published medians of the whole country, and the range of the salary bands.

    A median that its publisher caps is named as what it is at least, so that nobody takes it for a figure.
    """
    found: dict[str, float] = {}
    for name, unit in UNITS.items():
        if median := _newest(plain, unit):
            capped = "value" not in median
            amount = median["bound"] if capped else median["value"]
            found[f"{name}_at_least" if capped else name] = round(amount) if unit == "money_year" else amount
    if bands := plain.get("salary_bands"):
        found |= {"low": min(band["low"] for band in bands), "high": max(band["high"] for band in bands)}
    return found


def pay_per_year(pay: dict[str, float] | None) -> float | None:
    """Return one figure a year in the country's currency: the yearly median, or what it is at least.

    Without one, the median by the hour for 2,080 hours counts, and without that the middle of the range.
    """
    if not pay:
        return None
    hours = {
        "median": 1,
        "median_at_least": 1,
        "median_hour": HOURS_A_YEAR,
        "median_hour_at_least": HOURS_A_YEAR,
    }
    yearly = [pay[name] * factor for name, factor in hours.items() if name in pay]
    return yearly[0] if yearly else (pay["low"] + pay["high"]) / 2


def pay_usd(yearly: float | None, units_per_usd: Decimal | None) -> int | None:
    """Return the figure that lists sort by: pay a year in US dollars, at the country's dated rate."""
    if yearly is None or not units_per_usd:
        return None
    return round(yearly / float(units_per_usd))


def _newest(plain: dict[str, Any], unit: str) -> dict[str, Any] | None:
    """Return the newest national median in a unit that has a value, or an amount that it is at least."""
    place = plain["country"]["code"].upper()
    medians = [
        row
        for row in plain.get("statistics", [])
        if (row["measure"], row["unit"], row["place"]) == ("pay_median", unit, place)
        and ("value" in row or "bound" in row)
    ]
    return max(medians, key=itemgetter("period"), default=None)
