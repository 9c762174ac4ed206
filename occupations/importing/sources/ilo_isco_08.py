"""The structure of the International Standard Classification of Occupations of 2008, with its definitions."""

from occupations.codec.table import column
from occupations.importing.cells import choice, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Row, Table
from occupations.models import CodeTitle

__all__ = ["SLUG", "Isco08"]

SLUG = "isco-08"
TABLE = Table(
    columns=("Level", "ISCO 08 Code", "Title EN", "Definition"),
    ignored=("Tasks include", "Included occupations", "Excluded occupations", "Notes"),
    sheet="ISCO-08 EN Struct and defin",
)
LONGEST = 300
LEVELS = {"1": "major_group", "2": "sub_major_group", "3": "minor_group", "4": "unit_group"}


class Isco08(Importer):
    """Reads the groups of every level with their English titles and definitions; a code's last digit is its own."""

    product = "ilo-isco-08"
    release = Release(
        slug="ilo-isco-08",
        publisher="International Labour Organization (ILO)",
        title="International Standard Classification of Occupations",
        release="ISCO-08",
        url="https://isco.ilo.org/en/isco-08/",
    )
    files = {
        "structure": (
            "ILO_ISCO-08_EN_Structure_and_definitions.xlsx",
            "ISCO-08 EN Structure and definitions.xlsx",
        )
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the groups with their titles, and then the group above each."""
        isco = write.classification(
            SLUG,
            name="ISCO",
            edition="08",
            title="International Standard Classification of Occupations",
            code_pattern="[0-9]{1,4}",
        )
        codes = write.codes(isco, column("title", "en"), column("definition", "en"), "level")
        for row in files.read("structure", TABLE):
            with write.row(row):
                level = choice(row, "Level", LEVELS)
                values = (required(row, "Title EN", LONGEST), row["Definition"], level)
                codes.add((_code(row),), values, str(row.number))
        write.finish(codes)
        above = write.codes(isco, "parent_id")
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("structure", TABLE):
            with write.row(row):
                code = row["ISCO 08 Code"]
                parent = write.find(SLUG, code[:-1]) if code[:-1] else None
                titles.add(
                    (write.find(SLUG, code), "en", row["Title EN"]),
                    (CodeTitle.Kind.OFFICIAL,),
                    str(row.number),
                )
                above.add((code,), (parent,), str(row.number))


def _code(row: Row) -> str:
    """Return the code, which has as many digits as its level says."""
    code = row["ISCO 08 Code"]
    if not code.isdigit() or len(code) != int(row["Level"]):
        raise Rejected(Reason.BAD_CODE, code=code, classification=SLUG)
    return code
