"""What WorkBC, British Columbia's career service, adds to NOC 2021: links to O*NET and SOC, and job titles."""

from occupations.importing.cells import choice, required
from occupations.importing.crosswalk import Side, write_crosswalk
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.sources.onet import ONET as ONET_SOC_2019
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Table
from occupations.models import CodeTitle

__all__ = ["WorkBcNocOnet", "WorkBcTitles"]

NOC, SOC, ONET = "noc2021", "soc2018", "onetsoc2019"
LINKS = (NOC, "noc2021_title", "noc2016", SOC, "soc2018_title", ONET)
WORKBOOK = Table(columns=(NOC, SOC, ONET), ignored=LINKS, sheet="Sheet1")
EXPORT = Table(columns=LINKS, header=0)
TITLES = Table(columns=("noc", "commonjobtitle", "illustrative"), header=0)
KINDS = {"0": CodeTitle.Kind.ALTERNATE, "1": CodeTitle.Kind.EXAMPLE}
# WorkBC's own code for the senior managers of five unit groups.
OWN_CODE = "00018"
LONGEST = 300


class WorkBcNocOnet(Importer):
    """Reads which O*NET-SOC and SOC occupations match a unit group.

    The workbook and the export of it, which has no header row, hold the same rows. A row is of one unit group of NOC
    2016: a pair that several of them share is said again. The workbook lost the leading zeros of NOC codes.
    """

    product = "workbc"
    release = Release(
        slug="workbc-noc-onet",
        publisher="WorkBC",
        title="Links between NOC 2021 and O*NET",
        url="https://github.com/bcgov/workbc-ssot",
    )
    files = {"links": ("onet2019_soc2018_noc2016_noc2021_crosswalk.xlsx", "onet_nocs.csv")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches with both classifications."""
        table = WORKBOOK if files.paths["links"].suffix == ".xlsx" else EXPORT
        noc = Side(NOC_2021, NOC, width=5)
        for other in (Side(ONET_SOC_2019, ONET), Side(SOC_2018, SOC)):
            write_crosswalk(write, files, "links", table, (noc, other))


class WorkBcTitles(Importer):
    """Reads the job titles of unit groups; those that NOC prints as illustrative examples are marked in the file.

    Titles of a code that NOC does not have, which WorkBC made to hold five unit groups, are left out.
    """

    product = "workbc"
    release = Release(
        slug="workbc-noc-titles",
        publisher="WorkBC",
        title="National Occupational Classification (NOC) 2021 Version 1.0, job titles",
        url="https://github.com/bcgov/workbc-ssot",
    )
    files = {"titles": ("titles.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the titles."""
        write.needs(NOC_2021)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("titles", TITLES):
            if row["noc"] == OWN_CODE:
                continue
            with write.row(row):
                code, kind = write.find(NOC_2021, required(row, "noc")), choice(row, "illustrative", KINDS)
                title = required(row, "commonjobtitle", LONGEST)
                titles.add((code, "en", title), (kind,), str(row.number))
