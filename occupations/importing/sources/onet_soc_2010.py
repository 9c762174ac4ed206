"""O*NET-SOC 2010: its occupations, and what became of them in O*NET-SOC 2019."""

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import required
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources.onet import ONET
from occupations.importing.table import Table
from occupations.models import CodeTitle

__all__ = ["OnetSoc2010"]

SLUG = "onet-soc-2010"
BEFORE, TITLE, AFTER = "O*NET-SOC 2010 Code", "O*NET-SOC 2010 Title", "O*NET-SOC 2019 Code"
TABLE = Table(columns=(BEFORE, TITLE, AFTER), ignored=("O*NET-SOC 2019 Title",))
LONGEST = 300


class OnetSoc2010(Importer):
    """Reads the occupations and how each matches those of 2019.

    An occupation that was divided stands in a row for each of its parts: its title is read from the first.
    """

    product = "onet-soc-2010"
    release = Release(
        slug="onet-soc-2010-2019",
        publisher="U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)",
        title="O*NET-SOC 2010 to O*NET-SOC 2019",
        url="https://www.onetcenter.org/taxonomy/2019/walk.html",
        licence="CC BY 4.0",
    )
    files = {"crosswalk": ("onet_soc2010_to_2019.csv", "2010_to_2019_Crosswalk.csv")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes with their titles, then the matches."""
        current = write.needs(ONET)
        onet = write.classification(
            SLUG,
            name=current.name,
            edition="2010",
            title=current.title,
            country=current.country,
            code_pattern=current.code_pattern,
            successor=current,
        )
        codes = write.codes(onet, column("title", "en"), "level")
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                code, title = cells.code(row, BEFORE, onet), required(row, TITLE, LONGEST)
                if not codes.has((code,)):
                    level = "detailed" if code.endswith(".00") else "detailed_onet_soc"
                    codes.add((code,), (title, level), str(row.number))
        write.finish(codes)
        kinds = match_kinds((row[BEFORE], row[AFTER]) for row in files.read("crosswalk", TABLE))
        matches = write.matches(SLUG, ONET)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                before, after = write.find(SLUG, row[BEFORE]), write.find(ONET, required(row, AFTER))
                matches.add((before, after), (kinds[row[BEFORE], row[AFTER]],), str(row.number))
                said = before, "en", row[TITLE]
                if not titles.has(said):
                    titles.add(said, (CodeTitle.Kind.OFFICIAL,), str(row.number))
