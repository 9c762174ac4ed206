"""AI Occupational Exposure (AIOE) by code of SOC 2010."""

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Figure, Measure, Unit

__all__ = ["Aioe"]

TABLE = Table(columns=("SOC Code", "AIOE"), ignored=("Occupation Title",), sheet="Appendix A")


class Aioe(Importer):
    """Reads the standardised score of each occupation; scores of industries and places are left out."""

    product = "aioe"
    release = Release(
        slug="aioe",
        publisher="Felten, Raj, Seamans",
        title="Occupational, Industry, and Geographic Exposure to Artificial Intelligence: "
        "A Novel Dataset and Its Potential Uses",
        release="2021",
        url="https://github.com/AIOE-Data/AIOE",
    )
    files = {"appendix": ("aioe_AIOE_DataAppendix.xlsx", "AIOE_DataAppendix.xlsx")}

    def load(self, files: Files, write: Writer) -> None:
        """Write a score for each code; the abilities behind it are O*NET's, of the United States."""
        write.needs("soc-2010")
        scores = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        for row in files.read("appendix", TABLE):
            with write.row(row):
                code = write.find("soc-2010", required(row, "SOC Code"))
                score = number(row, "AIOE", empty=())
                scores.add(
                    (code, Measure.AI_EXPOSURE_AIOE, Unit.SCORE, "US", "2021"), (score,), str(row.number)
                )
