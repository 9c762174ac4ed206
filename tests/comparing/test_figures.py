"""Figures that can be set beside another country's."""

import pytest

from occupations.comparing.figures import growth_a_year, yearly_pay


def statistic(measure="pay_median", unit="money_year", period="2025", place="CA", **rest):
    return {"measure": measure, "unit": unit, "period": period, "place": place} | rest


def document(*statistics, **rest):
    return {"country": {"code": "ca", "currency": "CAD"}, "statistics": list(statistics)} | rest


def test_pay_an_hour_counts_for_2080_hours():
    hour = statistic(unit="money_hour", value=40)
    pay = yearly_pay(document(hour))
    assert (pay.amount, pay.basis, pay.at_least) == (83_200, "hour", False)


def test_a_capped_median_is_the_least_it_can_be():
    pay = yearly_pay(document(statistic(bound=239_200, flag="top_coded")))
    assert (pay.amount, pay.at_least) == (239_200, True)


def test_without_a_median_the_middle_of_the_range_counts():
    bands = [{"low": 50_000, "high": 60_000}, {"low": 70_000, "high": 100_000}]
    assert yearly_pay(document(salary_bands=bands)).amount == 75_000
    assert yearly_pay(document()) is None


def test_growth_is_comparable_by_its_average_a_year():
    assert growth_a_year({"value": 21, "period": "2024/2026"}) == pytest.approx(10)
    assert growth_a_year({"value": 21, "period": "2024"}) is None
    assert growth_a_year({"value": None, "period": "2024/2026"}) is None
    assert growth_a_year(None) is None
