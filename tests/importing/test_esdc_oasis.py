from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esdc_oasis import Oasis
from occupations.models import CodeText, CodeTitle, Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/esdc_oasis")
DUTIES = "main-duties_oasis-2023_v1.0.csv"
REQUIREMENTS = "employment-requirements_oasis_2023_v1.0.csv"
TITLES = "example-titles_oasis_2023_v1.0.csv"


@pytest.fixture
def noc_2021(db):
    return known_codes("noc-2021", "32120", "32121")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write the files, one of them with one thing changed."""
    for file in (DUTIES, REQUIREMENTS, TITLES):
        text = (DATA / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
    return folder


def test_a_unit_group_gets_the_sentences_of_its_profiles_each_once(importing, noc_2021):
    result = importing(Oasis(), DATA)
    texts = CodeText.objects.filter(kind="task", source__slug="esdc-oasis-2023")
    assert result.rejected == []
    assert list(texts.values_list("code__code", "language", "position", "text")) == [
        ("32120", "en", 1, "Test samples"),
        ("32120", "en", 2, "Report tests"),
        ("32121", "en", 1, "Test outdoors"),
        ("32121", "en", 2, "Test, indoors too"),
    ]
    assert CodeText.objects.filter(kind="requirement").count() == 5


def test_titles_are_examples_or_alternates(importing, noc_2021):
    importing(Oasis(), DATA)
    assert list(CodeTitle.objects.values_list("code__code", "text", "kind")) == [
        ("32120", "blood test technologist", "alternate"),
        ("32120", "laboratory test technologist", "example"),
        ("32121", "field tester", "alternate"),
    ]


def test_licensing_is_the_strictest_of_a_profile(importing, noc_2021):
    importing(Oasis(), DATA)
    assert list(Figure.objects.values_list("code__code", "measure", "value", "unit", "place", "period")) == [
        ("32120", "licensing", 2, "level", "CA", "2023"),
    ]


def test_licensing_needs_more_than_half_of_the_profiles(importing, noc_2021, tmp_path):
    words = "Registration with a regulatory body is required in all provinces."
    importing(Oasis(), edited(tmp_path, REQUIREMENTS, "On-the-job training is provided.", words))
    assert Figure.objects.get(code__code="32121").value == 3


def test_a_heading_that_names_a_job_is_no_sentence(importing, noc_2021, tmp_path):
    importing(Oasis(), edited(tmp_path, DUTIES, "32120,Report tests", "32120,Laboratory test technologists"))
    duties = CodeText.objects.filter(code__code="32120", kind="task").values_list("text", flat=True)
    assert list(duties) == ["Test samples"]


def test_a_second_run_writes_nothing(importing, noc_2021):
    importing(Oasis(), DATA)
    assert not importing(Oasis(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (DUTIES, "32120,Test samples", "3212,Test samples", Reason.BAD_CODE),
        (DUTIES, "32120,Test samples", "32120,", Reason.EMPTY),
        (REQUIREMENTS, "32120.00,A college", "32129.00,A college", Reason.UNKNOWN_CODE),
        (TITLES, "32120.00,1,Index", "32120.00,1,Appendix", Reason.UNKNOWN_VALUE),
        (TITLES, "blood test technologist", "x" * 301, Reason.TOO_LONG),
    ],
)
def test_a_bad_row_is_rejected_once(importing, noc_2021, tmp_path, name, old, new, reason):
    result = importing(Oasis(), edited(tmp_path, name, old, new))
    assert [(row["file"], row["row"], row["reason"]) for row in result.rejected] == [(name, 2, reason)]


def test_a_new_column_stops_the_importer(importing, noc_2021, tmp_path):
    result = importing(Oasis(), edited(tmp_path, TITLES, "Concordance number", "Order"))
    assert (result.fault.reason, result.fault.params) == (Reason.UNKNOWN_COLUMN, {"name": "Order"})
    assert not CodeText.objects.exists()
