"""What people do in O*NET's occupations, and the software and machines they use."""

from collections.abc import Callable, Iterator
from itertools import groupby

from occupations.importing.cells import choice, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.sources.onet import CODE, ONET, RELEASE, check_release, named
from occupations.importing.table import Row, Table
from occupations.models import CodeText

__all__ = ["OnetWork"]

TASKS = Table(
    columns=(CODE, "Task", "Task Type"),
    ignored=("Title", "Task ID", "Incumbents Responding", "Date", "Domain Source"),
)
TECHNOLOGY = Table(
    columns=(CODE, "Example", "Hot Technology", "In Demand"),
    ignored=("Title", "Commodity Code", "Commodity Title"),
)
# Tasks that nobody rated yet have no type.
TYPES = {"Core": 0, "Supplemental": 1, "": 2}
FIRST = {"Y": 0, "N": 1}


class OnetWork(Importer):
    """Reads tasks, core ones before supplemental ones, and technologies.

    Technologies that employers ask for in this occupation come first, then those that many employers ask for in
    general ("hot"), then the others; otherwise O*NET's order stays.
    """

    product = "onet"
    part = "work"
    release = RELEASE
    files = {"tasks": named("Task Statements"), "technology": named("Technology Skills")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the texts of both files in their order."""
        check_release(files)
        write.needs(ONET)
        texts = write.sourced(CodeText, ("code_id", "kind", "language", "position"), "text")
        for name, table, column, kind, rank in (
            ("tasks", TASKS, "Task", CodeText.Kind.TASK, _type),
            ("technology", TECHNOLOGY, "Example", CodeText.Kind.TOOL, _demand),
        ):
            for position, row in _ordered(files.read(name, table), rank, write):
                with write.row(row):
                    key = write.find(ONET, row[CODE]), kind, "en", position
                    texts.add(key, (required(row, column),), str(row.number))


def _type(row: Row) -> tuple[int, ...]:
    return (choice(row, "Task Type", TYPES),)


def _demand(row: Row) -> tuple[int, ...]:
    return choice(row, "In Demand", FIRST), choice(row, "Hot Technology", FIRST)


def _ordered(
    rows: Iterator[Row], rank: Callable[[Row], tuple[int, ...]], write: Writer
) -> Iterator[tuple[int, Row]]:
    """Yield each occupation's rows, which follow one another in the file, by rank and numbered from 1."""
    for _code, group in groupby(rows, lambda row: row[CODE]):
        ranked = []
        for row in group:
            with write.row(row):
                ranked.append((rank(row), row))
        ranked.sort(key=lambda pair: pair[0])
        yield from enumerate((row for _rank, row in ranked), 1)
