"""Visas and residence programmes."""

import datetime as dt
from typing import Any

from pydantic import Field

from occupations.api.description import described
from occupations.api.page import Page
from occupations.api.parameters import Asked, ListParameters, country_parameter
from occupations.api.reference import ReferenceListView
from occupations.publishing.document import Part, Words

__all__ = ["Visa", "VisaListView"]


class Visa(Part):
    """A visa. A field without a value is left out: what no source says is not known."""

    country: str = Field(description="ISO 3166-1 alpha-2, lower case.")
    code: str = Field(description="As the authority abbreviates it; unique within the country.")
    name: Words | None = None
    url: str | None = Field(default=None, description="The authority's page.")
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    last_verified: dt.date | None = Field(
        default=None, description="When someone last read the authority's page."
    )
    leads_to_residence: bool | None = Field(
        default=None, description="Whether it leads to permanent residence."
    )


class VisaListParameters(ListParameters):
    """Which visas to list."""

    country = country_parameter("Only this country: ISO 3166-1 alpha-2, lower case.")


@described(
    "list_visas",
    "visas",
    "List visas",
    Page[Visa],
    VisaListParameters,
    examples={"visas": "/api/v1/visas/?country=ca&lang=en"},
)
class VisaListView(ReferenceListView):
    """Visas by country."""

    parameters = VisaListParameters
    table = "visas"
    shown = (
        "country",
        "code",
        "name",
        "url",
        "effective_from",
        "effective_until",
        "last_verified",
        "leads_to_residence",
    )

    def filters(self, asked: Asked) -> dict[str, Any]:
        """Narrow the list to a country."""
        return {"country__code": asked.values["country"]} if "country" in asked.values else {}
