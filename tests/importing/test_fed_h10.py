from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.fed_h10 import FedH10
from occupations.models import Country
from tests.factories import CountryFactory, DataSourceFactory

DATA = Path("tests/data/fx")
NAME = "fed_h10_exchange_rates_monthly.csv"


@pytest.fixture
def countries(db):
    unrated = {"units_per_usd": None, "rate_period": "", "rate_source": None}
    return {code: CountryFactory(code=code, **unrated) for code in ("us", "ca", "gb", "de", "fr", "jp")}


def rates() -> dict[str, tuple[Decimal | None, str]]:
    rows = Country.objects.values_list("code", "units_per_usd", "rate_period")
    return {code: (rate, period) for code, rate, period in rows}


def test_countries_get_the_latest_rate_of_their_currency(importing, countries):
    importing(FedH10(), DATA)
    assert rates() == {
        "us": (Decimal(1), "2026-06"),
        "ca": (Decimal("1.4034"), "2026-06"),
        "gb": (Decimal("0.7497"), "2026-06"),
        "de": (Decimal("0.8684"), "2026-06"),
        "fr": (Decimal("0.8684"), "2026-06"),
        "jp": (None, ""),
    }
    assert Country.objects.get(code="ca").rate_source.slug == "fed-h10"


def test_an_area_that_is_not_known_is_rejected(importing, countries):
    (rejected,) = importing(FedH10(), DATA).rejected
    assert (rejected["row"], rejected["reason"], rejected["params"]["value"]) == (
        7,
        Reason.UNKNOWN_VALUE,
        "Atlantis",
    )


def test_a_newer_month_replaces_an_older_one_and_nothing_else(importing, countries):
    desk = DataSourceFactory(slug="desk")
    said = {"units_per_usd": 9, "rate_source": desk}
    Country.objects.filter(code="ca").update(rate_period="2026-05", **said)
    Country.objects.filter(code="gb").update(rate_period="2026-07", **said)
    Country.objects.filter(code="de").update(rate_period="2026-06", **said)
    importing(FedH10(), DATA)
    assert rates()["ca"] == (Decimal("1.4034"), "2026-06")
    assert rates()["gb"] == (9, "2026-07")
    assert rates()["de"] == (9, "2026-06")


def test_a_rate_that_was_corrected_replaces_its_own(importing, countries, tmp_path):
    importing(FedH10(), DATA)
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("1.4034", "1.4035"))
    assert importing(FedH10(), tmp_path).counts.updated == 1
    assert rates()["ca"] == (Decimal("1.4035"), "2026-06")


def test_a_second_run_writes_nothing_until_a_country_is_added(importing, countries):
    importing(FedH10(), DATA)
    assert not importing(FedH10(), DATA).counts.wrote
    CountryFactory(code="es", units_per_usd=None, rate_period="", rate_source=None)
    assert importing(FedH10(), DATA).counts.updated == 1


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("1.4034", "ND", Reason.NOT_A_NUMBER),
        ("1.4034", "0", Reason.UNKNOWN_VALUE),
        ("2026-06-01,Canada", "June 2026,Canada", Reason.UNKNOWN_VALUE),
    ],
)
def test_a_bad_rate_or_date_is_rejected(importing, countries, tmp_path, old, new, reason):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    rejected = importing(FedH10(), tmp_path).rejected
    assert [row["reason"] for row in rejected if row["row"] == 4] == [reason]


def test_the_other_direction_is_another_column(importing, countries, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("Exchange rate", "Dollars per unit"))
    assert importing(FedH10(), tmp_path).fault.reason == Reason.MISSING_COLUMN
