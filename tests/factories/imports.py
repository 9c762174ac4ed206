"""What imports write: figures, titles, texts and skills by code, and what they want to change."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.reference import ClassificationCodeFactory, DataSourceFactory, SkillFactory
from tests.factories.sections import ProfileFactory


class FigureFactory(DjangoModelFactory):
    class Meta:
        model = models.Figure

    code = factory.SubFactory(ClassificationCodeFactory)
    measure = models.Measure.PAY_MEDIAN
    value = 60_000
    unit = models.Unit.MONEY_YEAR
    place = "US"
    period = "2025-05"
    source = factory.SubFactory(DataSourceFactory)


class CodeTitleFactory(DjangoModelFactory):
    class Meta:
        model = models.CodeTitle

    code = factory.SubFactory(ClassificationCodeFactory)
    language = "en"
    text = factory.Sequence(lambda n: f"Surveyor of kind {n}")
    kind = models.CodeTitle.Kind.ALTERNATE
    source = factory.SubFactory(DataSourceFactory)


class CodeTextFactory(DjangoModelFactory):
    class Meta:
        model = models.CodeText

    code = factory.SubFactory(ClassificationCodeFactory)
    kind = models.CodeText.Kind.TASK
    language = "en"
    position = factory.Sequence(lambda n: n)
    text = "Measure boundaries."
    source = factory.SubFactory(DataSourceFactory)


class SkillLevelFactory(DjangoModelFactory):
    class Meta:
        model = models.SkillLevel

    code = factory.SubFactory(ClassificationCodeFactory)
    skill = factory.SubFactory(SkillFactory)
    importance = 4
    level = 5
    source = factory.SubFactory(DataSourceFactory)


class RelatedCodeFactory(DjangoModelFactory):
    class Meta:
        model = models.RelatedCode

    code = factory.SubFactory(ClassificationCodeFactory)
    related = factory.SubFactory(ClassificationCodeFactory)
    position = 1
    source = factory.SubFactory(DataSourceFactory)


class ImportRunFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportRun

    importer = "wages"
    source = factory.SubFactory(DataSourceFactory)
    files = [{"name": "wages.csv", "sha256": "0" * 64}]
    fingerprint = "0" * 64
    counts = {"created": 1, "updated": 0, "unchanged": 0, "removed": 0, "rejected": 0}
    started_at = factory.LazyFunction(timezone.now)
    finished_at = factory.LazyFunction(timezone.now)


class ImportChangeFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportChange

    run = factory.SubFactory(ImportRunFactory)
    profile = factory.SubFactory(ProfileFactory)
    section = "statistics"
    row_key = factory.Faker("uuid4", cast_to=None)
    old = {"value": 60_000}
    new = {"value": 65_000}
