import shutil
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_work import OnetWork
from occupations.models import CodeText
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")


@pytest.fixture(autouse=True)
def codes(db):
    return known_codes("onet-soc-2019", "29-2011.00", "29-2012.00")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write the files with one thing changed."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    (folder / name).write_text((DATA / name).read_text().replace(old, new))
    return folder


def texts(kind: str) -> list[tuple[str, int, str]]:
    rows = CodeText.objects.filter(kind=kind, language="en", source__slug="onet-30-1")
    return list(rows.order_by("code__code", "position").values_list("code__code", "position", "text"))


def test_core_tasks_come_before_supplemental_ones_and_those_without_a_type(importing):
    importing(OnetWork(), DATA)
    assert texts("task") == [
        ("29-2011.00", 1, "Test, first of all."),
        ("29-2011.00", 2, "Test what is left over."),
        ("29-2011.00", 3, "Test what is new."),
        ("29-2012.00", 1, "Help."),
    ]


def test_technologies_in_demand_come_before_hot_ones_and_the_others(importing):
    importing(OnetWork(), DATA)
    assert texts("tool") == [
        ("29-2011.00", 1, "Wanted software"),
        ("29-2011.00", 2, "Hot software"),
        ("29-2011.00", 3, "Any software"),
    ]


def test_a_second_run_writes_nothing(importing):
    importing(OnetWork(), DATA)
    assert not importing(OnetWork(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("name", "old", "new", "row", "reason"),
    [
        ("Task_Statements.csv", "Help.,Core", "Help.,Central", 5, Reason.UNKNOWN_VALUE),
        ("Task_Statements.csv", "Help.,Core", ",Core", 5, Reason.EMPTY),
        ("Task_Statements.csv", "29-2012.00", "29-2999.00", 5, Reason.UNKNOWN_CODE),
        ("Technology_Skills.csv", "Test software,Y,N", "Test software,Yes,N", 3, Reason.UNKNOWN_VALUE),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, tmp_path, name, old, new, row, reason):
    (refused,) = importing(OnetWork(), edited(tmp_path, name, old, new)).rejected
    assert (refused["file"], refused["row"], refused["reason"]) == (name, row, reason)
    assert CodeText.objects.count() == 6


def test_a_missing_column_is_named(importing, tmp_path):
    result = importing(OnetWork(), edited(tmp_path, "Technology_Skills.csv", "In Demand", "Sought"))
    assert (result.fault.reason, result.fault.params) == (Reason.MISSING_COLUMN, {"name": "In Demand"})
    assert not CodeText.objects.exists()
