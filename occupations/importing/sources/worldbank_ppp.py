"""Purchasing power parities: the World Bank's conversion factor of GDP."""

import re
from decimal import Decimal

from occupations.importing.cells import number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Row, Table
from occupations.models import Country

__all__ = ["WorldBankPpp"]

CODE, YEAR, PPP = "Country ID", "Year", "PPP"
TABLE = Table(columns=(CODE, YEAR, PPP), ignored=("Country",))
PLACES = Decimal("0.000001")
CALENDAR_YEAR = re.compile(r"\d{4}", re.ASCII)


class WorldBankPpp(Importer):
    """Reads how many units of its currency buy in a country what a dollar buys in the United States.

    Of each country of the site the latest year is kept; earlier years and other countries are left out. A newer year
    replaces an older one, whoever entered it; an older year replaces nothing.
    """

    product = "worldbank-ppp"
    release = Release(
        slug="worldbank-ppp",
        publisher="World Bank",
        title="PPP conversion factor, GDP (LCU per international $)",
        licence="CC BY 4.0",
        url="https://data.worldbank.org/indicator/PA.NUS.PPP",
    )
    files = {"parities": ("worldbank_ppp_gdp.csv", "ppp-gdp.csv")}
    rereads = True

    def load(self, files: Files, write: Writer) -> None:
        """Write the parities of the countries that there are."""
        latest = self._latest(files, write)
        values = ("ppp", "ppp_period", "ppp_source_id")
        countries = write.table(Country, ("code",), values, {}, prune=False)
        for country in Country.objects.filter(code__in=latest):
            year, row = latest[country.code]
            with write.row(row):
                parity = number(row, PPP, empty=(), places=PLACES)
                if not parity or parity < 0:
                    raise Rejected(Reason.UNKNOWN_VALUE, column=PPP, value=row[PPP])
                same = country.ppp_period == year and country.ppp_source_id == write.source.pk
                if same or country.ppp_period < year:
                    countries.add((country.code,), (parity, year, write.source.pk), str(row.number))

    def _latest(self, files: Files, write: Writer) -> dict[str, tuple[str, Row]]:
        """Return the latest year of each country and its row."""
        latest: dict[str, tuple[str, Row]] = {}
        for row in files.read("parities", TABLE):
            with write.row(row):
                code, year = required(row, CODE).lower(), required(row, YEAR)
                if not CALENDAR_YEAR.fullmatch(year):
                    raise Rejected(Reason.UNKNOWN_VALUE, column=YEAR, value=year[:60])
                if code not in latest or latest[code][0] < year:
                    latest[code] = year, row
        return latest
