from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.worldbank_ppp import WorldBankPpp
from occupations.models import Country
from tests.factories import CountryFactory, DataSourceFactory

DATA = Path("tests/data/fx")
NAME = "worldbank_ppp_gdp.csv"


@pytest.fixture
def countries(db):
    return [CountryFactory(code=code) for code in ("ca", "gb", "jp")]


def parities() -> dict[str, tuple[Decimal | None, str]]:
    rows = Country.objects.values_list("code", "ppp", "ppp_period")
    return {code: (ppp, period) for code, ppp, period in rows}


def test_countries_get_the_parity_of_the_latest_year(importing, countries):
    result = importing(WorldBankPpp(), DATA)
    assert result.rejected == []
    assert parities() == {
        "ca": (Decimal("1.150472"), "2024"),
        "gb": (Decimal("0.664153"), "2024"),
        "jp": (None, ""),
    }
    assert Country.objects.get(code="gb").ppp_source.slug == "worldbank-ppp"


def test_an_older_year_never_replaces_a_newer_one(importing, countries):
    desk = DataSourceFactory(slug="desk")
    Country.objects.filter(code="ca").update(ppp=9, ppp_period="2025", ppp_source=desk)
    Country.objects.filter(code="gb").update(ppp=9, ppp_period="2023", ppp_source=desk)
    importing(WorldBankPpp(), DATA)
    assert parities()["ca"] == (9, "2025")
    assert parities()["gb"] == (Decimal("0.664153"), "2024")


def test_a_second_run_writes_nothing(importing, countries):
    importing(WorldBankPpp(), DATA)
    assert not importing(WorldBankPpp(), DATA).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("1.150472", "..", Reason.NOT_A_NUMBER),
        ("1.150472", "-1", Reason.UNKNOWN_VALUE),
        ("CA,2024", "CA,FY24", Reason.UNKNOWN_VALUE),
        ("CA,2024", ",2024", Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected(importing, countries, tmp_path, old, new, reason):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    (rejected,) = importing(WorldBankPpp(), tmp_path).rejected
    assert (rejected["row"], rejected["reason"]) == (2, reason)
    assert parities()["gb"] == (Decimal("0.664153"), "2024")


def test_another_table_of_the_bank_is_refused(importing, countries, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("PPP", "Value"))
    assert importing(WorldBankPpp(), tmp_path).fault.reason == Reason.MISSING_COLUMN
