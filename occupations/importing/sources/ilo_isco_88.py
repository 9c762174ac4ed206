"""The unit groups of the International Standard Classification of Occupations of 1988, and what became of them."""

from collections.abc import Iterator

from occupations.codec.table import column
from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08
from occupations.importing.table import Row, Table
from occupations.models import CodeMatch, CodeTitle

__all__ = ["SLUG", "Isco88"]

SLUG = "isco-88"
TABLE = Table(columns=("isco1988", "isco1988_title", "isco2008"), ignored=("isco2008_title",))
LONGEST = 300


class Isco88(Importer):
    """Reads the unit groups with their English titles, and the groups of ISCO-08 that each went to.

    A group that went to several has as many rows. Its first row gives its title; two later rows spell one differently.
    """

    product = "ilo-isco-88"
    release = Release(
        slug="ilo-isco-88-isco-08",
        publisher="International Labour Organization (ILO)",
        title="Correspondence table ISCO-88 to ISCO-08",
    )
    files = {"matches": ("isco1988_isco2008.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the groups, their titles, and the groups of ISCO-08 that match them."""
        isco = write.classification(
            SLUG,
            name="ISCO",
            edition="88",
            title="International Standard Classification of Occupations",
            code_pattern="[0-9]{4}",
            successor=write.needs(ilo_isco_08.SLUG),
        )
        codes = write.codes(isco, column("title", "en"), "level")
        for row in files.read("matches", TABLE):
            with write.row(row):
                code, title = _code(row, "isco1988"), required(row, "isco1988_title", LONGEST)
                if not codes.has((code,)):
                    codes.add((code,), (title, "unit_group"), str(row.number))
        write.finish(codes)
        kinds = match_kinds(_pairs(files))
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        titled: set[str] = set()
        for row in files.read("matches", TABLE):
            with write.row(row):
                pair = _code(row, "isco1988"), _code(row, "isco2008")
                key = write.find(SLUG, pair[0]), write.find(ilo_isco_08.SLUG, pair[1])
                if pair[0] not in titled:
                    titled.add(pair[0])
                    titles.add(
                        (key[0], "en", row["isco1988_title"]), (CodeTitle.Kind.OFFICIAL,), str(row.number)
                    )
                matches.add(key, (kinds[pair],), str(row.number))


def _code(row: Row, name: str) -> str:
    """Return a code with the zero that the file lost before those of the armed forces."""
    code = required(row, name).zfill(4)
    if len(code) != len("0000") or not code.isdecimal():
        raise Rejected(Reason.BAD_CODE, code=code[:60], classification=SLUG)
    return code


def _pairs(files: Files) -> Iterator[tuple[str, str]]:
    rows = files.read("matches", TABLE)
    return ((row["isco1988"].zfill(4), row["isco2008"].zfill(4)) for row in rows)
