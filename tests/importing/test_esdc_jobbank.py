from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esdc_jobbank import JobBank
from occupations.models import Figure
from tests.importing.known import known_codes

OFFICIAL, DERIVED = Path("tests/data/esdc_jobbank/official"), Path("tests/data/esdc_jobbank/derived")
NAME = "2a71-das-wage2025opendata-esdc-all-19nov2025-vf.csv"
NATIONAL = "jobbank_2025_national_by_noc_derived.csv"


@pytest.fixture
def noc_2021(db):
    return known_codes("noc-2021", "00010", "32120", "32121")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the official file with one thing changed."""
    text = (OFFICIAL / NAME).read_text(encoding="utf-8")
    (folder / NAME).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def figures(**filters: str) -> list[tuple[str, str, Decimal]]:
    rows = Figure.objects.filter(**filters).order_by("place", "value")
    return list(rows.values_list("place", "measure", "value", "unit", "period"))


def test_wages_are_of_the_country_and_of_provinces(importing, noc_2021):
    result = importing(JobBank(), OFFICIAL)
    hour, period = "money_hour", "2023/2024"
    assert result.rejected == []
    assert figures(code__code="32120") == [
        ("CA", "pay_low", Decimal("20.5"), hour, period),
        ("CA", "pay_p25", 25, hour, period),
        ("CA", "pay_median", 30, hour, period),
        ("CA", "pay_mean", Decimal("31.1"), hour, period),
        ("CA", "pay_p75", 35, hour, period),
        ("CA", "pay_high", Decimal("40.25"), hour, period),
        ("CA-ON", "pay_low", 21, hour, period),
        ("CA-ON", "pay_p25", 26, hour, period),
        ("CA-ON", "pay_median", 31, hour, period),
        ("CA-ON", "pay_mean", 32, hour, period),
        ("CA-ON", "pay_p75", 36, hour, period),
        ("CA-ON", "pay_high", 41, hour, period),
        ("CA-PE", "pay_low", 19, hour, "2024"),
        ("CA-PE", "pay_median", 29, hour, "2024"),
        ("CA-PE", "pay_high", 39, hour, "2024"),
    ]


def test_some_occupations_are_paid_by_the_year(importing, noc_2021):
    importing(JobBank(), OFFICIAL)
    assert figures(code__code="00010") == [
        ("CA", "pay_low", 30000, "money_year", "2021"),
        ("CA", "pay_median", 80000, "money_year", "2021"),
        ("CA", "pay_high", 180000, "money_year", "2021"),
    ]


def test_the_derived_file_gives_the_country_alone(importing, noc_2021):
    result = importing(JobBank(), DERIVED)
    assert result.rejected == []
    assert figures(code__code="32120") == [
        ("CA", "pay_low", Decimal("20.5"), "money_hour", "2023/2024"),
        ("CA", "pay_median", 30, "money_hour", "2023/2024"),
        ("CA", "pay_high", Decimal("40.25"), "money_hour", "2023/2024"),
    ]
    assert figures(code__code="00010") == [
        ("CA", "pay_low", 30000, "money_year", "2021/2024"),
        ("CA", "pay_median", 80000, "money_year", "2021/2024"),
        ("CA", "pay_high", 180000, "money_year", "2021/2024"),
    ]
    assert figures(code__code="32121") == []


def test_the_official_file_goes_before_the_derived_one(importing, noc_2021):
    importing(JobBank(), OFFICIAL.parent)
    assert Figure.objects.filter(place="CA-ON").exists()


@pytest.mark.parametrize("folder", [OFFICIAL, DERIVED])
def test_a_second_run_writes_nothing(importing, noc_2021, folder):
    importing(JobBank(), folder)
    assert not importing(JobBank(), folder, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("20.5,30,40.25", "20.5,thirty,40.25", Reason.NOT_A_NUMBER),
        ("2023-2024,2025-11-19,0", "2023-2024,2025-11-19,2", Reason.UNKNOWN_VALUE),
        ("2023-2024,2025-11-19,0", "2019,2025-11-19,0", Reason.UNKNOWN_VALUE),
        ("NAT,ER00", "NAT,Canada", Reason.UNKNOWN_VALUE),
        ("NOC_32120", "NOC_32129", Reason.UNKNOWN_CODE),
    ],
)
def test_a_bad_row_is_rejected_and_gives_no_figure(importing, noc_2021, tmp_path, old, new, reason):
    result = importing(JobBank(), edited(tmp_path, old, new))
    assert [(row["file"], row["row"], row["reason"]) for row in result.rejected] == [(NAME, 2, reason)]
    assert not Figure.objects.filter(code__code="32120", place="CA").exists()
    assert Figure.objects.filter(code__code="32120", place="CA-ON").exists()


def test_another_edition_stops_the_importer(importing, noc_2021, tmp_path):
    result = importing(JobBank(), edited(tmp_path, "2025-11-19", "2024-12-03"))
    assert (result.fault.reason, result.fault.params) == (
        Reason.EDITION,
        {"found": "2024-12-03", "expected": "2025"},
    )
    assert not Figure.objects.exists()


def test_a_new_column_stops_the_importer(importing, noc_2021, tmp_path):
    result = importing(JobBank(), edited(tmp_path, "Source2025_NHQ", "Source2026_NHQ"))
    assert (result.fault.reason, result.fault.params) == (Reason.UNKNOWN_COLUMN, {"name": "Source2026_NHQ"})
