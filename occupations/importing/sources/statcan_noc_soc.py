"""How the unit groups of Canada's NOC match the occupations of the SOC of the United States."""

from occupations.importing.crosswalk import Side, write_crosswalk
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2010 import SOC_2010
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.sources.statcan_noc_2011 import NOC_2011
from occupations.importing.sources.statcan_noc_2016 import NOC_2016
from occupations.importing.table import Table

__all__ = ["Noc2011Soc2010", "Noc2016Soc2018"]


class Noc2016Soc2018(Importer):
    """Reads the correspondence of NOC 2016 with SOC 2018."""

    product = "statcan-noc-soc"
    release = Release(
        slug="statcan-noc2016-soc2018",
        publisher="Statistics Canada",
        title="Correspondence table of NOC 2016 Version 1.3 and SOC 2018 (US)",
        licence="Open licence",
    )
    files = {"crosswalk": ("noc2016_soc2018.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches."""
        table = Table(columns=("noc2016", "soc2018"), ignored=("noc2016_title", "soc2018_title"))
        sides = Side(NOC_2016, "noc2016"), Side(SOC_2018, "soc2018")
        write_crosswalk(write, files, "crosswalk", table, sides)


class Noc2011Soc2010(Importer):
    """Reads the matches of NOC 2011 with SOC 2010, which are not Statistics Canada's own.

    They were derived from those of the later editions, NOC 2016 and SOC 2018, by who publishes the file.
    """

    product = "statcan-noc-soc"
    release = Release(
        slug="codingsystems-noc2011-soc2010",
        publisher="Daniel Russ",
        title="codingsystems: NOC 2011 to SOC 2010 via SOC 2018",
        url="https://danielruss.github.io/codingsystems/noc2011_soc2010_via_soc2018.csv",
    )
    files = {"crosswalk": ("noc2011_soc2010_via_soc2018.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches."""
        table = Table(columns=("noc2011", "soc2010"), ignored=("noc2011_title", "soc2010_title"))
        sides = Side(NOC_2011, "noc2011"), Side(SOC_2010, "soc2010")
        write_crosswalk(write, files, "crosswalk", table, sides)
