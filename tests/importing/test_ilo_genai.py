from decimal import Decimal
from pathlib import Path

import pytest

from occupations.importing.faults import Reason
from occupations.importing.sources.ilo_genai import IloGenai
from occupations.models import Figure
from tests.importing.known import known_codes
from tests.importing.sheets import write_sheet

COLUMNS = [
    "label4d",
    "label1d",
    "ISCO_08",
    "Title",
    "taskID",
    "Task_ISCO",
    "score_2023",
    "Weaviate Status",
    "predicted_score_2025_gpt4o",
    "prediction_justification_gpt4o",
    "weaviate_status_gemini",
    "predicted_score_2025_gemini",
    "prediction_justification_gemini",
    "score_2025",
    "source",
    "mean_score_2023",
    "mean_score_2025",
    "SD_2023",
    "SD_2025",
    "potential25",
    "potential23",
]


def written(folder: Path, *scores: tuple[str, float | str], columns: list[str] = COLUMNS) -> Path:
    """Write the workbook with a row for each task: its group and the mean score that stands beside it."""
    task = [
        "Test a sample",
        0.2,
        "success",
        0.3,
        "Because",
        "success",
        0.32,
        "Because",
        0.31,
        "predicted",
        0.2,
    ]
    left = [0.1, 0.16, "Minimal Exposure", "Not Exposed"]
    rows = [
        [f"{group} - Test workers", "3 - Technicians", group, "Test workers", number, *task, mean, *left]
        for number, (group, mean) in enumerate(scores, 1)
    ]
    write_sheet(folder / "ilo_2025_Final_Scores_ISCO08_Gmyrek_et_al.xlsx", {"Sheet1": [columns, *rows]})
    return folder


@pytest.fixture
def codes(db):
    return known_codes("isco-08", "3212", "3213")


def test_a_groups_mean_is_read_once_from_the_rows_of_its_tasks(importing, codes, tmp_path):
    result = importing(IloGenai(), written(tmp_path, ("3212", 0.31), ("3212", 0.31), ("3213", 0.4)))
    assert result.rejected == []
    said = ("code__code", "measure", "value", "unit", "place", "period")
    assert list(Figure.objects.order_by("code__code").values_list(*said)) == [
        ("3212", "ai_exposure_ilo", Decimal("0.31"), "score", "UN", "2025"),
        ("3213", "ai_exposure_ilo", Decimal("0.4"), "score", "UN", "2025"),
    ]


def test_a_row_that_says_otherwise_than_its_groups_first_is_rejected(importing, codes, tmp_path):
    (rejected,) = importing(IloGenai(), written(tmp_path, ("3212", 0.31), ("3212", 0.32))).rejected
    assert (rejected["row"], rejected["reason"]) == (3, Reason.UNKNOWN_VALUE)
    assert Figure.objects.get().value == Decimal("0.31")


def test_text_for_a_score_and_an_unknown_group_are_rejected(importing, codes, tmp_path):
    result = importing(IloGenai(), written(tmp_path, ("3212", "low"), ("3214", 0.2), ("3213", 0.4)))
    assert [row["reason"] for row in result.rejected] == [Reason.NOT_A_NUMBER, Reason.UNKNOWN_CODE]


def test_a_second_run_writes_nothing(importing, codes, tmp_path):
    importing(IloGenai(), written(tmp_path, ("3212", 0.31)))
    assert not importing(IloGenai(), tmp_path, again=True).counts.wrote


def test_the_scores_of_another_year_are_refused(importing, codes, tmp_path):
    columns = [name.replace("2025", "2027") for name in COLUMNS]
    result = importing(IloGenai(), written(tmp_path, ("3212", 0.31), columns=columns))
    assert result.fault.reason == Reason.MISSING_COLUMN
