from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.microsoft import Microsoft
from occupations.models import Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/ai")
NAME = "msft_soc_ai_applicability_scores.csv"


@pytest.fixture
def codes(db):
    return known_codes("soc-2018", "11-0001", "29-0010", "29-0031")


def test_scores_are_read_for_detailed_and_broad_occupations(importing, codes):
    importing(Microsoft(), DATA)
    said = ("code__code", "measure", "value", "unit", "place", "period")
    assert list(Figure.objects.order_by("code__code").values_list(*said)) == [
        ("11-0001", "ai_exposure_microsoft", Decimal("0.1555"), "score", "US", "2024-01/2024-09"),
        ("29-0010", "ai_exposure_microsoft", Decimal("0.1185"), "score", "US", "2024-01/2024-09"),
    ]


def test_a_missing_score_and_an_unknown_code_are_rejected(importing, codes):
    rejected = importing(Microsoft(), DATA).rejected
    assert [(row["row"], row["reason"]) for row in rejected] == [
        (4, Reason.NOT_A_NUMBER),
        (5, Reason.UNKNOWN_CODE),
    ]


def test_a_second_run_writes_nothing(importing, codes):
    importing(Microsoft(), DATA)
    assert not importing(Microsoft(), DATA, again=True).counts.wrote


def test_it_waits_for_the_codes_of_soc(importing):
    assert importing(Microsoft(), DATA).fault.reason == Reason.NEEDS


def test_a_release_with_a_further_score_is_refused(importing, codes, tmp_path):
    (tmp_path / NAME).write_text((DATA / NAME).read_text().replace("title", "nonphysical_score"))
    assert importing(Microsoft(), tmp_path).fault.reason == Reason.UNKNOWN_COLUMN
