"""Accounts and the rows of the reference tables."""

import factory
from babel.numbers import get_territory_currencies
from django.contrib.auth import get_user_model
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from occupations import models

# fmt: off
COUNTRIES = [
    "us", "ca", "gb", "au", "nz", "ie", "de", "fr", "es", "it", "jp", "kr", "cn", "in", "br", "mx",
    "za", "ng", "ke", "eg", "ae", "sg", "my", "th", "vn", "id", "ph", "pl", "se", "no", "fi", "dk",
]
# fmt: on


class EditorFactory(DjangoModelFactory):
    """A member of staff who may do everything; the password is "password"."""

    class Meta:
        model = get_user_model()

    username = factory.Sequence(lambda n: f"editor{n}")
    password = factory.django.Password("password")
    is_staff = True
    is_superuser = True


class DataSourceFactory(DjangoModelFactory):
    class Meta:
        model = models.DataSource
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"source-{n}")
    publisher = "Statistics Office"
    title = "Wages by occupation"
    release = "May 2025"
    url = "https://statistics.example/wages/"


class CountryFactory(DjangoModelFactory):
    """A country by its code (``CountryFactory(code="ca")``), with the currency it has and a rate of 2 to the dollar."""

    class Meta:
        model = models.Country
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: COUNTRIES[n % len(COUNTRIES)])
    currency = factory.LazyAttribute(lambda country: get_territory_currencies(country.code.upper())[0])
    units_per_usd = factory.LazyAttribute(lambda country: 1 if country.currency == "USD" else 2)
    rate_period = "2026-06"
    rate_source = factory.SubFactory(DataSourceFactory, slug="rates", title="Exchange rates")


class FieldOfWorkFactory(DjangoModelFactory):
    class Meta:
        model = models.FieldOfWork
        django_get_or_create = ("slug",)

    slug = "land-and-building"
    name_en = "Land and building"


class ClassificationFactory(DjangoModelFactory):
    """The classification of a country: one, however often it is asked for."""

    class Meta:
        model = models.Classification
        django_get_or_create = ("slug",)

    country = factory.SubFactory(CountryFactory)
    name = factory.LazyAttribute(lambda row: f"{row.country.code.upper()}OC" if row.country else "ISCO")
    edition = "2020"
    slug = factory.LazyAttribute(lambda row: f"{row.name.lower()}-{row.edition}")
    title = factory.LazyAttribute(lambda row: f"Classification of Occupations {row.edition}")


class ClassificationCodeFactory(DjangoModelFactory):
    class Meta:
        model = models.ClassificationCode

    classification = factory.SubFactory(ClassificationFactory)
    code = factory.Sequence(lambda n: f"{10000 + n}")
    title_en = "Land surveyors"


class CodeMatchFactory(DjangoModelFactory):
    class Meta:
        model = models.CodeMatch

    from_code = factory.SubFactory(ClassificationCodeFactory)
    to_code = factory.SubFactory(ClassificationCodeFactory)
    kind = models.CodeMatch.Kind.CLOSE
    source = factory.SubFactory(DataSourceFactory)


class OccupationFactory(DjangoModelFactory):
    class Meta:
        model = models.Occupation
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"surveyor-{n}")
    name_en = "Surveyor"
    field = factory.SubFactory(FieldOfWorkFactory)


class RatingDimensionFactory(DjangoModelFactory):
    class Meta:
        model = models.RatingDimension
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda n: f"dimension-{n}")
    name_en = factory.LazyAttribute(lambda row: row.slug.replace("_", " ").capitalize())
    polarity = models.RatingDimension.Polarity.HIGHER
    weight = 1
    rubric_en = "0 is the worst that can be, 5 is usual, 10 is the best."
    position = factory.Sequence(lambda n: n)


class SkillFactory(DjangoModelFactory):
    """A skill by its English name, such as "Active listening"."""

    class Meta:
        model = models.Skill
        django_get_or_create = ("slug",)

    name_en = "Active listening"
    slug = factory.LazyAttribute(lambda row: slugify(row.name_en))
    element = factory.Sequence(lambda n: f"2.A.{n}")
    kind = models.Skill.Kind.SKILL


class VisaFactory(DjangoModelFactory):
    class Meta:
        model = models.Visa

    country = factory.SubFactory(CountryFactory)
    code = factory.Sequence(lambda n: f"W-{n}")
    name_en = "Skilled worker visa"
    url = "https://immigration.example/skilled/"
