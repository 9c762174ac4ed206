"""Which ESCO occupations match those of O*NET, from a benchmark of linked occupations."""

from collections.abc import Mapping

from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources import esco_occupations, ilo_isco_08
from occupations.importing.table import Row, Table
from occupations.models import CodeMatch

__all__ = ["MeloOnetEsco"]

ONET = "onet-soc-2019"
CODE, ADDRESS = "onetsoc_code", "esco_uri"
TABLE = Table(columns=(CODE, ADDRESS), ignored=("onet_title", "esco_label_en"))
GROUP = "http://data.europa.eu/esco/isco/C"


class MeloOnetEsco(Importer):
    """Reads pairs of an O*NET occupation and an ESCO occupation, or the ISCO-08 group that it belongs to in ESCO.

    Addresses name the occupations of ESCO; the file of its occupations says their codes.
    """

    product = "melo-onet-esco"
    release = Release(
        slug="melo-onet-esco-1.1",
        publisher="Avature",
        title="MELO: An Evaluation Benchmark for Multilingual Entity Linking of Occupations",
        url="https://github.com/Avature/melo-benchmark",
    )
    files = {
        "matches": ("melo_onet_to_esco_v1.1.csv",),
        "occupations": esco_occupations.EscoOccupations.files["occupations"],
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the matches."""
        for slug in (ONET, esco_occupations.SLUG, ilo_isco_08.SLUG):
            write.needs(slug)
        known = esco_occupations.codes_by_address(files)
        kinds = match_kinds((row[CODE], row[ADDRESS]) for row in files.read("matches", TABLE))
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("matches", TABLE):
            with write.row(row):
                code = write.find(ONET, required(row, CODE))
                matches.add(
                    (code, _match(row, known, write)), (kinds[row[CODE], row[ADDRESS]],), str(row.number)
                )


def _match(row: Row, known: Mapping[str, str], write: Writer) -> int:
    """Return the key of the code that an address names."""
    address = required(row, ADDRESS)
    if address.startswith(GROUP):
        return write.find(ilo_isco_08.SLUG, address.removeprefix(GROUP))
    if address not in known:
        raise Rejected(Reason.UNKNOWN_CODE, classification=esco_occupations.SLUG, code=address)
    return write.find(esco_occupations.SLUG, known[address])
