"""How applicable an AI assistant is to each occupation: Working with AI."""

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Figure, Measure, Unit

__all__ = ["Microsoft"]

TABLE = Table(columns=("SOC Code", "ai_applicability_score"), ignored=("title",))
# The months of the conversations that were measured.
PERIOD = "2024-01/2024-09"


class Microsoft(Importer):
    """Reads a score for each SOC code, some of which are the broad occupations that wages are published for."""

    product = "microsoft"
    release = Release(
        slug="microsoft-working-with-ai",
        publisher="Microsoft Research",
        title="Working with AI: Measuring the Applicability of Generative AI to Occupations",
        release="2025",
        url="https://github.com/microsoft/working-with-ai",
        licence="CC BY 4.0",
    )
    files = {"scores": ("msft_soc_ai_applicability_scores.csv", "ai_applicability_scores.csv")}

    def load(self, files: Files, write: Writer) -> None:
        """Write a score for each code; the conversations are those of users in the United States."""
        write.needs("soc-2018")
        scores = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        for row in files.read("scores", TABLE):
            with write.row(row):
                code = write.find("soc-2018", required(row, "SOC Code"))
                score = number(row, "ai_applicability_score", empty=())
                key = (code, Measure.AI_EXPOSURE_MICROSOFT, Unit.SCORE, "US", PERIOD)
                scores.add(key, (score,), str(row.number))
