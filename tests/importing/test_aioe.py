from decimal import Decimal

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.aioe import Aioe
from occupations.models import Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

ROWS = [
    ["SOC Code", "Occupation Title", "AIOE"],
    ["11-0001", "Test Executives", 1.334246],
    ["53-0009", "Test Loaders", -1.38776],
    ["19-0020", "Test Biologists", 0.5],
]
INDEX = [["Data Appendix A: AIOE Scores by Occupation"]]


@pytest.fixture
def codes(db):
    return known_codes("soc-2010", "11-0001", "53-0009")


@pytest.fixture
def folder(tmp_path):
    write_sheet(tmp_path / "AIOE_DataAppendix.xlsx", {"Index": INDEX, "Appendix A": ROWS})
    return tmp_path


def test_standardised_scores_are_read_on_both_sides_of_the_mean(importing, codes, folder):
    importing(Aioe(), folder)
    said = ("code__code", "measure", "value", "unit", "place", "period")
    assert list(Figure.objects.order_by("code__code").values_list(*said)) == [
        ("11-0001", "ai_exposure_aioe", Decimal("1.3342"), "score", "US", "2021"),
        ("53-0009", "ai_exposure_aioe", Decimal("-1.3878"), "score", "US", "2021"),
    ]


def test_a_code_that_soc_2010_does_not_have_is_rejected(importing, codes, folder):
    (rejected,) = importing(Aioe(), folder).rejected
    assert (rejected["row"], rejected["reason"]) == (4, Reason.UNKNOWN_CODE)


def test_a_second_run_writes_nothing(importing, codes, folder):
    importing(Aioe(), folder)
    assert not importing(Aioe(), folder, again=True).counts.wrote


def test_it_waits_for_the_codes_of_soc_2010(importing, folder):
    assert importing(Aioe(), folder).fault.reason == Reason.NEEDS


def test_another_appendix_is_refused(importing, codes, tmp_path):
    write_sheet(tmp_path / "AIOE_DataAppendix.xlsx", {"Appendix B": ROWS})
    assert importing(Aioe(), tmp_path).fault.reason == Reason.MISSING_SHEET
