from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.esdc_cops import Cops
from occupations.models import Figure
from tests.importing.known import known_codes

DATA = Path("tests/data/esdc_cops")
EMPLOYMENT, SUMMARY = "employment_emploi_2024_2033_noc2021.csv", "summary_sommaire_2024_2033_noc2021.csv"


@pytest.fixture
def noc_2021(db):
    return known_codes("noc-2021", "32120", "32121")


def edited(folder: Path, name: str, old: str, new: str) -> Path:
    """Write both files, one of them with one thing changed."""
    for file in (EMPLOYMENT, SUMMARY):
        text = (DATA / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
    return folder


def test_figures_of_unit_groups_are_written_and_what_is_not_available_is_absent(importing, noc_2021):
    result = importing(Cops(), DATA)
    figures = Figure.objects.filter(source__slug="esdc-cops-2024-2033").order_by("measure")
    assert result.rejected == []
    assert list(figures.values_list("code__code", "measure", "value", "unit", "place", "period")) == [
        ("32120", "employment", 2000, "people", "CA", "2023"),
        ("32120", "employment_projected", 2500, "people", "CA", "2033"),
        ("32120", "growth", 25, "percent", "CA", "2023/2033"),
        ("32120", "job_seekers_total", 1200, "people", "CA", "2024/2033"),
        ("32120", "labour_outlook", 5, "level", "CA", "2024/2033"),
        ("32120", "openings_total", 1000, "jobs", "CA", "2024/2033"),
    ]


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Strong risk of Surplus", 1),
        ("Moderate risk of Surplus", 2),
        ("Balance", 3),
        ("Moderate risk of Shortage", 4),
    ],
)
def test_the_expected_market_is_a_level(importing, noc_2021, tmp_path, words, level):
    importing(Cops(), edited(tmp_path, SUMMARY, "Strong risk of Shortage", words))
    assert Figure.objects.get(measure="labour_outlook").value == level


def test_employment_that_falls_has_a_negative_growth(importing, noc_2021, tmp_path):
    importing(Cops(), edited(tmp_path, EMPLOYMENT, '"2,500"', '"1,333"'))
    assert Figure.objects.get(measure="growth").value == Decimal("-33.35")


def test_there_is_no_growth_from_nothing(importing, noc_2021, tmp_path):
    importing(Cops(), edited(tmp_path, EMPLOYMENT, '"2,000"', "0"))
    assert set(Figure.objects.values_list("measure", flat=True)) == {
        "employment",
        "employment_projected",
        "job_seekers_total",
        "labour_outlook",
        "openings_total",
    }


def test_a_second_run_writes_nothing(importing, noc_2021):
    importing(Cops(), DATA)
    assert not importing(Cops(), DATA, again=True).counts.wrote


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        (EMPLOYMENT, '"2,500"', '"2,5"', Reason.NOT_A_NUMBER),
        (EMPLOYMENT, "32120,", "32129,", Reason.UNKNOWN_CODE),
        (SUMMARY, "Strong risk of Shortage", "Shortage", Reason.UNKNOWN_VALUE),
        (SUMMARY, '"1,200"', "many", Reason.NOT_A_NUMBER),
    ],
)
def test_a_bad_row_is_rejected_and_gives_no_figure(importing, noc_2021, tmp_path, name, old, new, reason):
    result = importing(Cops(), edited(tmp_path, name, old, new))
    assert [(row["file"], row["row"], row["reason"]) for row in result.rejected] == [(name, 5, reason)]
    assert Figure.objects.count() == 3


@pytest.mark.parametrize(
    ("name", "old", "new", "column"),
    [
        (EMPLOYMENT, ",2023,2024,", ",2024,2024b,", "2023"),
        (SUMMARY, "Employment_emploi_2023", "Employment_emploi_2025", "Employment_emploi_2023"),
    ],
)
def test_another_edition_stops_the_importer(importing, noc_2021, tmp_path, name, old, new, column):
    result = importing(Cops(), edited(tmp_path, name, old, new))
    assert (result.fault.reason, result.fault.params) == (Reason.MISSING_COLUMN, {"name": column})
    assert not Figure.objects.exists()


def test_it_waits_for_noc_2021(importing):
    assert importing(Cops(), DATA).fault.reason == Reason.NEEDS
