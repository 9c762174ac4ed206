from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_related import OnetRelated
from occupations.models import RelatedCode
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")
NAME = "Related_Occupations.csv"


@pytest.fixture(autouse=True)
def codes(db):
    return known_codes("onet-soc-2019", "29-2011.00", "29-2011.01", "29-2012.00")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the file with one thing changed."""
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_related_occupations_keep_their_rank(importing):
    importing(OnetRelated(), DATA)
    rows = RelatedCode.objects.values_list("code__code", "related__code", "position", "source__slug")
    assert list(rows) == [
        ("29-2011.00", "29-2012.00", 1, "onet-30-1"),
        ("29-2011.00", "29-2011.01", 2, "onet-30-1"),
    ]


def test_a_second_run_writes_nothing(importing):
    importing(OnetRelated(), DATA)
    assert not importing(OnetRelated(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Primary-Short,1", "Primary-Short,first", Reason.NOT_A_NUMBER),
        ("Primary-Short,1", "Primary-Short,0", Reason.UNKNOWN_VALUE),
        ("Primary-Short,1", "Primary-Short,1.5", Reason.UNKNOWN_VALUE),
        ("Primary-Short,1", "Primary-Short,", Reason.UNKNOWN_VALUE),
        ("Technologists,29-2012.00", "Technologists,29-2999.00", Reason.UNKNOWN_CODE),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, tmp_path, old, new, reason):
    (refused,) = importing(OnetRelated(), edited(tmp_path, old, new)).rejected
    assert (refused["file"], refused["row"], refused["reason"]) == (NAME, 2, reason)
    assert RelatedCode.objects.get().related.code == "29-2011.01"
