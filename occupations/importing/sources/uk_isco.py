"""Which ISCO-08 group most of a unit group of the United Kingdom's SOC 2020 belongs to."""

from collections.abc import Iterator
from decimal import Decimal

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources import ilo_isco_08, ons_soc_2020
from occupations.importing.table import Table
from occupations.models import CodeMatch

__all__ = ["UkIsco"]

CODE, MATCH, SHARE = "SOC2020", "ISCO08_modal", "isco_share"
TABLE = Table(columns=(CODE, MATCH, SHARE))
WHOLE = Decimal(1)


class UkIsco(Importer):
    """Reads each unit group's most frequent ISCO-08 group.

    Where all of a unit group belongs to it, how often the codes occur tells the kind; where only a share does, the two
    are close.
    """

    product = "uk-isco"
    release = Release(
        slug="uk-soc-2020-isco-08-modal",
        publisher="Derived file, author not named",
        title="SOC 2020 to ISCO-08, modal code",
    )
    files = {"matches": ("uk_soc2020_to_isco08_modal.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the match of each unit group."""
        write.needs(ons_soc_2020.SLUG)
        write.needs(ilo_isco_08.SLUG)
        kinds = match_kinds(_pairs(files))
        matches = write.sourced(CodeMatch, ("from_code_id", "to_code_id"), "kind")
        for row in files.read("matches", TABLE):
            with write.row(row):
                code, match = required(row, CODE), required(row, MATCH)
                kind = kinds[code, match] if number(row, SHARE, empty=()) == WHOLE else CodeMatch.Kind.CLOSE
                key = write.find(ons_soc_2020.SLUG, code), write.find(ilo_isco_08.SLUG, match)
                matches.add(key, (kind,), str(row.number))


def _pairs(files: Files) -> Iterator[tuple[str, str]]:
    return ((row[CODE], row[MATCH]) for row in files.read("matches", TABLE))
