"""Profiles and the rows of their sections."""

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.reference import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CountryFactory,
    DataSourceFactory,
    OccupationFactory,
    RatingDimensionFactory,
    VisaFactory,
)


class ProfileFactory(DjangoModelFactory):
    """A profile without sections; its code belongs to its country's classification."""

    class Meta:
        model = models.OccupationProfile

    country = factory.SubFactory(CountryFactory)
    occupation = factory.SubFactory(OccupationFactory)
    code = factory.SubFactory(
        ClassificationCodeFactory,
        classification=factory.SubFactory(ClassificationFactory, country=factory.SelfAttribute("...country")),
    )
    slug = factory.LazyAttribute(lambda profile: profile.occupation.slug)
    title_en = "Land surveyor"
    summary_en = "Measures land and draws its boundaries."


class SectionRowFactory(DjangoModelFactory):
    """What the rows of all sections share: a profile, and a place behind the rows made before."""

    class Meta:
        abstract = True

    profile = factory.SubFactory(ProfileFactory)
    position = factory.Sequence(lambda n: n)


class CitationFactory(SectionRowFactory):
    class Meta:
        model = models.Citation

    source = factory.SubFactory(DataSourceFactory)
    title = "Table 3"
    accessed_on = dt.date(2026, 6, 30)


class RatingFactory(SectionRowFactory):
    class Meta:
        model = models.Rating

    dimension = factory.SubFactory(RatingDimensionFactory)
    score = 7
    rationale_en = "Pay lies above the median of all occupations."


class EvidenceFactory(SectionRowFactory):
    class Meta:
        model = models.Evidence

    name = "Drone mapper"
    kind = models.Evidence.Kind.PRODUCT
    extent = models.Evidence.Extent.PARTIAL
    year = 2024
    replaces_en = "Walking a site to measure it"
    url = "https://products.example/mapper/"
    checked_on = dt.date(2026, 6, 30)


class SalaryBandFactory(SectionRowFactory):
    class Meta:
        model = models.SalaryBand

    level = models.SalaryBand.Level.JUNIOR
    years_min = 0
    years_max = 3
    low = 40_000
    high = 55_000


class StatisticFactory(SectionRowFactory):
    class Meta:
        model = models.Statistic

    measure = models.Statistic.Measure.PAY_MEDIAN
    value = 61_000
    unit = models.Statistic.Unit.MONEY_YEAR
    place = factory.LazyAttribute(lambda row: row.profile.country.code.upper())
    period = "2025-05"
    citation = factory.SubFactory(CitationFactory, profile=factory.SelfAttribute("..profile"))


class EducationStageFactory(SectionRowFactory):
    class Meta:
        model = models.EducationStage

    name_en = "Bachelor's degree"
    months_min = 36
    months_max = 48
    cost_min = 20_000
    cost_max = 60_000


class QualificationFactory(SectionRowFactory):
    class Meta:
        model = models.Qualification

    name_en = "Surveyor's licence"
    issuer_en = "Board of Surveyors"
    requirement = models.Qualification.Requirement.REQUIRED
    months = 24
    cost = 900
    from_abroad = True


class VisaOptionFactory(SectionRowFactory):
    class Meta:
        model = models.VisaOption

    visa = factory.SubFactory(VisaFactory, country=factory.SelfAttribute("..profile.country"))
    details_en = "Open to surveyors with a licence."


class CareerLevelFactory(SectionRowFactory):
    class Meta:
        model = models.CareerLevel

    title_en = "Party chief"
    years_min = 5
    years_max = 10
    duties_en = "Leads a crew in the field."
    focus_en = "Planning and safety"
    median_pay = 70_000


class AdjacentCareerFactory(SectionRowFactory):
    class Meta:
        model = models.AdjacentCareer

    target = factory.SubFactory(ProfileFactory, country=factory.SelfAttribute("..profile.country"))
    kind = models.AdjacentCareer.Kind.SAFER
    reason_en = "The same knowledge of land, with less routine."


class FaqFactory(SectionRowFactory):
    class Meta:
        model = models.Faq

    question_en = "Is a degree needed?"
    answer_en = "In most places it is."


class ResourceFactory(SectionRowFactory):
    class Meta:
        model = models.Resource

    kind = models.Resource.Kind.COURSE
    title = "Geodesy for beginners"
    provider = "Open University"
    url = "https://courses.example/geodesy/"
    months = 3


class StatementFactory(SectionRowFactory):
    class Meta:
        model = models.Statement

    section = models.Statement.Section.RESPONSIBILITY
    text_en = factory.Sequence(lambda n: f"Records measurement {n}.")
