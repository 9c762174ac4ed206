import shutil
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.onet_codes import OnetCodes
from occupations.models import ClassificationCode, CodeMatch, CodeTitle
from tests.importing.known import known_codes

DATA = Path("tests/data/onet")


@pytest.fixture
def soc(db):
    return known_codes("soc-2018", "29-2011", "29-2012")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write the files with one thing changed."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    (folder / name).write_text((DATA / name).read_text().replace(old, new))
    return folder


def test_codes_have_a_definition_and_the_occupation_they_divide(importing, soc):
    importing(OnetCodes(), DATA)
    codes = ClassificationCode.objects.filter(classification__slug="onet-soc-2019").order_by("code")
    assert list(codes.values_list("code", "title_en", "definition_en", "level", "parent__code")) == [
        ("29-2011.00", "Laboratory Test Technologists", "Test, in a laboratory.", "detailed", None),
        ("29-2011.01", "Cell Test Technologists", "Test cells.", "detailed_onet_soc", "29-2011.00"),
        ("29-2012.00", "Laboratory Test Technicians", "Help to test.", "detailed", None),
    ]


def test_codes_match_their_soc_occupation(importing, soc):
    importing(OnetCodes(), DATA)
    assert list(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == [
        ("29-2011.00", "29-2011", "exact"),
        ("29-2011.01", "29-2011", "broader"),
        ("29-2012.00", "29-2012", "exact"),
    ]


def test_reported_titles_are_examples_and_no_title_is_kept_twice(importing, soc):
    result = importing(OnetCodes(), DATA)
    titles = CodeTitle.objects.order_by("code__code", "text")
    assert list(titles.values_list("code__code", "text", "kind")) == [
        ("29-2011.00", "Bench Tester", "example"),
        ("29-2011.00", "Laboratory Test Technologists", "official"),
        ("29-2011.00", "Tester of Things (TOT)", "alternate"),
        ("29-2011.01", "Cell Test Technologists", "official"),
        ("29-2012.00", "Laboratory Test Technicians", "official"),
    ]
    assert (set(titles.values_list("language", flat=True)), result.rejected) == ({"en"}, [])


def test_a_second_run_writes_nothing(importing, soc):
    importing(OnetCodes(), DATA)
    assert not importing(OnetCodes(), DATA, again=True).counts.wrote


def test_a_title_that_the_release_no_longer_gives_is_removed(importing, soc, tmp_path):
    importing(OnetCodes(), DATA)
    gone = "29-2011.00,Laboratory Test Technologists,Tester of Things (TOT),TOT,02\n"
    result = importing(OnetCodes(), edited(tmp_path, "Alternate_Titles.csv", gone, ""))
    assert result.counts.removed == 1
    assert not CodeTitle.objects.filter(kind="alternate").exists()


@pytest.mark.parametrize(
    ("name", "old", "new", "row", "reason"),
    [
        ("Occupation_Data.csv", "29-2012.00", "29-2012", 4, Reason.BAD_CODE),
        ("Occupation_Data.csv", "29-2012.00", "29-2019.00", 4, Reason.UNKNOWN_CODE),
        ("Sample_of_Reported_Titles.csv", "29-2011.00", "29-2999.00", 2, Reason.UNKNOWN_CODE),
        ("Alternate_Titles.csv", "Tester of Things (TOT)", "x" * 301, 3, Reason.TOO_LONG),
        ("Alternate_Titles.csv", "Tester of Things (TOT)", "", 3, Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, soc, tmp_path, name, old, new, row, reason):
    result = importing(OnetCodes(), edited(tmp_path, name, old, new))
    refused = result.rejected[0]
    assert (refused["file"], refused["row"], refused["reason"]) == (name, row, reason)
    assert CodeTitle.objects.filter(code__code="29-2011.01").exists()
