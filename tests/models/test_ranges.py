"""What a range may leave open."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    CareerLevelFactory,
    CountryFactory,
    DataSourceFactory,
    EducationStageFactory,
    ResourceFactory,
    SalaryBandFactory,
    StatisticFactory,
    VisaFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", [SalaryBandFactory, CareerLevelFactory])
@pytest.mark.parametrize(("years_min", "years_max"), [(10, None), (None, None), (3, 3), (0, 1)])
def test_years_may_be_open_ended_or_unknown(factory, years_min, years_max):
    factory(years_min=years_min, years_max=years_max).full_clean()


@pytest.mark.parametrize("factory", [SalaryBandFactory, CareerLevelFactory])
def test_years_that_end_must_start(factory):
    row = factory()
    row.years_min = None

    with pytest.raises(ValidationError, match="must start before they end"):
        row.full_clean()


@pytest.mark.parametrize(("months_min", "months_max"), [(None, None), (12, 12), (24, 36)])
def test_months_may_be_unknown_or_one_figure(months_min, months_max):
    EducationStageFactory(months_min=months_min, months_max=months_max).full_clean()


@pytest.mark.parametrize(("low", "high"), [(0, 0), (50_000, 50_000)])
def test_a_salary_may_be_one_figure(low, high):
    SalaryBandFactory(low=low, high=high).full_clean()


@pytest.mark.parametrize(
    "period",
    ["2025", "2025-05", "2024/2034", "2024/2024", "2024/2024-01", "2024-07/2025", "2024-07/2025-06"],
)
def test_periods_of_iso_8601(period):
    StatisticFactory(period=period).full_clean()


@pytest.mark.parametrize("period", ["", "25", "2025-5", "2025-05-01", "2024-2034", "2024/", "2025\n"])
def test_other_periods_are_refused(period):
    row = StatisticFactory()
    row.period = period

    with pytest.raises(ValidationError):
        row.full_clean()


@pytest.mark.parametrize("period", ["2034/2024", "2024-07/2023", "2024-07/2024-06", "2024-07/2024"])
def test_a_period_that_ends_before_it_starts_is_refused(period):
    row = StatisticFactory()
    row.period = period

    with pytest.raises(ValidationError, match="A period cannot end before it starts"):
        row.full_clean()


@pytest.mark.parametrize(
    ("place", "valid"), [("US", True), ("CA-ON", True), ("us", False), ("Ontario", False)]
)
def test_places_of_iso_3166(place, valid):
    row = StatisticFactory()
    row.place = place

    if valid:
        row.full_clean()
    else:
        with pytest.raises(ValidationError, match=r"ISO 3166|at most 6 characters"):
            row.full_clean()


@pytest.mark.parametrize("factory", [ResourceFactory, DataSourceFactory])
@pytest.mark.parametrize(
    ("language", "valid"), [("fr", True), ("zh-Hant-TW", True), ("French", False), ("", False)]
)
def test_language_tags(factory, language, valid):
    row = factory()
    row.language = language

    if valid:
        row.full_clean()
    else:
        with pytest.raises(ValidationError, match=r"Enter a language tag|cannot be blank"):
            row.full_clean()


def test_a_visa_may_have_one_date_or_none():
    VisaFactory(effective_from="2026-01-01").full_clean()
    VisaFactory(effective_until="2026-01-01").full_clean()
    VisaFactory(effective_from="2026-01-01", effective_until="2026-01-01").full_clean()


def test_a_country_may_have_no_rate():
    CountryFactory(units_per_usd=None, rate_period="", rate_source=None).full_clean()


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_is_more_than_nothing(rate):
    country = CountryFactory()
    country.units_per_usd = rate

    with pytest.raises(ValidationError, match="An exchange rate needs its period and its source"):
        country.full_clean()


@pytest.mark.parametrize("period", ["2025-00", "2025-13", "0000", "2024/2025-13", "2024-13/2025"])
def test_months_and_years_that_no_calendar_has_are_refused(period):
    row = StatisticFactory()
    row.period = period

    with pytest.raises(ValidationError) as raised:
        row.full_clean()

    assert raised.value.message_dict["period"] == [
        "Enter a year, a month, or two of them with a slash between, such as 2024/2034."
    ]


@pytest.mark.parametrize("period", ["2026-13", "0000", "June"])
def test_a_rate_is_of_a_month_or_year_that_the_calendar_has(period):
    country = CountryFactory()
    country.rate_period = period

    with pytest.raises(ValidationError) as raised:
        country.full_clean()

    assert raised.value.message_dict == {"rate_period": ["Enter a year or a month, such as 2026 or 2026-06."]}


@pytest.mark.parametrize("code", ["uk", "zz", "eu"])
def test_a_country_has_a_code_of_iso_3166(code):
    country = CountryFactory()
    country.code = code

    with pytest.raises(ValidationError) as raised:
        country.full_clean()

    assert raised.value.message_dict == {
        "code": ["Enter the two lower-case letters of ISO 3166-1, such as ca."]
    }
