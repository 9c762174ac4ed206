"""The United Kingdom's Immigration Salary List: occupations for which a reduced threshold applies."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from occupations.importing.cells import required
from occupations.importing.faults import FileFault, Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ons_soc_2020
from occupations.importing.table import Row
from occupations.models import CodeText

__all__ = ["SalaryList"]

TITLE = "Immigration Rules Appendix Immigration Salary List"
JOB, PLACES, REMOVAL = (
    "SOC 2020 occupation code and any further criteria",
    "Included on the Immigration Salary List in:",
    "Removal date",
)
NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
# The table has two rows of names, one below the other.
NAMES = ([JOB, PLACES, "", "", "", REMOVAL], ["", *NATIONS, ""])
ANSWERS = {"Yes": True, "-": False}
JOB_PATTERN = re.compile(r"(\d{4}) (.+)")


class SalaryList(Importer):
    """Reads the criteria that a job must meet, the nations and the date of removal, as a requirement of the code.

    The page is Markdown with one table; its sentences outside of the table are left out.
    """

    product = "homeoffice-isl"
    release = Release(
        slug="homeoffice-isl-2025-12",
        publisher="Home Office",
        title=TITLE,
        release="2025-12-06",
        url="https://www.gov.uk/guidance/immigration-rules/immigration-rules-appendix-immigration-salary-list",
        licence="OGL v3",
    )
    files = {"list": ("appendix-immigration-salary-list.md",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write each row of the table, in the words of its columns."""
        write.needs(ons_soc_2020.SLUG)
        texts = write.sourced(CodeText, ("code_id", "kind", "language", "position"), "text")
        told: Counter[int] = Counter()
        for row in _rows(files.paths["list"]):
            files.rows += 1
            with write.row(row):
                found = JOB_PATTERN.fullmatch(required(row, JOB))
                if not found:
                    raise Rejected(Reason.UNKNOWN_VALUE, column=JOB, value=row[JOB][:60])
                code, text = write.find(ons_soc_2020.SLUG, found[1]), _text(row, found[2])
                told[code] += 1
                key = code, CodeText.Kind.REQUIREMENT, "en", told[code]
                texts.add(key, (text,), str(row.number))


def _text(row: Row, job: str) -> str:
    for nation in NATIONS:
        if row[nation] not in ANSWERS:
            raise Rejected(Reason.UNKNOWN_VALUE, column=nation, value=row[nation][:60])
    nations = ", ".join(nation for nation in NATIONS if ANSWERS[row[nation]])
    return f"{job.removesuffix('.')}. {PLACES} {nations}. {REMOVAL}: {required(row, REMOVAL)}."


def _rows(path: Path) -> Iterator[Row]:
    """Yield the rows of the page's table; raise FileFault where the page or the table is another one."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        raise FileFault(Reason.ENCODING, path.name, encoding="UTF-8") from None
    if not any(TITLE in line for line in lines):
        raise FileFault(Reason.EDITION, path.name, found=" ".join(lines)[:60], expected=TITLE)
    table = [(number, _cells(line)) for number, line in enumerate(lines, 1) if line.startswith("|")]
    if [cells for _number, cells in table[0:3:2]] != list(NAMES):
        found = " | ".join(table[0][1]) if table else ""
        raise FileFault(Reason.EDITION, path.name, found=found[:200], expected=" | ".join(NAMES[0]))
    if not table[3:]:
        raise FileFault(Reason.EMPTY_FILE, path.name)
    for number, cells in table[3:]:
        if len(cells) != len(NAMES[0]):
            raise FileFault(Reason.FIELDS, f"{path.name}:{number}", found=len(cells), expected=len(NAMES[0]))
        yield Row(path.name, number, dict(zip((JOB, *NATIONS, REMOVAL), cells, strict=True)))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
