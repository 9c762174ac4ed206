"""Countries, their currencies, and the rates that pay is compared with."""

from typing import Any

from pydantic import Field

from careergraph.languages import babel_locale
from occupations.api.description import described
from occupations.api.page import Page
from occupations.api.parameters import ListParameters
from occupations.api.reference import ReferenceListView
from occupations.publishing.document import Part
from occupations.publishing.words import Wording

__all__ = ["Country", "CountryListView"]


class Country(Part):
    """A country. A field without a value is left out."""

    code: str = Field(description="ISO 3166-1 alpha-2, lower case.")
    name: str = Field(description="As CLDR words it in the language of the answer.")
    currency: str = Field(description="ISO 4217; every amount of the country is in it.")
    units_per_usd: float | None = Field(
        default=None, description="How many units of the currency one US dollar bought in `rate_period`."
    )
    rate_period: str | None = Field(
        default=None, description="The year or month that the rate is the average of."
    )
    rate_source: str | None = Field(default=None, description="The short name of the rate's data source.")


@described(
    "list_countries",
    "countries",
    "List countries",
    Page[Country],
    ListParameters,
    examples={
        "countries": "/api/v1/countries/?lang=en",
        "countries_in_every_language": "/api/v1/countries/?lang=*",
    },
)
class CountryListView(ReferenceListView):
    """The countries."""

    table = "countries"
    shown = ("code", "name", "currency", "units_per_usd", "rate_period", "rate_source")

    def row(self, row: dict[str, Any], say: Wording) -> dict[str, Any]:
        """Return a country with its name, which CLDR knows in every language."""
        capitals = row["code"].upper()
        name = babel_locale(say.language).territories.get(capitals, capitals)
        country = super().row(row | {"name": name}, say)
        if "units_per_usd" in country:
            country["units_per_usd"] = float(country["units_per_usd"])
        return country
