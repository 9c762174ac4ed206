"""Rules that reach beyond one table."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CountryFactory,
    ProfileFactory,
    VisaFactory,
    VisaOptionFactory,
    published,
)

pytestmark = pytest.mark.django_db


def messages_of(row):
    with pytest.raises(ValidationError) as raised:
        row.full_clean()
    return raised.value.message_dict


def test_a_pattern_must_be_a_regular_expression():
    row = ClassificationFactory(code_pattern="[0-9")

    assert messages_of(row) == {"code_pattern": ["This is not a regular expression."]}


@pytest.mark.parametrize("code", ["29-201", "29-20111", "x29-2011"])
def test_a_code_must_match_its_classifications_pattern_in_full(code):
    classification = ClassificationFactory(name="SOC", edition="2018", code_pattern="[0-9]{2}-[0-9]{4}")
    ClassificationCodeFactory(classification=classification, code="29-2011").full_clean()

    row = ClassificationCodeFactory(classification=classification, code=code)

    assert messages_of(row) == {"code": ["A code of SOC 2018 has the form [0-9]{2}-[0-9]{4}."]}


def test_a_visa_must_be_the_profiles_countrys():
    row = VisaOptionFactory()
    row.visa = VisaFactory()

    assert messages_of(row) == {"visa": ["This visa belongs to another country."]}


def test_a_code_must_be_the_profiles_countrys():
    profile = ProfileFactory(country=CountryFactory(code="us"))
    profile.code = ClassificationCodeFactory(classification__country=CountryFactory(code="ca"))

    assert messages_of(profile) == {"code": ["This code belongs to another country's classification."]}


def test_a_country_may_use_an_international_classification():
    ProfileFactory(code=ClassificationCodeFactory(classification__country=None)).full_clean()


def test_an_address_that_leads_to_another_profile_stays_its():
    country = CountryFactory(code="us")
    older = ProfileFactory(country=country, slug="surveyor")
    published(older)
    older.slug = "land-surveyor"
    older.save()
    published(older)

    profile = ProfileFactory(country=country, slug="surveyor")

    assert messages_of(profile) == {"slug": ["Another profile was published under this address."]}


def test_a_profile_may_take_its_own_older_address_back():
    profile = published(ProfileFactory(slug="surveyor"))
    profile.slug = "land-surveyor"
    profile.save()
    published(profile)

    profile.slug = "surveyor"

    profile.full_clean()
