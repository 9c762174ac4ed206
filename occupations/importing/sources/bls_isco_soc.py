"""How the occupations of SOC 2010 match the groups of ISCO-08."""

from occupations.importing.cells import choice, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import marked_kind
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2010 import SOC_2010
from occupations.importing.sources.ilo_isco_08 import SLUG as ISCO_08
from occupations.importing.table import Row, Table

__all__ = ["BlsIscoSoc"]

ISCO, SOC, PART = "ISCO-08 Code", "2010 SOC Code", "part"
RELEASED = "August 2012 (Updated June 2015)"
COLUMNS = (ISCO, SOC, PART)
IGNORED = ("ISCO-08 Title EN", "2010 SOC Title", "Comment 8/17/11")
FROM_ISCO = Table(COLUMNS, IGNORED, sheet="ISCO-08 to 2010 SOC", header=7, edition=RELEASED)
FROM_SOC = Table(COLUMNS, IGNORED, sheet="2010 SOC to ISCO-08", header=7, edition=RELEASED)
# A mark beside a code of a sheet's first classification: only a part of it matches the other.
PARTS = {"": False, "*": True}


class BlsIscoSoc(Importer):
    """Reads the pairs of both sheets, each of which says of one of the two codes whether only a part of it is meant.

    Both sheets list the same pairs; one that is missing in the other sheet is rejected.
    """

    product = "bls-isco-soc"
    release = Release(
        slug="bls-isco08-soc2010",
        publisher="U.S. Bureau of Labor Statistics",
        title="ISCO-08 to 2010 SOC",
        release="August 2012, updated June 2015",
        url="https://www.bls.gov/soc/soccrosswalks.htm",
        licence="Public domain",
    )
    files = {"crosswalk": ("bls_isco08_soc2010_crosswalk.xls", "ISCO_SOC_Crosswalk.xls")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches of SOC 2010, with the marks of both sheets."""
        write.needs(ISCO_08)
        write.needs(SOC_2010)
        groups: dict[tuple[str, str], tuple[bool, Row]] = {}
        for row in files.read("crosswalk", FROM_ISCO):
            with write.row(row):
                pair, partly = _pair(row), choice(row, PART, PARTS)
                if pair in groups:
                    raise Rejected(
                        Reason.DUPLICATE, first=str(groups[pair][1].number), value=f"{pair[0]}, {pair[1]}"
                    )
                groups[pair] = partly, row
        matches = write.matches(SOC_2010, ISCO_08)
        for row in files.read("crosswalk", FROM_SOC):
            with write.row(row):
                soc, isco = pair = _pair(row)
                if pair not in groups:
                    raise Rejected(Reason.UNMATCHED, value=f"{soc}, {isco}", sheet=FROM_ISCO.sheet)
                group_partly, _row = groups.pop(pair)
                kind = marked_kind(choice(row, PART, PARTS), group_partly)
                matches.add((write.find(SOC_2010, soc), write.find(ISCO_08, isco)), (kind,), str(row.number))
        for (soc, isco), (_partly, row) in groups.items():
            write.reject(row, Rejected(Reason.UNMATCHED, value=f"{soc}, {isco}", sheet=FROM_SOC.sheet))


def _pair(row: Row) -> tuple[str, str]:
    return required(row, SOC), required(row, ISCO)
