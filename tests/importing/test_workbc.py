from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.workbc import WorkBcNocOnet, WorkBcTitles
from occupations.models import CodeMatch, CodeTitle
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

DATA = Path("tests/data/workbc")
HEADER = ["noc2021", "noc2021_title", "noc2016", "soc2018", "soc2018_title", "onetsoc2019"]
ROWS = [
    [10, "Test legislators", 11, "11-1031", "Test Legislators", "11-1031.00"],
    [32120, "Laboratory test technologists", 3211, "29-2011", "Laboratory Test Technologists", "29-2011.00"],
]
NAME = "onet2019_soc2018_noc2016_noc2021_crosswalk.xlsx"


@pytest.fixture
def known(db):
    known_codes("noc-2021", "00010", "32120")
    known_codes("onet-soc-2019", "11-1031.00", "29-2011.00", "29-2011.01")
    known_codes("soc-2018", "11-1031", "29-2011")


def matches() -> list[tuple[str, str, str]]:
    return list(
        CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind").order_by("to_code__code")
    )


def test_the_export_links_to_onet_and_to_soc(importing, known):
    result = importing(WorkBcNocOnet(), DATA)
    assert (result.rejected, matches()) == (
        [],
        [
            ("00010", "11-1031", "exact"),
            ("00010", "11-1031.00", "exact"),
            ("32120", "29-2011", "exact"),
            ("32120", "29-2011.00", "narrower"),
            ("32120", "29-2011.01", "narrower"),
        ],
    )


def test_the_workbook_is_read_instead_of_the_export(importing, known, tmp_path):
    write_sheet(tmp_path / NAME, {"Sheet1": [HEADER, *ROWS]})
    (tmp_path / "onet_nocs.csv").write_text("00010,x,0011,99-9999,x,99-9999.00\n")
    result = importing(WorkBcNocOnet(), tmp_path)
    assert (result.rejected, matches()) == (
        [],
        [
            ("00010", "11-1031", "exact"),
            ("00010", "11-1031.00", "exact"),
            ("32120", "29-2011", "exact"),
            ("32120", "29-2011.00", "exact"),
        ],
    )


def test_a_link_to_an_unknown_code_is_rejected_once(importing, known, tmp_path):
    text = (DATA / "onet_nocs.csv").read_text().replace("00010,", "00090,")
    (tmp_path / "onet_nocs.csv").write_text(text)
    result = importing(WorkBcNocOnet(), tmp_path)
    assert [(row["row"], row["reason"]) for row in result.rejected] == [(1, Reason.UNKNOWN_CODE)]
    assert "32120" in [code for code, _match, _kind in matches()]


def test_another_workbook_stops_the_importer(importing, known, tmp_path):
    write_sheet(tmp_path / NAME, {"Sheet1": [["noc2026", *HEADER[1:]], *ROWS]})
    assert importing(WorkBcNocOnet(), tmp_path).fault.reason == Reason.MISSING_COLUMN


def test_a_row_of_another_width_stops_the_importer(importing, known, tmp_path):
    (tmp_path / "onet_nocs.csv").write_text("00010,Test legislators,11-1031.00\n")
    assert importing(WorkBcNocOnet(), tmp_path).fault.reason == Reason.FIELDS


def test_titles_are_alternates_or_examples_and_those_of_workbcs_own_code_are_left_out(importing, known):
    result = importing(WorkBcTitles(), DATA)
    titles = CodeTitle.objects.filter(source__slug="workbc-noc-titles").order_by("text")
    assert result.rejected == []
    assert list(titles.values_list("code__code", "language", "text", "kind")) == [
        ("32120", "en", "Blood test technologist", "alternate"),
        ("32120", "en", "Laboratory test technologist", "example"),
        ("00010", "en", "Test commissioner", "alternate"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"Test commissioner",0', '"Test commissioner",2', Reason.UNKNOWN_VALUE),
        ('"Test commissioner"', '""', Reason.EMPTY),
        ('"Test commissioner"', f'"{"x" * 301}"', Reason.TOO_LONG),
        ("00010", "00019", Reason.UNKNOWN_CODE),
        ('00010,"Test commissioner",0', '32120,"Blood test technologist",0', None),
    ],
)
def test_a_bad_title_is_rejected_by_itself(importing, known, tmp_path, old, new, reason):
    (tmp_path / "titles.csv").write_text((DATA / "titles.csv").read_text().replace(old, new))
    result = importing(WorkBcTitles(), tmp_path)
    expected = [(1, reason)] if reason else [(4, Reason.DUPLICATE)]
    assert [(row["row"], row["reason"]) for row in result.rejected] == expected
    assert CodeTitle.objects.count() == 2


@pytest.mark.parametrize("importer", [WorkBcNocOnet(), WorkBcTitles()])
def test_a_second_run_writes_nothing(importing, known, importer):
    importing(importer, DATA)
    assert not importing(importer, DATA, again=True).counts.wrote
