"""The occupations that O*NET calls related, nearest first."""

from occupations.importing.cells import number
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.sources.onet import CODE, ONET, RELEASE, check_release, named
from occupations.importing.table import Table
from occupations.models import RelatedCode

__all__ = ["OnetRelated"]

RELATED = "Related O*NET-SOC Code"
TABLE = Table(columns=(CODE, RELATED, "Index"), ignored=("Title", "Related Title", "Relatedness Tier"))


class OnetRelated(Importer):
    """Reads every related occupation with its rank, the supplemental ones too."""

    product = "onet"
    part = "related"
    release = RELEASE
    files = {"related": named("Related Occupations")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the pairs with their positions."""
        check_release(files)
        write.needs(ONET)
        related = write.sourced(RelatedCode, ("code_id", "related_id"), "position")
        for row in files.read("related", TABLE):
            with write.row(row):
                position = number(row, "Index")
                if position is None or position < 1 or position % 1:
                    raise Rejected(Reason.UNKNOWN_VALUE, column="Index", value=row["Index"][:60])
                pair = write.find(ONET, row[CODE]), write.find(ONET, row[RELATED])
                related.add(pair, (int(position),), str(row.number))
