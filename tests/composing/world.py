"""What imports leave behind, in small: codes of two countries with figures, texts, skills and matches."""

from decimal import Decimal

from occupations import models
from occupations.composing.compose import compose_profiles
from occupations.models import Measure, Unit
from tests.factories import DataSourceFactory, FieldOfWorkFactory, RatingDimensionFactory, SkillFactory
from tests.factories.codes import Codes

DIMENSIONS = {
    "income": "higher",
    "demand": "higher",
    "prospects": "higher",
    "ai_risk": "lower",
    "competition": "lower",
    "learning": "lower",
    "duration": "lower",
    "certification": "lower",
}


class World:
    """The codes, and short ways to say what sources tell of them."""

    def __init__(self) -> None:
        self.codes = Codes()
        self.codes.edition("onet-soc-2019", "us")
        for slug, level in (("soc-2018", "detailed"), ("noc-2021", "unit_group")):
            models.Classification.objects.filter(slug=slug).update(profile_level=level)
        for slug, polarity in DIMENSIONS.items():
            RatingDimensionFactory(slug=slug, polarity=polarity)
        self.field = FieldOfWorkFactory()

    def job(self, path: str, title: str = "", **named) -> models.ClassificationCode:
        """Make a code that gets a profile."""
        level = "detailed" if path.startswith("soc") else "unit_group"
        return self.codes.code(path, title, level=level, field=self.field, **named)

    def figure(
        self,
        path: str,
        measure: str,
        value: str | None,
        unit: str = Unit.MONEY_YEAR,
        source: str = "wages-2025",
        **named,
    ) -> models.Figure:
        """Say a figure of a code; the source's title is its name without the year."""
        code = self.codes.find(path)
        title = source.rpartition("-")[0] or source
        country = code.classification.country
        place = country.code.upper() if country else "US"
        said = {"place": place, "period": "2025", **named}
        return models.Figure.objects.create(
            code=code,
            measure=measure,
            unit=unit,
            value=None if value is None else Decimal(value),
            source=DataSourceFactory(slug=source, title=title),
            **said,
        )

    def pay(self, path: str, value: str, **named) -> models.Figure:
        """Say the median pay of a year."""
        return self.figure(path, Measure.PAY_MEDIAN, value, **named)

    def text(self, path: str, text: str, kind: str = "task", position: int = 0) -> models.CodeText:
        """Say a sentence of a code in English."""
        return models.CodeText.objects.create(
            code=self.codes.find(path),
            kind=kind,
            language="en",
            position=position,
            text=text,
            source=DataSourceFactory(slug="work", title="work"),
        )

    def skills(self, path: str, **levels: float) -> None:
        """Say how much of each skill a code asks for; all are important."""
        for name, level in levels.items():
            models.SkillLevel.objects.create(
                code=self.codes.find(path),
                skill=SkillFactory(name_en=name.capitalize()),
                importance=4,
                level=level,
                source=DataSourceFactory(slug="skills", title="skills"),
            )

    def compose(self) -> None:
        """Compose every profile of what there is now."""
        compose_profiles(again=True)

    def profile(self, path: str) -> models.OccupationProfile:
        """Return the profile of a country's code, such as us/11-1011."""
        country, _slash, code = path.partition("/")
        return models.OccupationProfile.objects.get(country__code=country, code__code=code)
