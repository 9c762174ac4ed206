"""Reading a crosswalk: a table whose rows say which codes of two classifications match."""

from dataclasses import dataclass

from occupations.importing.cells import required
from occupations.importing.importer import Writer
from occupations.importing.matching import match_kinds
from occupations.importing.release import Files
from occupations.importing.table import Row, Table

__all__ = ["Side", "write_crosswalk"]


@dataclass(frozen=True)
class Side:
    """One side of a crosswalk: the classification and the column of its codes.

    ``width`` is how many digits a code has, for files that lost leading zeros.
    """

    classification: str
    column: str
    width: int = 0

    def code(self, row: Row) -> str:
        """Return the code; raise Rejected if the cell is empty."""
        return required(row, self.column).zfill(self.width)

    def written(self, row: Row) -> str:
        """Return the code as far as the cell has one."""
        return row[self.column].zfill(self.width)


def write_crosswalk(write: Writer, files: Files, name: str, table: Table, sides: tuple[Side, Side]) -> None:
    """Write the matches of a file, of kinds that are told from how often the codes occur.

    A file may repeat a pair of codes in rows that differ in columns that are not read; a repeated pair is left out.
    """
    left, right = sides
    write.needs(left.classification)
    write.needs(right.classification)
    kinds = match_kinds((left.written(row), right.written(row)) for row in files.read(name, table))
    matches = write.matches(left.classification, right.classification)
    for row in files.read(name, table):
        with write.row(row):
            code, match = left.code(row), right.code(row)
            key = write.find(left.classification, code), write.find(right.classification, match)
            if not matches.has(key):
                matches.add(key, (kinds[code, match],), str(row.number))
