"""Converting pay at dated rates."""

from decimal import Decimal

import pytest

from occupations.comparing.rates import Rate, Rates, read_rates
from tests.factories import CountryFactory


def rate(country, currency, units=None, ppp=None):
    known = [None if number is None else Decimal(number) for number in (units, ppp)]
    return Rate(country, currency, known[0], "2026-06", {}, known[1], "2024", {})


RATES = Rates([rate("us", "USD", "1", "1"), rate("ca", "CAD", "1.4", "1.15"), rate("nz", "NZD")])


def test_an_amount_goes_by_way_of_the_dollar():
    assert RATES.convert(1400, "CAD", "USD") == 1000
    assert RATES.convert(1000, "USD", "CAD") == 1400


def test_a_currency_without_a_rate_is_not_converted_and_not_offered():
    assert RATES.convert(1000, "NZD", "USD") is None
    assert RATES.convert(1000, "USD", "NZD") is None
    assert RATES.currencies == ["CAD", "USD"]


def test_the_own_currency_needs_no_rate():
    assert RATES.convert(1000, "NZD", "NZD") == 1000


def test_purchasing_power_is_left_out_where_it_is_unknown():
    assert RATES.international(1150, "ca") == pytest.approx(1000)
    assert RATES.international(1150, "nz") is None
    assert RATES.international(None, "ca") is None


@pytest.mark.django_db
def test_rates_are_read_with_their_sources_in_one_query(django_assert_num_queries):
    country = CountryFactory(code="us")
    with django_assert_num_queries(1):
        [read] = read_rates().of.values()
    assert read.currency == country.currency
    assert read.rate_period == country.rate_period
