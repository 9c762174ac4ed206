from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.homeoffice_skilled_worker import SkilledWorker
from occupations.models import Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/homeoffice")
NAME = "uk_skilled_worker_going_rates_2025-12-06.csv"


@pytest.fixture(autouse=True)
def soc(db):
    return known_codes("uk-soc-2020", "2113", "2211", "3111", "9265")


def edited(folder, old, new):
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_only_what_a_new_applicant_may_do_has_a_going_rate(importing):
    importing(SkilledWorker(), DATA)
    rows = Figure.objects.order_by("code__code")
    assert list(rows.values_list("code__code", "value", "flag")) == [
        ("2113", Decimal("45000.0000"), ""),
        ("2211", None, "by_scale"),
    ]
    assert set(rows.values_list("measure", "unit", "place", "period")) == {
        ("going_rate", "money_year", "GB", "2025-12")
    }


def test_a_second_run_writes_nothing(importing):
    importing(SkilledWorker(), DATA)
    assert not importing(SkilledWorker(), DATA, again=True).counts.wrote


def test_an_occupation_that_is_no_longer_eligible_loses_its_rate(importing, tmp_path):
    importing(SkilledWorker(), DATA)
    importing(SkilledWorker(), edited(tmp_path, "Table 1,2113", "Table 6,2113"))
    assert list(Figure.objects.values_list("code__code", flat=True)) == ["2211"]


@pytest.mark.parametrize(
    ("old", "new", "row", "reason"),
    [
        ("Table 6,", "Table 7,", 7, Reason.UNKNOWN_VALUE),
        ("Table 1a,3111", "Table 1a,3999", 3, Reason.UNKNOWN_CODE),
        ("biochemists,45000,", "biochemists,,", 2, Reason.EMPTY),
        ("biochemists,45000,", "biochemists,£45000,", 2, Reason.NOT_A_NUMBER),
        ("Table 1a,3111", "Table 1,2113", 3, Reason.DUPLICATE),
    ],
)
def test_a_row_that_cannot_be_meant_is_rejected(importing, tmp_path, old, new, row, reason):
    result = importing(SkilledWorker(), edited(tmp_path, old, new))
    assert [(said["file"], said["row"], said["reason"]) for said in result.rejected] == [(NAME, row, reason)]


def test_a_new_column_stops_the_importer(importing, tmp_path):
    result = importing(SkilledWorker(), edited(tmp_path, "rate_70", "rate_60"))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.UNKNOWN_COLUMN, "rate_60")
    assert not Figure.objects.exists()
