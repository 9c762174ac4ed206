"""Numbers, money, durations, dates and names as each offered language writes them."""

import pytest
from django.utils import translation

from occupations import formats

NBSP = "\N{NO-BREAK SPACE}"
THIN = "\N{NARROW NO-BREAK SPACE}"
RLM = "\N{RIGHT-TO-LEFT MARK}"
LRM = "\N{LEFT-TO-RIGHT MARK}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "$55,000"),
        ("es", "$55,000"),
        ("fr", f"55{THIN}000{NBSP}$US"),
        ("zh-hans", "US$55,000"),
        ("zh-hant", "US$55,000"),
        ("ar", f"{RLM}55,000{NBSP}US${LRM}"),
    ],
)
def test_yearly_money_has_no_decimals(language, expected):
    with translation.override(language):
        assert formats.money(55000, "USD") == expected


def test_a_currency_of_letters_keeps_its_distance():
    with translation.override("es"):
        assert formats.money(55000, "CAD") == f"CAD{NBSP}55,000"


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "CA$39.00"), ("fr", f"39,00{NBSP}$CA"), ("zh-hant", "CA$39.00")]
)
def test_hourly_money_has_decimals(language, expected):
    with translation.override(language):
        assert formats.money_exact(39, "CAD") == expected


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [("en", 15.25, "+15.2%"), ("en", -3, "-3%"), ("en", 0, "0%"), ("fr", 44, f"+44{NBSP}%")],
)
def test_a_change_says_whether_it_is_more_or_less(language, value, expected):
    with translation.override(language):
        assert formats.change(value) == expected


def test_a_range_prints_both_ends():
    with translation.override("en"):
        assert formats.money_range(55000, 70000, "USD") == "$55,000 – $70,000"


def test_a_range_of_one_amount_prints_it_once():
    with translation.override("en"):
        assert formats.money_range(55000, 55000, "USD") == "$55,000"
        assert formats.money_range(None, 55000, "USD") == "$55,000"
        assert formats.money_range(None, None, "USD") == ""


@pytest.mark.parametrize(
    ("language", "number", "score", "percent"),
    [
        ("en", "24,300", "6.9", "15.3%"),
        ("es", "24,300", "6.9", "15.3%"),
        ("fr", f"24{THIN}300", "6,9", f"15,3{THIN}%"),
        ("zh-hans", "24,300", "6.9", "15.3%"),
        ("zh-hant", "24,300", "6.9", "15.3%"),
        ("ar", "24,300", "6.9", "15.3%"),
    ],
)
def test_numbers(language, number, score, percent):
    with translation.override(language):
        written = (formats.decimal(24300), formats.score(6.9), formats.percent(15.3))
    assert [text.replace("\N{LEFT-TO-RIGHT MARK}", "") for text in written][:2] == [number, score]
    assert written[2].replace(NBSP, THIN).replace("\N{LEFT-TO-RIGHT MARK}", "") == percent


def test_a_float_is_written_as_it_was_meant():
    with translation.override("en"):
        assert formats.decimal(0.31) == "0.31"
        assert formats.decimal(50.0) == "50"
        assert formats.score(10) == "10.0"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((0, 3), "0-3 years"),
        ((0, 1), "0-1 year"),
        ((3, 3), "3 years"),
        ((10, None), "10+ years"),
        ((None, None), ""),
    ],
)
def test_years_of_experience(arguments, expected):
    with translation.override("en"):
        assert formats.years(*arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((12, 12), "1 year"),
        ((48, None), "4 years"),
        ((24, 36), "2-3 years"),
        ((18, 24), "18-24 months"),
        ((6, 6), "6 months"),
        ((1, None), "1 month"),
        ((None, 6), "6 months"),
        ((None, None), ""),
    ],
)
def test_durations(arguments, expected):
    with translation.override("en"):
        assert formats.months(*arguments) == expected


@pytest.mark.parametrize(
    ("language", "level", "expected"),
    [
        ("en", "Junior", "Junior (0-3 years)"),
        ("es", "Junior", "Junior (0-3 años)"),
        ("zh-hant", "初級", "初級(0-3年)"),
    ],
)
def test_experience(language, level, expected):
    with translation.override(language):
        assert formats.experience(level, 0, 3) == expected


@pytest.mark.parametrize(
    ("language", "one", "four"),
    [("es", "1 año", "4 años"), ("zh-hant", "1年", "4年"), ("en", "1 year", "4 years")],
)
def test_durations_of_the_reference_pages(language, one, four):
    with translation.override(language):
        assert (formats.months(12, 12), formats.months(48, 48)) == (one, four)


@pytest.mark.parametrize(
    ("language", "day", "month", "interval"),
    [
        ("en", "May 3, 2025", "May 2025", "2024 – 2034"),
        ("es", "3 de mayo de 2025", "mayo de 2025", "2024–2034"),
        ("fr", "3 mai 2025", "mai 2025", "2024–2034"),
        ("zh-hans", "2025年5月3日", "2025年5月", "2024–2034年"),
        ("zh-hant", "2025年5月3日", "2025年5月", "2024至2034"),
        ("ar", "3 مايو 2025", "مايو 2025", "2024–2034"),
    ],
)
def test_days_and_periods(language, day, month, interval):
    with translation.override(language):
        assert formats.date("2025-05-03") == day
        assert formats.period("2025-05") == month
        assert formats.period("2024/2034").replace("\N{THIN SPACE}", " ") == interval


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        ("en", "Canada", "Traditional Chinese"),
        ("es", "Canadá", "chino tradicional"),
        ("fr", "Canada", "chinois traditionnel"),
        ("zh-hans", "加拿大", "繁体中文"),
        ("zh-hant", "加拿大", "繁體中文"),
        ("ar", "كندا", "الصينية التقليدية"),
    ],
)
def test_names(language, country, name):
    with translation.override(language):
        assert formats.country("ca") == country
        assert formats.place("CA") == country
        assert formats.language("zh-hant").casefold() == name.casefold()


def test_a_region_has_its_name_or_else_its_code():
    with translation.override("en"):
        assert formats.place("CA-ON") == "Ontario"
        assert formats.place("US-TX") == "United States (TX)"
