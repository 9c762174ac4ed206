"""Exposure to large language models by O*NET-SOC code: GPTs are GPTs."""

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Figure, Measure, Unit

__all__ = ["Gpts"]

TABLE = Table(
    columns=("O*NET-SOC Code", "dv_rating_beta"),
    ignored=(
        "Title",
        "dv_rating_alpha",
        "dv_rating_gamma",
        "human_rating_alpha",
        "human_rating_beta",
        "human_rating_gamma",
    ),
)


class Gpts(Importer):
    """Reads the share of tasks that a model rates as exposed, with those that need further software counted half.

    The authors call it beta. The file has human ratings beside it, and two other ways of counting, which are left out.
    """

    product = "gpts"
    release = Release(
        slug="gpts-are-gpts",
        publisher="Eloundou, Manning, Mishkin, Rock",
        title="GPTs are GPTs: An Early Look at the Labor Market Impact Potential of Large Language Models",
        release="2023",
        url="https://github.com/openai/GPTs-are-GPTs",
        licence="MIT",
    )
    files = {"scores": ("gptsaregpts_occ_level.csv", "occ_level.csv")}

    def load(self, files: Files, write: Writer) -> None:
        """Write a score for each code; the tasks are O*NET's, of the United States."""
        write.needs("onet-soc-2019")
        scores = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value")
        for row in files.read("scores", TABLE):
            with write.row(row):
                code = write.find("onet-soc-2019", required(row, "O*NET-SOC Code"))
                score = number(row, "dv_rating_beta", empty=())
                scores.add(
                    (code, Measure.AI_EXPOSURE_GPTS, Unit.SCORE, "US", "2023"), (score,), str(row.number)
                )
