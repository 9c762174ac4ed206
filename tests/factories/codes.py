"""Classifications, codes and matches by their names."""

from occupations import models
from tests.factories.full import published
from tests.factories.reference import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CountryFactory,
    DataSourceFactory,
)
from tests.factories.sections import ProfileFactory


class Codes:
    """SOC 2018 after SOC 2010 in the United States, NOC 2021 after 2016 after 2011 in Canada, and ISCO.

    Makes codes by their paths: ``codes.code("soc-2018/29-2011", "Technologists")``.
    """

    def __init__(self) -> None:
        self.edition("soc-2018", "us")
        self.edition("soc-2010", "us", "soc-2018")
        self.edition("noc-2021", "ca")
        self.edition("noc-2016", "ca", "noc-2021")
        self.edition("noc-2011", "ca", "noc-2016")
        self.edition("isco-08")

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

    def title(self, path: str, language: str, text: str, kind: str = "alternate") -> models.CodeTitle:
        source = DataSourceFactory(slug="titles")
        return models.CodeTitle.objects.create(
            code=self.find(path), language=language, text=text, kind=kind, source=source
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
