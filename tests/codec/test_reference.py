"""A reference file speaks for what it names: what it leaves out stays as imports or editors left it."""

import datetime as dt
from decimal import Decimal

import pytest

from occupations.codec.files import load_content
from occupations.models import Classification, ClassificationCode, Country
from tests.factories import (
    ClassificationCodeFactory,
    ClassificationFactory,
    CountryFactory,
    DataSourceFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def load(tmp_path):
    """Return ``load(table, text)``, which loads one reference table of one row."""

    def load_row(table: str, row: str) -> None:
        (tmp_path / "reference").mkdir(exist_ok=True)
        (tmp_path / "reference" / f"{table}.yaml").write_text(f"{table}:\n  - {row}\n")
        load_content(tmp_path)

    return load_row


def ca(period: str, units: str) -> Country:
    desk = DataSourceFactory(slug="desk")
    return CountryFactory(
        code="ca", currency="CAD", units_per_usd=Decimal(units), rate_period=period, rate_source=desk
    )


def test_values_that_are_left_out_stay(load):
    newer = ClassificationFactory(slug="noc-2026", name="NOC", edition="2026")
    made = ClassificationFactory(slug="noc-2021", name="NOC", profile_level="unit_group", successor=newer)

    load("classifications", "{slug: noc-2021, name: NOC, edition: '2021', title: Classification}")

    made.refresh_from_db()
    assert (made.title, made.profile_level, made.successor) == ("Classification", "unit_group", newer)


def test_a_value_that_is_named_as_nothing_goes(load):
    newer = ClassificationFactory(slug="noc-2026", name="NOC", edition="2026")
    ClassificationFactory(slug="noc-2021", name="NOC", profile_level="unit_group", successor=newer)

    load("classifications", "{slug: noc-2021, name: NOC, edition: '2021', title: T, successor: null}")

    made = Classification.objects.get(slug="noc-2021")
    assert (made.profile_level, made.successor) == ("unit_group", None)


def test_words_in_a_language_that_is_left_out_stay(load):
    made = ClassificationCodeFactory(
        classification__slug="soc-2018",
        code="29-2011",
        title_en="Old",
        title_es="Tecnólogos",
        level="detailed",
    )

    load("codes", "{classification: soc-2018, code: 29-2011, title: {en: New}}")

    made = ClassificationCode.objects.get(pk=made.pk)
    assert (made.title_en, made.title_es, made.title_fr, made.level) == (
        "New",
        "Tecnólogos",
        None,
        "detailed",
    )


def test_dates_that_are_left_out_stay(load):
    CountryFactory(code="ca")
    load("visas", "{country: ca, code: X, name: {en: Visa}, last_verified: 2026-01-02}")

    load("visas", "{country: ca, code: X, name: {fr: Visa}, url: 'https://example.org/'}")

    visa = Country.objects.get(code="ca").visas.get()
    assert (visa.name_en, visa.name_fr, visa.last_verified) == ("Visa", "Visa", dt.date(2026, 1, 2))


ROW = "{code: ca, currency: CAD, units_per_usd: 1.4034, rate_period: 2026-06, rate_source: desk, position: 3}"


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-05", ("2026-06", Decimal("1.4034"))),
        ("2026-06", ("2026-06", Decimal("1.4034"))),
        ("2026-07", ("2026-07", Decimal("1.3805"))),
    ],
)
def test_a_rate_is_not_put_back_to_an_older_one(load, period, said):
    ca(period, "1.3805")

    load("countries", ROW)

    made = Country.objects.get(code="ca")
    assert (made.rate_period, made.units_per_usd) == said
    assert made.position == 3


def test_loading_again_what_leaves_something_out_writes_nothing(load, django_assert_max_num_queries):
    ca("2026-07", "1.3805")
    load("countries", ROW)

    with django_assert_max_num_queries(20) as queries:
        load("countries", ROW)

    assert [query for query in queries if query["sql"].startswith(("INSERT", "UPDATE"))] == []
