from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.bls_nem import NemCoverage
from occupations.models import CodeMatch
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

NAME = "nem-onet-to-soc-crosswalk.xlsx"
SHEET = "ONET to SOC crosswalk"
ABOVE = [
    ["Bureau of Labor Statistics O*NET-SOC to National Employment Matrix (NEM) Crosswalk"],
    ["Office of Occupational Statistics and Employment Projections"],
    ["As of 9/6/2023"],
    ["O*NET-SOC and National Employment Matrix (NEM) equivalents"],
]
HEADER = [
    *(
        "Sort Order",
        "O*NET-SOC Code",
        "O*NET-SOC Title",
        "NEM Code",
        "National Employment Matrix Occupational Title",
    ),
    *("OOH Profile Code", "OOH Profile Title", "OOH Occupation Group", "OOH Occupation Group (brief)"),
    "OOH Profile Website",
]


def crosswalk(folder: Path, *pairs, above=ABOVE) -> Path:
    """Write a crosswalk of these pairs of codes."""
    rows = [[n, onet, "Tests", nem, "Tests", *["—"] * 5] for n, (onet, nem) in enumerate(pairs, 1)]
    write_sheet(folder / NAME, {SHEET: [*above, HEADER, *rows]})
    return folder


@pytest.fixture
def soc(db):
    codes = known_codes("soc-2018", "21-1011", "21-1018", "29-2010", "29-2011")
    codes["29-2011"].parent = codes["29-2010"]
    codes["29-2011"].save()


def test_a_group_that_soc_does_not_have_covers_its_occupations(importing, soc, tmp_path):
    pairs = ("21-1011.00", "21-1018"), ("21-1011.01", "21-1018")
    result = importing(NemCoverage(), crosswalk(tmp_path, *pairs))
    match = CodeMatch.objects.get()
    assert (match.from_code.code, match.to_code.code, match.kind) == ("21-1011", "21-1018", "broader")
    assert (match.source.slug, result.rejected) == ("bls-nem-2023", [])


def test_what_soc_says_itself_is_left_out(importing, soc, tmp_path):
    pairs = ("29-2011.00", "29-2010"), ("29-2011.01", "29-2011")
    result = importing(NemCoverage(), crosswalk(tmp_path, *pairs))
    assert (CodeMatch.objects.count(), result.rejected, result.fault) == (0, [], None)


def test_a_group_that_oews_did_not_bring_is_rejected(importing, soc, tmp_path):
    (refused,) = importing(NemCoverage(), crosswalk(tmp_path, ("21-1011.00", "21-1019"))).rejected
    assert (refused["file"], refused["row"], refused["reason"]) == (NAME, 6, Reason.UNKNOWN_CODE)


def test_a_second_run_writes_nothing(importing, soc, tmp_path):
    folder = crosswalk(tmp_path, ("21-1011.00", "21-1018"))
    importing(NemCoverage(), folder)
    assert not importing(NemCoverage(), folder, again=True).counts.wrote


def test_a_crosswalk_of_another_day_is_refused(importing, soc, tmp_path):
    above = [*ABOVE[:2], ["As of 9/6/2024"], ABOVE[3]]
    result = importing(NemCoverage(), crosswalk(tmp_path, ("21-1011.00", "21-1018"), above=above))
    assert (result.fault.reason, result.fault.file) == (Reason.EDITION, NAME)
    assert not CodeMatch.objects.exists()
