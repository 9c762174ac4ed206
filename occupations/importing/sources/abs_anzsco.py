"""ANZSCO 1.2: its occupations, and how they match the groups of ISCO-08."""

from collections import Counter
from collections.abc import Iterator

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import choice, required
from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.matching import marked_kind
from occupations.importing.release import Files, Release
from occupations.importing.sources.ilo_isco_08 import SLUG as ISCO_08
from occupations.importing.table import Row, Table
from occupations.models import CodeTitle, Country

__all__ = ["AbsAnzsco"]

SLUG = "anzsco-1.2"
LONGEST = 300
CODE, TITLE, GROUP, PART, GROUP_TITLE = "ANZSCO", "title", "ISCO-08", "p", "ISCO-08 title"
# The header has no names for half of its columns, so they are named here, and its row is held against what it says.
TABLE = Table((CODE, TITLE, GROUP, PART, GROUP_TITLE), sheet="ANZSCO Version 1.2 to ISCO-08", header=0)
HEADER, HEADER_ROW, LAST_HEADER_ROW = ("ANZSCO Version 1.2", "", "ISCO-08", "", ""), 6, 7
# "p": only a part of the group of ISCO-08 matches.
PARTS = {"": False, "p": True}
NO_MATCH = "0"


class AbsAnzsco(Importer):
    """Reads the occupations and the groups of ISCO-08 that each matches.

    An occupation that matches several groups has as many rows: its title is read from the first. Left out are the
    titles of major groups, which have one digit; the groups of ISCO-08 that no occupation matches, which stand beside
    the code 0; and the lines of copyright, which have no title.
    """

    product = "abs-anzsco"
    release = Release(
        slug="abs-anzsco-1.2-isco08",
        publisher="Australian Bureau of Statistics, Statistics New Zealand",
        title="ANZSCO -- Australian and New Zealand Standard Classification of Occupations, Version 1.2: "
        "Correspondence Tables, ANZSCO Version 1.2 to ISCO-08",
        release="4 October 2013",
        url="https://www.abs.gov.au/ausstats/abs@.nsf/mf/1220.0",
    )
    files = {"crosswalk": ("abs_anzsco_v1.2_to_isco08_v2.xls",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes with their titles, then the matches."""
        write.needs(ISCO_08)
        anzsco = write.classification(
            SLUG,
            name="ANZSCO",
            edition="1.2",
            title="Australian and New Zealand Standard Classification of Occupations",
            country=Country.objects.filter(code="au").first(),
            code_pattern="[0-9]{6}",
        )
        codes = write.codes(anzsco, column("title", "en"), "level")
        for row in _matches(files):
            with write.row(row):
                code, title = cells.code(row, CODE, anzsco), required(row, TITLE, LONGEST)
                if not codes.has((code,)):
                    codes.add((code,), (title, "occupation"), str(row.number))
        write.finish(codes)
        groups = Counter(row[CODE] for row in _matches(files))
        matches = write.matches(SLUG, ISCO_08)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in _matches(files):
            with write.row(row):
                occupation, group = write.find(SLUG, row[CODE]), write.find(ISCO_08, required(row, GROUP))
                kind = marked_kind(groups[row[CODE]] > 1, choice(row, PART, PARTS))
                matches.add((occupation, group), (kind,), str(row.number))
                said = occupation, "en", row[TITLE]
                if not titles.has(said):
                    titles.add(said, (CodeTitle.Kind.OFFICIAL,), str(row.number))


def _matches(files: Files) -> Iterator[Row]:
    return filter(_is_match, files.read("crosswalk", TABLE))


def _is_match(row: Row) -> bool:
    """Tell a match from the other lines; raise FileFault if the header is not as it was."""
    if row.number == HEADER_ROW and tuple(row.cells.values()) != HEADER:
        raise FileFault(Reason.MISSING_COLUMN, row.file, name=" / ".join(filter(None, HEADER)))
    if row.number <= LAST_HEADER_ROW or row[CODE] == NO_MATCH:
        return False
    is_title = len(row[CODE]) == 1 and not row[GROUP]
    return not is_title and bool(row[TITLE] or row[GROUP])
