"""A small importer of a small file, to test what every importer shares."""

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Figure

__all__ = ["CLASSIFICATION", "SCORES", "Sample"]

CLASSIFICATION = "sample"
SCORES = Table(columns=("code", "score"), ignored=("title",), sheet="Scores")


class Sample(Importer):
    """Reads a score for each code of a classification that is there already."""

    product = "sample"
    release = Release(
        slug="sample-2025", publisher="Statistics Office", title="Scores by code", release="2025"
    )
    files = {"scores": ("scores.csv", "scores.csv.gz", "scores.txt", "scores.xlsx", "scores.xls")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the scores."""
        scores = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        for row in files.read("scores", SCORES):
            with write.row(row):
                code = write.find(CLASSIFICATION, required(row, "code"))
                key = (code, "ai_exposure_gpts", "score", "US", "2025")
                scores.add(key, (number(row, "score", empty=()),), str(row.number))
