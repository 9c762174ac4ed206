from occupations.charts import draw_charts
from tests.charts.reading import attributes


def statistic(period, value, place="CA", unit="money_year"):
    return {"measure": "pay_median", "unit": unit, "place": place, "period": period, "value": value}


def document(**parts):
    return {"language": "en", "country": {"code": "ca", "currency": "CAD"}, **parts}


def test_an_empty_document_has_no_charts():
    charts = draw_charts(document())
    assert (charts.radar, charts.salary, charts.history, charts.levels) == (None, None, None, None)


def test_the_newest_national_yearly_median_is_marked_among_the_bands():
    statistics = [
        statistic("2024", 70_000),
        statistic("2027", None),
        statistic("2025", 75_000),
        statistic("2026", 80_000, place="CA-ON"),
        statistic("2026", 40, unit="money_hour"),
    ]
    bands = [{"level": "junior", "low": 60_000, "high": 90_000}]
    charts = draw_charts(document(statistics=statistics, salary_bands=bands))
    assert charts.salary.median.statistic == statistics[2]


def test_charts_of_an_arabic_document_are_mirrored():
    bands = [{"level": "junior", "low": 60_000, "high": 90_000}]
    chart = draw_charts(document(language="ar") | {"salary_bands": bands}).salary
    assert attributes(chart.bars[0].label)["text-anchor"] == "end"
