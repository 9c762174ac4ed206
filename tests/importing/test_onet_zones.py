from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_zones import OnetZones
from occupations.models import Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")


@pytest.fixture(autouse=True)
def codes(db):
    return known_codes("onet-soc-2019", "29-2011.00", "29-2012.00")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the file with one thing changed."""
    (folder / "Job_Zones.csv").write_text((DATA / "Job_Zones.csv").read_text().replace(old, new))
    return folder


def test_a_zone_has_the_month_when_it_was_determined(importing):
    importing(OnetZones(), DATA)
    figures = Figure.objects.order_by("code__code")
    assert list(figures.values_list("code__code", "measure", "unit", "value", "place", "period")) == [
        ("29-2011.00", "job_zone", "level", 4, "US", "2025-08"),
        ("29-2012.00", "job_zone", "level", 3, "US", "2014-07"),
    ]


def test_a_second_run_writes_nothing(importing):
    importing(OnetZones(), DATA)
    assert not importing(OnetZones(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (",4,08/2025", ",6,08/2025", Reason.UNKNOWN_VALUE),
        (",4,08/2025", ",4,13/2025", Reason.UNKNOWN_VALUE),
        (",4,08/2025", ",4,2025", Reason.UNKNOWN_VALUE),
        ("29-2011.00", "29-2999.00", Reason.UNKNOWN_CODE),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, tmp_path, old, new, reason):
    (refused,) = importing(OnetZones(), edited(tmp_path, old, new)).rejected
    assert (refused["file"], refused["row"], refused["reason"]) == ("Job_Zones.csv", 2, reason)
    assert Figure.objects.get().code.code == "29-2012.00"
