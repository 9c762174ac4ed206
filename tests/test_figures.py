"""Which figure of a measure counts, and that every place where one is wanted shows the same."""

import pytest

from occupations.charts import draw_charts
from occupations.comparing.figures import yearly_pay
from occupations.figures import newest_figure, newest_figures
from occupations.publishing.pay import pay, pay_per_year
from occupations.views.pay_figure import cited_median
from occupations.views.structured_pay import published_pay


def figure(measure="pay_median", value=1.0, period="2025", place="CA", unit="money_year", **more):
    return {
        "measure": measure, "unit": unit, "value": value, "period": period, "place": place, "citation": 1
    } | more  # fmt: skip


def document(*rows, **parts):
    country = {"code": "ca", "currency": "CAD"}
    return {"country": country, "language": "en", "statistics": list(rows), "citations": []} | parts


def newest(*rows, measures=("pay_median", "growth")):
    return newest_figures(document(*rows), measures)


def test_the_newest_of_each_measure_comes_in_the_order_asked_for():
    old, new, growth = figure(period="2024"), figure(period="2025-05"), figure("growth")
    assert newest(growth, old, new, figure("employment")) == [new, growth]


def test_regions_and_withheld_figures_are_passed_over():
    known = figure(period="2023")
    assert newest(figure(place="CA-ON"), known, figure(value=None, flag="suppressed")) == [known]


def test_a_capped_figure_counts():
    capped = figure(value=None, bound=239_200)
    assert newest(figure(period="2024"), capped) == [capped]


def test_a_figure_that_is_not_released_is_told_only_where_no_other_is_known():
    withheld, known = figure(value=None, flag="suppressed"), figure(period="2023")
    assert newest_figure(document(withheld), "pay_median") is None
    assert newest_figure(document(withheld), "pay_median", withheld=True) is withheld
    assert newest_figure(document(withheld, known), "pay_median", withheld=True) is known


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("2024", "2025"),
        ("2025-05", "2025"),
        ("2024-12", "2025-01"),
        ("2021/2031", "2024/2034"),
        ("2023/2033", "2024/2033"),
        ("2023/2024", "2025"),
    ],
)
def test_the_newest_is_the_one_whose_period_ends_last(older, newer):
    old, new = figure(period=older), figure(period=newer)
    assert newest(old, new) == newest(new, old) == [new]


def test_of_two_figures_for_one_period_the_first_of_the_document_counts():
    first, second = figure(value=1.0), figure(value=2.0, citation=2)
    assert newest(first, second) == [first]


@pytest.mark.parametrize(
    ("compared", "other"),
    [
        (figure(), figure(unit="money_hour", period="2026")),
        (
            figure("growth", unit="percent", period="2023/2033"),
            figure("growth", unit="people", period="2024/2034"),
        ),
    ],
)
def test_of_several_units_the_one_that_can_be_compared_counts(compared, other):
    assert newest(other, compared) == [compared]


def test_a_figure_of_the_occupation_itself_counts_before_one_of_its_group():
    own, group = figure(unit="money_hour", period="2024"), figure(published_for="27-2010")
    assert newest(group, own) == [own]


PAYS = {
    "a capped median newer than a known one": [
        figure(period="2024", value=9.0),
        figure(value=None, bound=50),
    ],
    "a year that ends after a month": [figure(period="2025-05", value=7.0), figure(value=8.0)],
    "an hour newer than a year": [figure(value=60_000.0), figure(unit="money_hour", period="2026", value=9)],
    "an hour beside the year of a group": [
        figure(value=60_000.0, published_for="27-2010"),
        figure(unit="money_hour", value=20.0),
    ],
    "what is not released": [figure(value=None, flag="suppressed"), figure(period="2023", value=5.0)],
}


@pytest.mark.parametrize("rows", PAYS.values(), ids=PAYS)
def test_list_and_comparison_and_map_show_the_same_pay(rows):
    said = document(*rows)
    compared = yearly_pay(said)
    assert pay_per_year(pay(said)) == compared.amount
    assert cited_median(said) == compared.figure | {"cited": None}


def test_search_engines_are_told_the_median_that_the_list_has():
    rows = [figure(period="2024", value=5.0), figure(value=None), figure("pay_p10", value=2.0)]
    assert [(row["median"], "percentile10" in row) for row in published_pay(document(*rows))] == [
        (5.0, False)
    ]


def test_an_older_median_is_not_drawn_where_the_newest_is_capped():
    bands = [{"level": "junior", "low": 60_000, "high": 90_000}]
    rows = [figure(period="2024", value=70_000), figure(value=None, bound=80_000)]
    assert draw_charts(document(*rows, salary_bands=bands)).salary.median is None
