"""Exposure to generative AI by group of ISCO-08, as the ILO measures it."""

from decimal import Decimal

from occupations.importing.cells import number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Figure, Measure, Unit

__all__ = ["IloGenai"]

MEAN = "mean_score_2025"
TABLE = Table(
    columns=("ISCO_08", MEAN),
    ignored=(
        "label4d",
        "label1d",
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
        "SD_2023",
        "SD_2025",
        "potential25",
        "potential23",
    ),
    sheet="Sheet1",
)
# The scores hold for all countries, and ISO 3166 has no code of the world: "UN", which it reserves, stands for it.
PLACE = "UN"


class IloGenai(Importer):
    """Reads the mean score of 2025 of each group, which the file repeats in the row of each of its tasks.

    A row that says again what its group's first row said is left out; one that says otherwise is rejected.
    """

    product = "ilo-genai"
    release = Release(
        slug="ilo-genai-2025",
        publisher="International Labour Organization (ILO)",
        title="Generative AI and Jobs: A Refined Global Index of Occupational Exposure",
        release="2025",
        url="https://github.com/pgmyrek/2025_GenAI_scores_ISCO08",
        licence="CC BY 4.0",
    )
    files = {
        "scores": (
            "ilo_2025_Final_Scores_ISCO08_Gmyrek_et_al.xlsx",
            "Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx",
        )
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write a score for each group."""
        write.needs("isco-08")
        scores = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        said: dict[str, Decimal | None] = {}
        for row in files.read("scores", TABLE):
            with write.row(row):
                group, score = required(row, "ISCO_08"), number(row, MEAN, empty=())
                if said.setdefault(group, score) != score:
                    raise Rejected(Reason.UNKNOWN_VALUE, column=MEAN, value=row[MEAN])
                code = write.find("isco-08", group)
                key = (code, Measure.AI_EXPOSURE_ILO, Unit.SCORE, PLACE, "2025")
                if not scores.has(key):
                    scores.add(key, (score,), str(row.number))
