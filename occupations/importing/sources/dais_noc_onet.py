"""The Dais' crosswalk of Canada's NOC 2021 and O*NET."""

from occupations.importing.crosswalk import Side, write_crosswalk
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.onet import ONET as ONET_SOC_2019
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Table

__all__ = ["DaisNocOnet"]

TABLE = Table(columns=("noc", "onet"), ignored=("noc_title", "onet_title"))


class DaisNocOnet(Importer):
    """Reads which O*NET-SOC occupations match a unit group.

    The published file lost the leading zeros of NOC codes, and says some pairs again under other O*NET titles.
    """

    product = "dais-noc-onet"
    release = Release(
        slug="dais-noc-onet",
        publisher="The Dais",
        title="NOC to O*Net Crosswalk",
        release="NOC 2021 and O*NET 26",
        licence="MIT",
        url="https://github.com/thedaisTMU/NOC_ONet_Crosswalk",
    )
    files = {"crosswalk": ("noc2021_onet26.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches."""
        sides = Side(NOC_2021, "noc", width=5), Side(ONET_SOC_2019, "onet")
        write_crosswalk(write, files, "crosswalk", TABLE, sides)
