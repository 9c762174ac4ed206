"""The occupations of O*NET: codes, definitions, the SOC occupation of each, and the titles people use."""

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.sources.onet import CODE, ONET, RELEASE, check_release, named, onet_soc_2019
from occupations.importing.table import Table
from occupations.models import Classification, CodeMatch, CodeTitle

__all__ = ["OnetCodes"]

OCCUPATIONS = Table(columns=(CODE, "Title", "Description"))
REPORTED = Table(columns=(CODE, "Reported Job Title"), ignored=("Title", "Shown in My Next Move"))
ALTERNATE = Table(columns=(CODE, "Alternate Title"), ignored=("Title", "Short Title", "Source(s)"))
# 29-2011.00 is SOC 29-2011 itself; O*NET's own divisions of it end in .01 and so on.
WHOLE = ".00"
LONGEST = 300


class OnetCodes(Importer):
    """Reads the occupations and their titles.

    The titles that workers reported are examples, all others alternates. O*NET lists every reported title among the
    alternates again, and a few official ones: a title that an occupation has already is left out.
    """

    product = "onet"
    part = "codes"
    release = RELEASE
    files = {
        "occupations": named("Occupation Data"),
        "reported": named("Sample of Reported Titles"),
        "alternate": named("Alternate Titles"),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes, then what points to them."""
        check_release(files)
        onet = onet_soc_2019(write)
        codes = write.codes(onet, column("title", "en"), column("definition", "en"), "level")
        for row in files.read("occupations", OCCUPATIONS):
            with write.row(row):
                code = cells.code(row, CODE, onet)
                level = "detailed" if code.endswith(WHOLE) else "detailed_onet_soc"
                titled = required(row, "Title", LONGEST), row["Description"], level
                codes.add((code,), titled, str(row.number))
        write.finish(codes)
        self._places(files, write, onet)
        self._titles(files, write)

    def _places(self, files: Files, write: Writer, onet: Classification) -> None:
        """Write the SOC occupation of each code, and the O*NET occupation that it divides."""
        above = write.codes(onet, "parent_id")
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("occupations", OCCUPATIONS):
            with write.row(row):
                code, soc = write.find(ONET, row[CODE]), row[CODE].partition(".")[0]
                whole = row[CODE].endswith(WHOLE)
                above.add((row[CODE],), (None if whole else write.known(ONET).get(soc + WHOLE),))
                kind = CodeMatch.Kind.EXACT if whole else CodeMatch.Kind.BROADER
                matches.add((code, write.find(SOC_2018, soc)), (kind,), str(row.number))

    def _titles(self, files: Files, write: Writer) -> None:
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for name, table, said, kind in (
            ("occupations", OCCUPATIONS, "Title", CodeTitle.Kind.OFFICIAL),
            ("reported", REPORTED, "Reported Job Title", CodeTitle.Kind.EXAMPLE),
            ("alternate", ALTERNATE, "Alternate Title", CodeTitle.Kind.ALTERNATE),
        ):
            for row in files.read(name, table):
                with write.row(row):
                    key = write.find(ONET, row[CODE]), "en", required(row, said, LONGEST)
                    if not titles.has(key):
                        titles.add(key, (kind,), str(row.number))
