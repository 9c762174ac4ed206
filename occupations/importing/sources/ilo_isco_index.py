"""The index of occupational titles of ISCO-08 and ISCO-88."""

from collections.abc import Iterator

from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08, ilo_isco_88
from occupations.importing.table import Row, Table
from occupations.models import CodeMatch, CodeTitle

__all__ = ["IscoIndex"]

EDITIONS = {"ISCO-08": ilo_isco_08.SLUG, "ISCO-88": ilo_isco_88.SLUG}
TITLE = "English title"
TABLE = Table(columns=(*EDITIONS, TITLE), sheet="ISCO-08-88-Index")
LONGEST = 300


class IscoIndex(Importer):
    """Reads titles of work, each with its code of both editions: the title of both codes, and a match of the two.

    The index gives some titles twice for a code, and most pairs of codes with many titles; each is written once. A
    title whose code of 1988 is not known is kept for the one of 2008, and its row is reported.
    """

    product = "ilo-isco-index"
    release = Release(
        slug="ilo-isco-index",
        publisher="International Labour Organization (ILO)",
        title="ISCO-08 and ISCO-88 index of occupational titles",
    )
    files = {"index": ("ILO_ISCO-08_88_EN_Index.xlsx",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the titles and the matches."""
        for slug in EDITIONS.values():
            write.needs(slug)
        kinds = match_kinds(_pairs(files))
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("index", TABLE):
            with write.row(row):
                title, codes = required(row, TITLE, LONGEST), []
                for edition, slug in EDITIONS.items():
                    codes.append(write.find(slug, _code(row, edition)))
                    if not titles.has((codes[-1], "en", title)):
                        titles.add((codes[-1], "en", title), (CodeTitle.Kind.ALTERNATE,), str(row.number))
                new, old = codes
                if not matches.has((old, new)):
                    matches.add((old, new), (kinds[row["ISCO-88"], row["ISCO-08"]],), str(row.number))


def _code(row: Row, edition: str) -> str:
    """Return a code of a unit group; titles belong to no other level."""
    code = required(row, edition)
    if len(code) != len("0000"):
        raise Rejected(Reason.BAD_CODE, code=code, classification=EDITIONS[edition])
    return code


def _pairs(files: Files) -> Iterator[tuple[str, str]]:
    return ((row["ISCO-88"], row["ISCO-08"]) for row in files.read("index", TABLE))
