"""Canada's NOC 2011 and the groups of ISCO-08 and NOC 2016 that its unit groups match."""

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import required
from occupations.importing.crosswalk import Side, write_crosswalk
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08
from occupations.importing.sources.statcan_noc_2016 import NOC_2016
from occupations.importing.table import Table
from occupations.models import CodeMatch, CodeTitle

__all__ = ["NOC_2011", "Noc2011", "Noc2011To2016"]

NOC_2011 = "noc-2011"
CODE, TITLE, ISCO = "noc2011", "noc2011_title", "isco2008"
TABLE = Table(columns=(CODE, TITLE, ISCO), ignored=("isco2008_title", "Explanatory_notes"))
FILE = "noc2011_isco2008.csv"
LONGEST = 300


class Noc2011(Importer):
    """Reads the unit groups with their English titles, and the ISCO-08 groups that they match.

    A unit group that matches several groups stands in a row for each: its title is read from the first.
    """

    product = "statcan-noc-2011"
    release = Release(
        slug="statcan-noc2011-isco08",
        publisher="Statistics Canada",
        title="NOC 2011 to ISCO-08",
    )
    files = {"crosswalk": (FILE,)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes, then their titles and matches."""
        successor = write.needs(NOC_2016)
        noc = write.classification(
            NOC_2011,
            name=successor.name,
            edition="2011",
            title=successor.title,
            country=successor.country,
            code_pattern="[0-9]{4}",
            successor=successor,
        )
        codes = write.codes(noc, column("title", "en"), "level")
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                code, title = cells.code(row, CODE, noc), required(row, TITLE, LONGEST)
                if not codes.has((code,)):
                    codes.add((code,), (title, "unit_group"), str(row.number))
        write.finish(codes)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                key = write.find(NOC_2011, row[CODE]), "en", row[TITLE]
                if not titles.has(key):
                    titles.add(key, (CodeTitle.Kind.OFFICIAL,), str(row.number))
        sides = Side(NOC_2011, CODE), Side(ilo_isco_08.SLUG, ISCO)
        write_crosswalk(write, files, "crosswalk", TABLE, sides)


class Noc2011To2016(Importer):
    """Matches each unit group of NOC 2011 with the one of NOC 2016 that has its code.

    No file says so; NOC 2016 changed what is said of the groups and "maintains the same structure as the NOC 2011".
    """

    product = "statcan-noc-2011"
    release = Release(
        slug="esdc-noc-versions",
        publisher="Employment and Social Development Canada (ESDC)",
        title="Versions of the National Occupational Classification",
    )
    files = {"codes": (FILE,)}

    def load(self, files: Files, write: Writer) -> None:
        """Write one exact match for each unit group."""
        write.needs(NOC_2011)
        write.needs(NOC_2016)
        matches = write.matches(NOC_2011, NOC_2016)
        for row in files.read("codes", TABLE):
            with write.row(row):
                code = required(row, CODE)
                key = write.find(NOC_2011, code), write.find(NOC_2016, code)
                if not matches.has(key):
                    matches.add(key, (CodeMatch.Kind.EXACT,), str(row.number))
