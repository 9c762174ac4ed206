"""How the occupations of SOC 2018 match the groups of ISCO-08, derived from two crosswalks of the publisher."""

from occupations.importing.cells import choice, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.sources.ilo_isco_08 import SLUG as ISCO_08
from occupations.importing.table import Table

__all__ = ["DerivedSocIsco"]

SOC, ISCO = "soc2018", "isco08"
TABLE = Table(columns=(SOC, ISCO, "partial"), ignored=("soc2018_title", "isco08_title", "via_soc2010"))
PARTS = ("", "*")


class DerivedSocIsco(Importer):
    """Reads the pairs that the way over SOC 2010 gives: SOC 2018 to SOC 2010 to ISCO-08.

    Two occupations of SOC 2010 may lead to the same pair, which is written once. A ``*`` marks an occupation of which
    only a part belongs to the group. Such an occupation has further groups in other rows, so that the kinds, which
    have to count both ways, come out of the counts.
    """

    product = "derived-soc-isco"
    release = Release(
        slug="derived-soc2018-isco08",
        publisher="U.S. Bureau of Labor Statistics",
        title="2018 SOC to ISCO-08, derived from the crosswalks of the 2010 SOC",
        licence="Public domain",
    )
    files = {"crosswalk": ("derived_soc2018_to_isco08.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches of SOC 2018."""
        write.needs(ISCO_08)
        write.needs(SOC_2018)
        kinds = match_kinds((row[SOC], row[ISCO]) for row in files.read("crosswalk", TABLE))
        matches = write.matches(SOC_2018, ISCO_08)
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                soc, isco = required(row, SOC), required(row, ISCO)
                choice(row, "partial", dict.fromkeys(PARTS))
                match = write.find(SOC_2018, soc), write.find(ISCO_08, isco)
                if not matches.has(match):
                    matches.add(match, (kinds[soc, isco],), str(row.number))
