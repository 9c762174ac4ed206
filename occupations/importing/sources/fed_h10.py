"""Exchange rates of the US dollar: the Federal Reserve's H.10 release."""

import re
from decimal import Decimal

from occupations.importing.cells import choice, number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Row, Table
from occupations.models import Country

__all__ = ["FedH10"]

AREA, DATE, RATE = "Country", "Date", "Exchange rate"
TABLE = Table(columns=(DATE, AREA, RATE))
MONTH = re.compile(r"(\d{4}-\d{2})-\d{2}", re.ASCII)
DOLLAR = "USD"
PLACES = Decimal("0.000001")
CURRENCIES = {
    "Australia": "AUD",
    "Brazil": "BRL",
    "Canada": "CAD",
    "China": "CNY",
    "Denmark": "DKK",
    "Euro": "EUR",
    "Hong Kong": "HKD",
    "India": "INR",
    "Japan": "JPY",
    "Malaysia": "MYR",
    "Mexico": "MXN",
    "New Zealand": "NZD",
    "Norway": "NOK",
    "Singapore": "SGD",
    "South Africa": "ZAR",
    "South Korea": "KRW",
    "Sri Lanka": "LKR",
    "Sweden": "SEK",
    "Switzerland": "CHF",
    "Taiwan": "TWD",
    "Thailand": "THB",
    "United Kingdom": "GBP",
    "Venezuela": "VES",
}
# Their own currencies ended with the euro.
ENDED = frozenset(
    (
        "Austria",
        "Belgium",
        "Finland",
        "France",
        "Germany",
        "Greece",
        "Ireland",
        "Italy",
        "Netherlands",
        "Portugal",
        "Spain",
    )
)


class FedH10(Importer):
    """Reads how many units of each currency a US dollar bought in the latest month; earlier months are left out.

    A country of the site gets the rate of its currency, and one that has the dollar gets 1. A newer month replaces an
    older one, whoever entered it; an older month replaces nothing. Currencies that ended with the euro are left out.
    """

    product = "fed-h10"
    release = Release(
        slug="fed-h10",
        publisher="U.S. Federal Reserve",
        title="H.10 exchange rates",
        release="June 2026",
        url="https://www.federalreserve.gov/releases/h10/",
        licence="Public domain",
    )
    files = {"rates": ("fed_h10_exchange_rates_monthly.csv",)}
    rereads = True

    def load(self, files: Files, write: Writer) -> None:
        """Write the rates of the countries that there are."""
        rates = {}
        for month, row in self._latest(files, write).values():
            with write.row(row):
                currency, rate = choice(row, AREA, CURRENCIES), number(row, RATE, empty=(), places=PLACES)
                if not rate or rate < 0:
                    raise Rejected(Reason.UNKNOWN_VALUE, column=RATE, value=row[RATE])
                rates[currency] = month, rate
        if rates:
            rates[DOLLAR] = max(month for month, _rate in rates.values()), Decimal(1)
        values = ("units_per_usd", "rate_period", "rate_source_id")
        countries = write.table(Country, ("code",), values, {}, prune=False)
        for country in Country.objects.filter(currency__in=rates):
            month, rate = rates[country.currency]
            same = country.rate_period == month and country.rate_source_id == write.source.pk
            if same or country.rate_period < month:
                countries.add((country.code,), (rate, month, write.source.pk))

    def _latest(self, files: Files, write: Writer) -> dict[str, tuple[str, Row]]:
        """Return the latest month of each area and its row."""
        latest: dict[str, tuple[str, Row]] = {}
        for row in files.read("rates", TABLE):
            with write.row(row):
                area, said = required(row, AREA), MONTH.fullmatch(row[DATE])
                if not said:
                    raise Rejected(Reason.UNKNOWN_VALUE, column=DATE, value=row[DATE][:60])
                if area not in ENDED and (area not in latest or latest[area][0] < said[1]):
                    latest[area] = said[1], row
        return latest
