"""The pay that lists print and sort by."""

from decimal import Decimal

import pytest

from occupations.publishing.pay import is_capped, pay, pay_per_year, pay_usd


def median(period, unit="money_year", place="CA", **figure):
    return {"measure": "pay_median", "unit": unit, "place": place, "period": period, **figure}


def plain(*statistics, **parts):
    return {"country": {"code": "ca"}, "statistics": list(statistics), **parts}


def test_the_newest_national_median_is_printed():
    found = pay(
        plain(
            median("2024-05", value=61_000.0),
            median("2025-05", value=62_930.0),
            median("2026-05", value=90_000.0, place="CA-ON"),
        )
    )
    assert found == {"median": 62_930}


def test_a_capped_median_is_never_a_median():
    assert pay(plain(median("2025-05", flag="top_coded", bound=239_200.0))) == {"median_at_least": 239_200}


def test_what_is_not_released_is_no_figure():
    assert pay(plain(median("2025-05", flag="suppressed"))) == {}
    assert pay(plain(median("2025-05", flag="suppressed"), median("2024-05", value=1.0))) == {"median": 1}


def test_a_capped_median_without_a_bound_is_no_figure():
    assert pay(plain(median("2025-05", flag="top_coded"))) == {}


def test_pay_by_the_hour_keeps_its_cents():
    assert pay(plain(median("2025", "money_hour", value=39.25))) == {"median_hour": 39.25}


def test_the_median_of_a_group_is_left_out_beside_ones_own():
    group = median("2025", value=81_670.0, published_for="27-2010")
    assert pay(plain(group, median("2025", "money_hour", value=29.05))) == {"median_hour": 29.05}
    assert pay(plain(group)) == {"median": 81_670}


def test_pay_is_capped_where_the_median_that_counts_is():
    assert is_capped({"median_hour_at_least": 100.0, "low": 1, "high": 2})
    assert not is_capped({"median": 61_000, "median_hour_at_least": 100.0})
    assert not is_capped({})


def test_the_range_is_that_of_all_bands():
    bands = [{"low": 40_000, "high": 55_000}, {"low": 50_000, "high": 70_000}]
    assert pay(plain(salary_bands=bands)) == {"low": 40_000, "high": 70_000}


@pytest.mark.parametrize(
    ("found", "sorted_by"),
    [
        ({"median": 61_000, "median_hour": 10.0, "low": 1, "high": 2}, 30_500),
        ({"median_at_least": 239_200}, 119_600),
        ({"median_hour": 39.0, "low": 1, "high": 2}, 40_560),
        ({"median_hour_at_least": 100.0}, 104_000),
        ({"low": 40_000, "high": 60_000}, 25_000),
        ({}, None),
    ],
)
def test_lists_sort_by_the_best_figure_there_is(found, sorted_by):
    assert pay_usd(pay_per_year(found), Decimal(2)) == sorted_by


def test_without_a_rate_nothing_is_compared():
    assert pay_usd(61_000, None) is None
