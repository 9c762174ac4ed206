from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.bls_soc_2018 import Soc2018
from occupations.models import ClassificationCode, CodeTitle
from tests.factories import FieldOfWorkFactory

DATA = Path("tests/data/bls_soc")
NAME = "soc2018_all.csv"


@pytest.fixture
def health_care(db):
    return FieldOfWorkFactory(slug="health-care")


def edited(folder: Path, old: str, new: str) -> Path:
    """Write the file with one thing changed."""
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_every_level_has_its_title_and_the_group_above(importing, health_care):
    importing(Soc2018(), DATA)
    codes = ClassificationCode.objects.order_by("code")
    assert list(codes.values_list("code", "level", "parent__code", "field__slug")) == [
        ("29-0000", "major_group", None, "health-care"),
        ("29-2000", "minor_group", "29-0000", None),
        ("29-2010", "broad_occupation", "29-2000", None),
        ("29-2011", "detailed", "29-2010", None),
        ("29-2012", "detailed", "29-2010", None),
    ]
    assert codes.last().title_en == "Laboratory Test Technicians, Other"
    title = CodeTitle.objects.get(code=codes.last())
    assert (title.language, title.text, title.kind) == ("en", codes.last().title_en, "official")
    assert title.source.slug == "bls-soc-2018"


def test_its_detailed_occupations_get_profiles(importing, health_care):
    importing(Soc2018(), DATA)
    soc = ClassificationCode.objects.first().classification
    assert (str(soc), soc.country.code, soc.profile_level) == ("SOC 2018", "us", "detailed")


def test_a_second_run_writes_nothing(importing, health_care):
    importing(Soc2018(), DATA)
    assert not importing(Soc2018(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("29-2011,Lab", "292011,Lab", Reason.BAD_CODE),
        ("6,Detailed,29-2010,29-0000,29-2000,29-2010,29-2011", "6,Fine,29-2010,,,,", Reason.UNKNOWN_VALUE),
        ("29-2011,Laboratory Test Technologists", "29-2011,", Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, health_care, tmp_path, old, new, reason):
    result = importing(Soc2018(), edited(tmp_path, old, new))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (5, reason)
    assert "29-2011" not in ClassificationCode.objects.values_list("code", flat=True)
    assert "29-2012" in ClassificationCode.objects.values_list("code", flat=True)


def test_a_group_above_that_is_missing_is_told(importing, health_care, tmp_path):
    result = importing(Soc2018(), edited(tmp_path, "6,Detailed,29-2010", "6,Detailed,29-2090"))
    assert [(row["row"], row["params"]["code"]) for row in result.rejected] == [
        (5, "29-2090"),
        (6, "29-2090"),
    ]


def test_a_major_group_without_a_field_of_work_is_rejected(importing, health_care, tmp_path):
    result = importing(Soc2018(), edited(tmp_path, "29-0000,Health", "99-0000,Health"))
    assert result.rejected[0]["reason"] == Reason.BAD_CODE


def test_nothing_is_written_while_the_content_lacks_a_field_of_work(importing):
    result = importing(Soc2018(), DATA)
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS_FIELD, {"field": "health-care"})
    assert not ClassificationCode.objects.exists()


def test_a_new_column_stops_the_importer(importing, health_care, tmp_path):
    result = importing(Soc2018(), edited(tmp_path, ",soc6d", ",soc6digit"))
    assert (result.fault.reason, result.fault.params) == (Reason.UNKNOWN_COLUMN, {"name": "soc6digit"})
