"""The newest figure of each measure."""

from occupations.figures import newest_figures


def figure(measure="pay_median", value=1.0, period="2025", place="CA", **more):
    return {"measure": measure, "value": value, "period": period, "place": place} | more


def newest(*rows, measures=("pay_median", "growth")):
    return newest_figures({"country": {"code": "ca"}, "statistics": list(rows)}, measures)


def test_the_newest_of_each_measure_comes_in_the_order_asked_for():
    old, new, growth = figure(period="2024"), figure(period="2025-05"), figure("growth")
    assert newest(growth, old, new, figure("employment")) == [new, growth]


def test_regions_and_withheld_figures_are_passed_over():
    known = figure(period="2023")
    assert newest(figure(place="CA-ON"), known, figure(value=None, flag="suppressed")) == [known]


def test_a_capped_figure_counts():
    capped = figure(value=None, bound=239_200)
    assert newest(capped) == [capped]
