from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.gpts import Gpts
from occupations.models import Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/ai")


@pytest.fixture
def codes(db):
    return known_codes("onet-soc-2019", "11-0001.00", "11-0001.03", "11-0002.00")


def test_the_models_rating_with_software_counted_half_is_read(importing, codes):
    importing(Gpts(), DATA)
    said = ("code__code", "measure", "value", "unit", "place", "period", "source__slug")
    assert list(Figure.objects.order_by("code__code").values_list(*said)) == [
        ("11-0001.00", "ai_exposure_gpts", Decimal("0.46"), "score", "US", "2023", "gpts-are-gpts"),
        ("11-0001.03", "ai_exposure_gpts", Decimal("0.5556"), "score", "US", "2023", "gpts-are-gpts"),
    ]


def test_a_bad_score_and_an_unknown_code_are_rejected(importing, codes):
    rejected = importing(Gpts(), DATA).rejected
    assert [(row["row"], row["reason"]) for row in rejected] == [
        (4, Reason.NOT_A_NUMBER),
        (5, Reason.UNKNOWN_CODE),
    ]


def test_a_second_run_writes_nothing(importing, codes):
    importing(Gpts(), DATA)
    assert not importing(Gpts(), DATA, again=True).counts.wrote


def test_it_waits_for_the_codes_of_onet(importing):
    assert importing(Gpts(), DATA).fault.reason == Reason.NEEDS


def test_the_file_of_human_ratings_only_is_refused(importing, codes, tmp_path):
    name = "gptsaregpts_occ_level.csv"
    (tmp_path / name).write_text((DATA / name).read_text().replace("dv_rating_beta", "beta"))
    assert importing(Gpts(), tmp_path).fault.reason == Reason.MISSING_COLUMN
