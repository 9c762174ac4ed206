from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.uk_isco import UkIsco
from occupations.models import CodeMatch
from tests.importing.known import known_codes

DATA = Path("tests/data/ons")
NAME = "uk_soc2020_to_isco08_modal.csv"


@pytest.fixture
def known(db):
    known_codes("uk-soc-2020", "2111", "2112", "2113", "2114")
    known_codes("isco-08", "2113", "2131")


def edited(folder, old, new):
    (folder / NAME).write_text((DATA / NAME).read_text().replace(old, new))
    return folder


def test_a_share_makes_a_match_close_and_a_whole_group_tells_its_kind(importing, known):
    importing(UkIsco(), DATA)
    matches = CodeMatch.objects.order_by("from_code__code")
    assert list(matches.values_list("from_code__code", "to_code__code", "kind")) == [
        ("2111", "2113", "exact"),
        ("2112", "2131", "broader"),
        ("2113", "2131", "close"),
        ("2114", "2131", "broader"),
    ]


def test_a_second_run_writes_nothing(importing, known):
    importing(UkIsco(), DATA)
    assert not importing(UkIsco(), DATA, again=True).counts.wrote


def test_a_share_that_is_no_number_is_rejected(importing, known, tmp_path):
    result = importing(UkIsco(), edited(tmp_path, "0.647", "most"))
    (row,) = result.rejected
    assert (row["file"], row["row"], row["reason"]) == (NAME, 4, Reason.NOT_A_NUMBER)
    assert CodeMatch.objects.count() == 3


def test_a_unit_group_that_soc_2020_does_not_have_is_rejected(importing, known, tmp_path):
    result = importing(UkIsco(), edited(tmp_path, "2114,", "2115,"))
    assert (result.rejected[0]["row"], result.rejected[0]["reason"]) == (5, Reason.UNKNOWN_CODE)


def test_without_isco_08_the_importer_says_what_it_needs(importing):
    known_codes("uk-soc-2020", "2111")
    result = importing(UkIsco(), DATA)
    assert (result.fault.reason, result.fault.params["classification"]) == (Reason.NEEDS, "isco-08")


def test_another_header_stops_the_importer(importing, known, tmp_path):
    result = importing(UkIsco(), edited(tmp_path, "isco_share", "share"))
    assert (result.fault.reason, result.fault.params["name"]) == (Reason.MISSING_COLUMN, "isco_share")
