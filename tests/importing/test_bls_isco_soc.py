from pathlib import Path

import pytest

from occupations.importing.faults import Reason, explain
from occupations.importing.sources import bls_isco_soc
from occupations.importing.sources.bls_isco_soc import BlsIscoSoc
from occupations.models import CodeMatch
from tests.factories import ClassificationCodeFactory, DataSourceFactory
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

DATA = Path("tests/data/crosswalks")
TOP: list[list[str]] = [["Bureau of Labor Statistics"], [], [], ["August 2012 (Updated June 2015)"], [], []]
ISCO = ["ISCO-08 Code", "ISCO-08 Title EN", "part", "2010 SOC Code", "2010 SOC Title", "Comment 8/17/11"]
SOC = ["2010 SOC Code", "2010 SOC Title", "part", "ISCO-08 Code", "ISCO-08 Title EN", "Comment 8/17/11"]


@pytest.fixture
def codes(db):
    soc = known_codes("soc-2010", "27-1024", "37-1012", "37-3011", "55-1011", "55-1012")
    return soc | known_codes("isco-08", "0110", "2166", "7544", "9214")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Take a workbook that the test writes."""
    monkeypatch.setattr(BlsIscoSoc, "files", {"crosswalk": ("crosswalk.xlsx",)})
    return tmp_path


def written(folder: Path, isco: list[list[str]], soc: list[list[str]], top: list[list[str]] = TOP) -> Path:
    sheets = {"ISCO-08 to 2010 SOC": [*top, ISCO, *isco], "2010 SOC to ISCO-08": [*top, SOC, *soc]}
    write_sheet(folder / "crosswalk.xlsx", sheets)
    return folder


def test_the_marks_of_both_sheets_tell_the_kinds(importing, codes):
    result = importing(BlsIscoSoc(), DATA)
    assert result.rejected == []
    assert set(CodeMatch.objects.values_list("from_code__code", "to_code__code", "kind")) == {
        ("55-1011", "0110", "broader"),
        ("55-1012", "0110", "broader"),
        ("27-1024", "2166", "exact"),
        ("37-1012", "7544", "narrower"),
        ("37-1012", "9214", "close"),
        ("37-3011", "9214", "broader"),
    }


def test_matches_of_other_classifications_that_cite_the_source_stay(importing, codes):
    source = DataSourceFactory(slug="bls-isco08-soc2010")
    entered = CodeMatch.objects.create(
        from_code=ClassificationCodeFactory(code="27-1021"),
        to_code=codes["2166"],
        kind="close",
        source=source,
    )
    importing(BlsIscoSoc(), DATA)
    assert CodeMatch.objects.filter(pk=entered.pk).exists()
    assert CodeMatch.objects.count() == 7


def test_a_second_run_writes_nothing(importing, codes):
    importing(BlsIscoSoc(), DATA)
    assert not importing(BlsIscoSoc(), DATA, again=True).counts.wrote


def test_a_pair_of_only_one_sheet_is_rejected(importing, codes, folder):
    group = ["2166", "Test designers", "", "27-1024", "Test Designers"]
    soc = ["37-3011", "Test Gardeners", "", "9214", "Test gardeners"]
    rejected = importing(BlsIscoSoc(), written(folder, [group], [soc])).rejected
    assert [(row["row"], explain(row["reason"], row["params"])) for row in rejected] == [
        (8, "The sheet ISCO-08 to 2010 SOC does not have 37-3011, 9214."),
        (8, "The sheet 2010 SOC to ISCO-08 does not have 27-1024, 2166."),
    ]
    assert not CodeMatch.objects.exists()


def test_an_unknown_mark_and_an_unknown_code_are_rejected(importing, codes, folder):
    isco = [
        ["2166", "", "", "27-1024", ""],
        ["9214", "", "?", "37-3011", ""],
        ["2167", "", "", "27-1025", ""],
    ]
    soc = [["27-1024", "", "+", "2166", ""], ["27-1025", "", "", "2167", ""]]
    rejected = importing(BlsIscoSoc(), written(folder, isco, soc)).rejected
    assert [(row["row"], row["reason"]) for row in rejected] == [
        (9, Reason.UNKNOWN_VALUE),
        (8, Reason.UNKNOWN_VALUE),
        (9, Reason.UNKNOWN_CODE),
    ]


def test_a_pair_said_twice_is_rejected(importing, codes, folder):
    isco = [["2166", "", "", "27-1024", ""], ["2166", "", "*", "27-1024", ""]]
    (rejected,) = importing(BlsIscoSoc(), written(folder, isco, [["27-1024", "", "", "2166", ""]])).rejected
    assert (rejected["row"], rejected["reason"]) == (9, Reason.DUPLICATE)
    assert CodeMatch.objects.get().kind == "exact"


def test_another_edition_is_refused(importing, codes, folder):
    top = [["Bureau of Labor Statistics"], [], [], ["August 2031"], [], []]
    group = ["2166", "Test designers", "", "27-1024", "Test Designers"]
    fault = importing(BlsIscoSoc(), written(folder, [group], [], top)).fault
    assert (fault.reason, fault.params["expected"]) == (Reason.EDITION, bls_isco_soc.RELEASED)


def test_it_waits_for_both_classifications(importing, db):
    known_codes("isco-08", "2166")
    assert importing(BlsIscoSoc(), DATA).fault.params == {"classification": "soc-2010"}
