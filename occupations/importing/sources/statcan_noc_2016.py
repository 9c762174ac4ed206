"""Canada's NOC 2016 and how its unit groups became those of NOC 2021."""

import re
from collections.abc import Iterator

from occupations.codec.table import column
from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files, Release
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Row, Table
from occupations.models import Classification, CodeTitle

__all__ = ["NOC_2016", "Noc2016", "noc_2016"]

NOC_2016 = "noc-2016"
TABLES = {
    "en": Table(
        columns=("NOC 2021 Code (5-digit)", "NOC 2016 Code (4-digit)", "NOC 2016 Label"),
        ignored=("NOC 2021 Label", "NOC 2021 TEER", "NOC 2016 Skill level", "Description"),
    ),
    "fr": Table(
        columns=("CNP 2021 Code (5 chiffres)", "CNP 2016 Code (4 chiffres)", "CNP 2016 Étiquette"),
        ignored=("CNP 2021 Étiquette", "CNP 2021 FÉER", "CNP 2016 Niveau de compétence", "Description"),
    ),
}
CODE = re.compile(r"[0-9]{2,4}")
LONGEST = 300


def noc_2016(write: Writer) -> Classification:
    """Return the classification, made if it is missing."""
    current = write.needs(NOC_2021)
    return write.classification(
        NOC_2016,
        name=current.name,
        edition="2016",
        title=current.title,
        country=current.country,
        code_pattern="[0-9]{4}",
        successor=current,
    )


class Noc2016(Importer):
    """Reads the unit groups of NOC 2016 with their titles, and their matches with NOC 2021.

    A unit group of NOC 2021 that was made of several stands once, on the first of their rows. The titles are those of
    a group's first row; the files print a few groups again under a slightly different title. The matches are read
    from the English file.
    """

    product = "statcan-noc-2016"
    release = Release(
        slug="statcan-noc-2016",
        publisher="Statistics Canada",
        title="National Occupational Classification (NOC) 2016 and NOC 2021, unit groups",
        release="NOC 2021 Version 1.0",
        url="https://noc.esdc.gc.ca/Versions/ConcordanceTables",
        licence="Open licence",
    )
    files = {"en": ("noc2021_unit_groups.csv",), "fr": ("noc2021_unit_groups.fr.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes with their titles in both languages, and then the matches."""
        noc = noc_2016(write)
        for language, table in TABLES.items():
            codes = write.codes(noc, column("title", language), "level")
            for row in files.read(language, table):
                with write.row(row):
                    code, title = _code(row, table), required(row, table.columns[2], LONGEST)
                    if not codes.has((code,)):
                        codes.add((code,), (title, "unit_group"), str(row.number))
            write.finish(codes)
        self._titles(files, write)
        pairs = [(_padded(row, TABLES["en"]), match) for row, match in _matches(files)]
        kinds = match_kinds(pairs)
        matches = write.matches(NOC_2016, NOC_2021)
        for row, match in _matches(files):
            with write.row(row):
                code = _code(row, TABLES["en"])
                key = (write.find(NOC_2016, code), write.find(NOC_2021, match))
                matches.add(key, (kinds[code, match],), str(row.number))

    def _titles(self, files: Files, write: Writer) -> None:
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for language, table in TABLES.items():
            seen = set()
            for row in files.read(language, table):
                with write.row(row):
                    code = write.find(NOC_2016, _code(row, table))
                    if code not in seen:
                        seen.add(code)
                        key = (code, language, row[table.columns[2]])
                        titles.add(key, (CodeTitle.Kind.OFFICIAL,), str(row.number))


def _matches(files: Files) -> Iterator[tuple[Row, str]]:
    """Yield each row with its code of NOC 2021, which may stand on a row above."""
    match = ""
    for row in files.read("en", TABLES["en"]):
        match = row[TABLES["en"].columns[0]] or match
        yield row, match.zfill(5)


def _padded(row: Row, table: Table) -> str:
    """Return the code of NOC 2016; the published files lost the leading zeros of both codes."""
    return row[table.columns[1]].zfill(4)


def _code(row: Row, table: Table) -> str:
    written = required(row, table.columns[1])
    if not CODE.fullmatch(written):
        raise Rejected(Reason.BAD_CODE, classification=NOC_2016, code=written[:60])
    return _padded(row, table)
