"""Where everything is."""

from typing import Any

from django.urls import reverse
from pydantic import Field
from rest_framework.request import Request

from careergraph.languages import offered
from occupations.api.description import described
from occupations.api.language import Fallbacks
from occupations.api.page import link
from occupations.api.parameters import Asked, Parameters
from occupations.api.view import ReadView
from occupations.publishing.document import Part

__all__ = ["Root", "RootView"]

ENDPOINTS = {
    "profiles": "api:profiles",
    "occupations": "api:occupations",
    "search": "api:search",
    "classifications": "api:classifications",
    "codes": "api:codes",
    "countries": "api:countries",
    "visas": "api:visas",
    "rating_dimensions": "api:rating-dimensions",
    "data_sources": "api:data-sources",
    "schema": "api:schema",
    "docs": "api:docs",
}


class Root(Part):
    """The addresses of all lists, and the languages they speak."""

    profiles: str
    occupations: str
    search: str = Field(description="Find profiles with `?q=`.")
    classifications: str
    codes: str = Field(description="Find a code in all classifications with `?code=`.")
    countries: str
    visas: str
    rating_dimensions: str
    data_sources: str
    schema_: str = Field(alias="schema", description="This description, as OpenAPI.")
    docs: str = Field(description="This description, for people.")
    offered_languages: list[str] = Field(description="What `lang` may be, the source language first.")
    fallbacks: Fallbacks


@described("get_root", "root", "Find everything", Root, Parameters, examples={"root": "/api/v1/?lang=en"})
class RootView(ReadView):
    """The root of the API."""

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return the addresses, which are the same in every language."""
        root = {name: link(reverse(url_name)) for name, url_name in ENDPOINTS.items()}
        return {language: {**root, "offered_languages": list(offered())} for language in asked.languages}
