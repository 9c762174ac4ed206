from occupations.charts.history import TOP, draw_history
from tests.charts.reading import attributes, share

SOURCES = [
    {"number": 1, "publisher": "Office", "title": "Wages", "release": "2024"},
    {"number": 2, "publisher": "Office", "title": "Wages", "release": "2025"},
    {"number": 3, "publisher": "Another", "title": "Pay"},
]


def median(period, value=50_000.0, **parts):
    return {
        "measure": "pay_median",
        "unit": "money_year",
        "place": "US",
        "period": period,
        "value": value,
        "citation": 1,
        **parts,
    }


def draw(*statistics, rtl=False):
    said = {"country": {"code": "us"}, "statistics": list(statistics), "citations": SOURCES}
    return draw_history(said, rtl=rtl)


def years(chart):
    return [bar.year for bar in chart.bars]


def test_two_years_are_no_history():
    assert draw(median("2024"), median("2025")) is None


def test_releases_of_one_product_are_one_history():
    chart = draw(median("2025-05", citation=2), median("2024-05"), median("2023-05"))
    assert years(chart) == ["2023", "2024", "2025"]
    assert (chart.newest["citation"], chart.period) == (2, "2023-05/2025-05")
    assert [row["period"] for row in chart.earlier] == ["2024-05", "2023-05"]


def test_what_cannot_be_compared_is_no_history():
    for other in (
        {"citation": 3},
        {"citation": None},
        {"place": "US-TX"},
        {"unit": "money_hour"},
        {"published_for": "29-2010"},
        {"period": "2023/2025"},
    ):
        assert draw(median("2023"), median("2024"), median("2025") | other) is None, other


def test_what_is_withheld_is_no_bar():
    withheld = median("2025", None, flag="top_coded", bound=239_200.0)
    assert draw(median("2023"), median("2024"), withheld) is None
    assert years(draw(median("2022"), median("2023"), median("2024"), withheld)) == ["2022", "2023", "2024"]


def test_heights_are_in_proportion_to_pay():
    chart = draw(median("2023", 40_000.0), median("2024", 60_000.0), median("2025", 80_000.0))
    low, _middle, high = (attributes(bar.box) for bar in chart.bars)
    assert float(high["height"]) == 2 * float(low["height"])
    assert float(high["y"]) == TOP


def test_a_year_without_a_figure_is_a_gap():
    chart = draw(median("2021"), median("2022"), median("2024"))
    first, second, last = (share(attributes(bar.label)["x"]) for bar in chart.bars)
    assert round(last - second, 2) == 2 * round(second - first, 2) == 0.5


def test_right_to_left_starts_at_the_right():
    rows = [median("2023"), median("2024"), median("2025")]
    places = [share(attributes(bar.label)["x"]) for bar in draw(*rows, rtl=True).bars]
    assert places == sorted(places, reverse=True)


def test_only_the_first_and_the_last_amount_are_written():
    chart = draw(median("2023"), median("2024"), median("2025"))
    assert [bar.year for bar in chart.bars if bar.pay] == ["2023", "2025"]
