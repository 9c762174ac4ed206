"""Which occupations of SOC 2018 the National Employment Matrix of the United States counts together."""

from occupations.importing.cells import required
from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.table import Table
from occupations.models import ClassificationCode, CodeMatch

__all__ = ["NemCoverage"]

SHEET = "ONET to SOC crosswalk"
AS_OF = "As of 9/6/2023"
ABOVE = Table(columns=("text",), header=0, sheet=SHEET)
TABLE = Table(
    columns=("O*NET-SOC Code", "NEM Code"),
    ignored=(
        *("Sort Order", "O*NET-SOC Title", "National Employment Matrix Occupational Title"),
        *("OOH Profile Code", "OOH Profile Title", "OOH Occupation Group", "OOH Occupation Group (brief)"),
        "OOH Profile Website",
    ),
    sheet=SHEET,
    header=5,
)


class NemCoverage(Importer):
    """Reads under which code of the matrix each occupation is counted; OEWS publishes under the same codes.

    Occupations with a line of their own, and those counted by their SOC broad occupation, are left out: the
    classification itself says where they belong. What remains are groups that only the matrix and OEWS have. O*NET
    divides some occupations, which makes the same pair occur again.
    """

    product = "bls-nem"
    release = Release(
        slug="bls-nem-2023",
        publisher="U.S. Bureau of Labor Statistics",
        title="O*NET-SOC to National Employment Matrix (NEM) and Occupational Outlook Handbook Coverage Crosswalk",
        release="September 6, 2023",
        url="https://www.bls.gov/emp/documentation/crosswalks.htm",
        licence="Public domain",
    )
    files = {
        "crosswalk": ("nem-onet-to-soc-crosswalk.xlsx", "bls_nem_onet_to_soc_crosswalk.xlsx"),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write a match from each occupation to the group that covers it."""
        self._check(files)
        write.needs(SOC_2018)
        codes = ClassificationCode.objects.filter(classification__slug=SOC_2018, parent__isnull=False)
        parents = dict(codes.values_list("code", "parent__code"))
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("crosswalk", TABLE):
            with write.row(row):
                code, group = required(row, "O*NET-SOC Code")[:7], required(row, "NEM Code")
                if group in (code, parents.get(code)):
                    continue
                pair = write.find(SOC_2018, code), write.find(SOC_2018, group)
                if not matches.has(pair):
                    matches.add(pair, (CodeMatch.Kind.BROADER,), str(row.number))

    def _check(self, files: Files) -> None:
        """Refuse a crosswalk of another date."""
        lines = [row["text"] for row, _line in zip(files.read("crosswalk", ABOVE), range(4), strict=False)]
        if AS_OF not in lines:
            raise FileFault(
                Reason.EDITION, files.paths["crosswalk"].name, found=" / ".join(lines), expected=AS_OF
            )
