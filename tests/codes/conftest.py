"""Three editions of two countries and an international classification, and a profile in each country."""

import pytest

from occupations import models
from tests.factories import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CountryFactory,
    DataSourceFactory,
    ProfileFactory,
    published,
)


class Codes:
    """Makes classifications, codes and matches by their names."""

    def edition(self, slug: str, country: str = "", successor: str = "") -> models.Classification:
        name, _dash, edition = slug.rpartition("-")
        return ClassificationFactory(
            slug=slug,
            name=name.upper(),
            edition=edition,
            country=CountryFactory(code=country) if country else None,
            successor=models.Classification.objects.get(slug=successor) if successor else None,
        )

    def code(self, path: str, title: str = "", **named) -> models.ClassificationCode:
        slug, _slash, code = path.partition("/")
        edition = models.Classification.objects.get(slug=slug)
        return ClassificationCodeFactory(
            classification=edition, code=code, title_en=title or f"Title of {code}", **named
        )

    def find(self, path: str) -> models.ClassificationCode:
        slug, _slash, code = path.partition("/")
        return models.ClassificationCode.objects.get(classification__slug=slug, code=code)

    def match(self, one: str, other: str, kind: str = "exact", source: str = "crosswalk") -> models.CodeMatch:
        return models.CodeMatch.objects.create(
            from_code=self.find(one),
            to_code=self.find(other),
            kind=kind,
            source=DataSourceFactory(slug=source, title=f"Crosswalk {source}"),
        )

    def profile(self, path: str, slug: str, title: str = "") -> models.OccupationProfile:
        code = self.find(path)
        profile = ProfileFactory(
            country=code.classification.country,
            code=code,
            slug=slug,
            title_en=title or slug.capitalize(),
            occupation__slug=slug,
        )
        return published(profile)


@pytest.fixture
def codes(db) -> Codes:
    """SOC 2018 after SOC 2010 in the United States, NOC 2021 after 2016 after 2011 in Canada, and ISCO."""
    codes = Codes()
    codes.edition("soc-2018", "us")
    codes.edition("soc-2010", "us", "soc-2018")
    codes.edition("noc-2021", "ca")
    codes.edition("noc-2016", "ca", "noc-2021")
    codes.edition("noc-2011", "ca", "noc-2016")
    codes.edition("isco-08")
    return codes
