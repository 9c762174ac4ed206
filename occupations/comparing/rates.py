"""Dated exchange rates and purchasing power parities of countries, and what they make of an amount."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from occupations.models import Country

__all__ = ["DOLLAR", "Rate", "Rates", "read_rates"]

DOLLAR: Final = "USD"
SOURCE = ("publisher", "title", "language", "release", "licence", "url")
COLUMNS = ("code", "currency", "units_per_usd", "rate_period", "ppp", "ppp_period")


@dataclass(frozen=True)
class Rate:
    """What one US dollar is in a country: at the exchange rate, and in purchasing power; None where not known.

    A source is as a document's citation names it, without its number.
    """

    country: str
    currency: str
    units_per_usd: Decimal | None
    rate_period: str
    rate_source: dict[str, Any]
    ppp: Decimal | None
    ppp_period: str
    ppp_source: dict[str, Any]


class Rates:
    """The rates of all countries."""

    def __init__(self, rates: list[Rate]) -> None:
        self.of = {rate.country: rate for rate in rates}
        self._by_currency: dict[str, Rate] = {}
        for rate in rates:
            if rate.units_per_usd:
                self._by_currency.setdefault(rate.currency, rate)

    @property
    def currencies(self) -> list[str]:
        """Return the currencies that a dated rate is known of, as ISO 4217 codes in their order."""
        return sorted(self._by_currency)

    def rate_of(self, currency: str) -> Rate | None:
        """Return the rate of a currency, or None."""
        return self._by_currency.get(currency)

    def convert(self, amount: float | None, currency: str, into: str) -> float | None:
        """Return an amount in another currency at the dated rates, or None without an amount or a rate."""
        if amount is None or currency == into:
            return amount
        there, here = self.rate_of(currency), self.rate_of(into)
        if there is None or here is None or not there.units_per_usd or not here.units_per_usd:
            return None
        return float(Decimal(str(amount)) / there.units_per_usd * here.units_per_usd)

    def international(self, amount: float | None, country: str) -> float | None:
        """Return an amount of a country's currency in international dollars, or None where no parity is known."""
        rate = self.of.get(country)
        if amount is None or rate is None or not rate.ppp:
            return None
        return float(Decimal(str(amount)) / rate.ppp)


def read_rates() -> Rates:
    """Read the rates of all countries with their sources, in one query."""
    columns = [
        *COLUMNS,
        *(f"rate_source__{name}" for name in SOURCE),
        *(f"ppp_source__{name}" for name in SOURCE),
    ]
    rows = Country.objects.order_by("position", "code").values(*columns)
    return Rates([_rate(row) for row in rows])


def _rate(row: dict[str, Any]) -> Rate:
    return Rate(
        country=row["code"],
        currency=row["currency"],
        units_per_usd=row["units_per_usd"],
        rate_period=row["rate_period"],
        rate_source={name: row[f"rate_source__{name}"] for name in SOURCE},
        ppp=row["ppp"],
        ppp_period=row["ppp_period"],
        ppp_source={name: row[f"ppp_source__{name}"] for name in SOURCE},
    )
