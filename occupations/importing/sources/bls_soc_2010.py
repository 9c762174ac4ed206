"""SOC 2010: its occupations, what became of them in SOC 2018, and their Spanish titles."""

from collections import Counter

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import required
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018, soc_2018
from occupations.importing.table import Table
from occupations.models import Classification, CodeMatch, CodeTitle

__all__ = ["SOC_2010", "Soc2010", "Soc2010Spanish", "soc_2010"]

SOC_2010 = "soc-2010"
CROSSWALK = Table(columns=("soc2010", "soc2010_title", "soc2018", "soc2018_title"))
SPANISH = Table(columns=("code", "title"))
LONGEST = 300
PUBLISHER = "U.S. Bureau of Labor Statistics"


def soc_2010(write: Writer) -> Classification:
    """Return the classification, made if it is missing."""
    current = soc_2018(write)
    return write.classification(
        SOC_2010,
        name=current.name,
        edition="2010",
        title=current.title,
        country=current.country,
        code_pattern=current.code_pattern,
        successor=current,
    )


class Soc2010(Importer):
    """Reads the detailed occupations and how each matches those of SOC 2018.

    An occupation that was divided stands in a row for each of its parts: its title is read from the first.
    """

    product = "bls-soc-2010"
    release = Release(
        slug="bls-soc-2010-2018",
        publisher=PUBLISHER,
        title="Crosswalk from the 2010 SOC to the 2018 SOC",
        url="https://www.bls.gov/soc/2018/crosswalks.htm",
        licence="Public domain",
    )
    files = {"crosswalk": ("soc2010_soc2018.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes with their titles, then the matches."""
        soc = soc_2010(write)
        codes = write.codes(soc, column("title", "en"), "level")
        for row in files.read("crosswalk", CROSSWALK):
            with write.row(row):
                code, title = cells.code(row, "soc2010", soc), required(row, "soc2010_title", LONGEST)
                if not codes.has((code,)):
                    codes.add((code,), (title, "detailed"), str(row.number))
        write.finish(codes)
        pairs = [(row["soc2010"], row["soc2018"]) for row in files.read("crosswalk", CROSSWALK)]
        kinds = match_kinds(pairs)
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("crosswalk", CROSSWALK):
            with write.row(row):
                pair = write.find(SOC_2010, row["soc2010"]), write.find(SOC_2018, row["soc2018"])
                matches.add(pair, (kinds[row["soc2010"], row["soc2018"]],), str(row.number))
                said = pair[0], "en", row["soc2010_title"]
                if not titles.has(said):
                    titles.add(said, (CodeTitle.Kind.OFFICIAL,), str(row.number))


class Soc2010Spanish(Importer):
    """Reads the Spanish titles of SOC 2010, which SOC 2018 does not have.

    A title holds for SOC 2018 too where the occupation stayed as it was: one to one, with the same code and the same
    English title.
    """

    product = "bls-soc-2010"
    release = Release(
        slug="bls-soc-2010-es",
        publisher=PUBLISHER,
        title="Standard Occupational Classification, titles in Spanish",
        release="2010",
        licence="Public domain",
    )
    files = {"titles": ("soc2010_6digit_es.csv",), "crosswalk": ("soc2010_soc2018.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the titles to the codes of both editions."""
        stayed = self._stayed(files)
        spanish = column("title", "es")
        editions = {
            SOC_2010: write.codes(soc_2010(write), spanish),
            SOC_2018: write.codes(soc_2018(write), spanish),
        }
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("titles", SPANISH):
            with write.row(row):
                code, title = required(row, "code"), required(row, "title", LONGEST)
                for edition in (SOC_2010, SOC_2018) if code in stayed else (SOC_2010,):
                    key = write.find(edition, code), "es", title
                    editions[edition].add((code,), (title,), str(row.number))
                    titles.add(key, (CodeTitle.Kind.OFFICIAL,), str(row.number))

    def _stayed(self, files: Files) -> set[str]:
        """Return the codes whose occupation is the same in both editions."""
        rows = list(files.read("crosswalk", CROSSWALK))
        before, after = (Counter(row[edition] for row in rows) for edition in ("soc2010", "soc2018"))
        return {
            row["soc2010"]
            for row in rows
            if row["soc2010"] == row["soc2018"] and row["soc2010_title"] == row["soc2018_title"]
            if before[row["soc2010"]] == 1 and after[row["soc2018"]] == 1
        }
