from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.derived_soc_isco import DerivedSocIsco
from occupations.models import CodeMatch
from tests.importing.known import known_codes

DATA = Path("tests/data/crosswalks")
NAME = "derived_soc2018_to_isco08.csv"


@pytest.fixture
def codes(db):
    known_codes("soc-2018", "11-1011", "15-1252", "29-2011", "29-2012", "29-2099")
    known_codes("isco-08", "1112", "1120", "2512", "3212")


def test_pairs_that_two_ways_give_are_written_once_with_their_kind(importing, codes):
    importing(DerivedSocIsco(), DATA)
    said = ("from_code__code", "to_code__code", "kind", "source__slug")
    source = "derived-soc2018-isco08"
    assert set(CodeMatch.objects.values_list(*said)) == {
        ("11-1011", "1112", "narrower", source),
        ("11-1011", "1120", "narrower", source),
        ("15-1252", "2512", "exact", source),
        ("29-2011", "3212", "broader", source),
        ("29-2012", "3212", "broader", source),
    }


def test_a_group_that_isco_does_not_have_is_rejected(importing, codes):
    (rejected,) = importing(DerivedSocIsco(), DATA).rejected
    assert (rejected["row"], rejected["reason"]) == (8, Reason.UNKNOWN_CODE)


def test_a_mark_that_is_not_known_is_rejected(importing, codes, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("directors,*", "directors,?"))
    assert importing(DerivedSocIsco(), tmp_path).rejected[0]["reason"] == Reason.UNKNOWN_VALUE


def test_a_second_run_writes_nothing(importing, codes):
    importing(DerivedSocIsco(), DATA)
    assert not importing(DerivedSocIsco(), DATA, again=True).counts.wrote


def test_the_file_of_another_edition_is_refused(importing, codes, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("soc2018", "soc2028"))
    assert importing(DerivedSocIsco(), tmp_path).fault.reason == Reason.MISSING_COLUMN
