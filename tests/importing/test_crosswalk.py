from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.dais_noc_onet import DaisNocOnet
from occupations.importing.sources.statcan_noc_soc import Noc2011Soc2010, Noc2016Soc2018
from occupations.models import CodeMatch, DataSource
from tests.importing.known import known_codes

DAIS, STATCAN = Path("tests/data/dais"), Path("tests/data/statcan_noc")
NAME = "noc2021_onet26.csv"


@pytest.fixture
def known(db):
    return {
        slug: known_codes(slug, *codes)
        for slug, codes in {
            "noc-2021": ("00010", "32120", "32121"),
            "noc-2016": ("0011", "3211", "3212"),
            "noc-2011": ("0011", "3211", "3212"),
            "onet-soc-2019": ("11-1031.00", "29-2011.00", "29-2011.01"),
            "soc-2018": ("11-1031", "29-2011", "29-2012", "31-9097"),
            "soc-2010": ("11-1031", "29-2011"),
        }.items()
    }


def edited(folder: Path, old: str, new: str) -> Path:
    """Write The Dais' file with one thing changed."""
    (folder / NAME).write_text((DAIS / NAME).read_text().replace(old, new))
    return folder


def matches(source: str) -> list[tuple[str, str, str]]:
    rows = CodeMatch.objects.filter(source__slug=source)
    return list(rows.values_list("from_code__code", "to_code__code", "kind"))


def test_leading_zeros_come_back_and_a_repeated_pair_counts_once(importing, known):
    result = importing(DaisNocOnet(), DAIS)
    assert (result.rejected, matches("dais-noc-onet")) == (
        [],
        [
            ("00010", "11-1031.00", "exact"),
            ("32120", "29-2011.00", "narrower"),
            ("32120", "29-2011.01", "close"),
            ("32121", "29-2011.01", "broader"),
        ],
    )


def test_editions_of_noc_lead_to_editions_of_soc(importing, known):
    importing(Noc2016Soc2018(), STATCAN)
    importing(Noc2011Soc2010(), STATCAN)
    assert matches("statcan-noc2016-soc2018") == [
        ("0011", "11-1031", "exact"),
        ("3211", "29-2011", "exact"),
        ("3212", "29-2012", "narrower"),
        ("3212", "31-9097", "narrower"),
    ]
    assert matches("codingsystems-noc2011-soc2010") == [
        ("0011", "11-1031", "exact"),
        ("3211", "29-2011", "broader"),
        ("3212", "29-2011", "broader"),
    ]


def test_what_the_source_says_of_other_classifications_stays(importing, known):
    source = DataSource.objects.create(slug="dais-noc-onet", publisher="The Dais", title="Crosswalk")
    noc, soc = known["noc-2021"]["32120"], known["soc-2018"]["29-2011"]
    CodeMatch.objects.create(from_code=noc, to_code=soc, kind="close", source=source)
    importing(DaisNocOnet(), DAIS)
    assert ("32120", "29-2011", "close") in matches("dais-noc-onet")


def test_a_match_that_is_no_longer_given_is_removed(importing, known, tmp_path):
    importing(DaisNocOnet(), DAIS)
    importing(
        DaisNocOnet(), edited(tmp_path, "32121,Field test technologists,29-2011.01,Test Geneticists\n", "")
    )
    assert "32121" not in [code for code, _match, _kind in matches("dais-noc-onet")]


@pytest.mark.parametrize(
    ("importer", "folder"),
    [(DaisNocOnet(), DAIS), (Noc2016Soc2018(), STATCAN), (Noc2011Soc2010(), STATCAN)],
)
def test_a_second_run_writes_nothing(importing, known, importer, folder):
    importing(importer, folder)
    assert not importing(importer, folder, again=True).counts.wrote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("10,Test legislators", ",Test legislators", Reason.EMPTY),
        ("10,Test legislators", "19,Test legislators", Reason.UNKNOWN_CODE),
        ("11-1031.00", "11-1032.00", Reason.UNKNOWN_CODE),
        ("11-1031.00", "", Reason.EMPTY),
    ],
)
def test_a_bad_row_is_rejected_by_itself(importing, known, tmp_path, old, new, reason):
    result = importing(DaisNocOnet(), edited(tmp_path, old, new))
    assert [(row["file"], row["row"], row["reason"]) for row in result.rejected] == [(NAME, 2, reason)]
    assert len(matches("dais-noc-onet")) == 3


def test_both_classifications_are_needed(importing):
    known_codes("noc-2021", "00010")
    result = importing(DaisNocOnet(), DAIS)
    assert (result.fault.reason, result.fault.params) == (Reason.NEEDS, {"classification": "onet-soc-2019"})


def test_another_file_stops_the_importer(importing, known, tmp_path):
    result = importing(DaisNocOnet(), edited(tmp_path, "noc,noc_title", "noc2026,noc_title"))
    assert (result.fault.reason, result.fault.params) == (Reason.MISSING_COLUMN, {"name": "noc"})
