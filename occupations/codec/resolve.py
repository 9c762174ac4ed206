"""From natural keys to rows: what a structure's links point to."""

import uuid
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from occupations.codec.faults import Fault
from occupations.models import (
    Citation,
    ClassificationCode,
    Country,
    DataSource,
    Occupation,
    OccupationProfile,
    RatingDimension,
    Visa,
)

__all__ = ["Links"]


class Links:
    """Finds what the links of one country's profiles name; each table is read once, and only if it is needed.

    ``faults`` collects the links that lead nowhere. Citations are the profile's own rows: they are told with
    ``citations`` once they are written.
    """

    def __init__(self, country: str) -> None:
        self.country_code = country
        self.citations: Mapping[uuid.UUID, Citation] = {}
        self.faults: list[Fault] = []

    def find(self, name: str, value: Any, path: str) -> Any:
        """Return the row that a link names; None, with a fault, where there is none, and None for no link."""
        if value is None:
            return None
        found = getattr(self, f"_{name}").get(value)
        if found is None:
            self.faults.append(Fault(path, f"there is no {name.replace('_', ' ')} {value}"))
        return found

    def code(self, classification: str, code: str, path: str) -> ClassificationCode | None:
        """Return a code of a classification, or None with a fault."""
        found = (
            ClassificationCode.objects.select_related("classification")
            .filter(classification__slug=classification, code=code)
            .first()
        )
        if found is None:
            self.faults.append(Fault(path, f"there is no code {code} in the classification {classification}"))
        return found

    @cached_property
    def _country(self) -> dict[str, Country]:
        return {country.code: country for country in Country.objects.all()}

    @cached_property
    def _occupation(self) -> dict[str, Occupation]:
        return {occupation.slug: occupation for occupation in Occupation.objects.all()}

    @cached_property
    def _dimension(self) -> dict[str, RatingDimension]:
        return {dimension.slug: dimension for dimension in RatingDimension.objects.all()}

    @cached_property
    def _visa(self) -> dict[str, Visa]:
        return {visa.code: visa for visa in Visa.objects.filter(country__code=self.country_code)}

    @cached_property
    def _source(self) -> dict[str, DataSource]:
        return {source.slug: source for source in DataSource.objects.all()}

    @cached_property
    def _target(self) -> dict[str, OccupationProfile]:
        profiles = OccupationProfile.objects.select_related("country", "code")
        return {profile.path: profile for profile in profiles}

    @property
    def _citation(self) -> Mapping[uuid.UUID, Citation]:
        return self.citations
