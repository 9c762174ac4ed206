"""Canada's occupational profiles (OaSIS): duties, requirements, job titles, and whether a licence is needed."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from decimal import Decimal

from occupations.importing.cells import PLACES, choice, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.licensing import licensing_of
from occupations.importing.release import Files, Release
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Row, Table
from occupations.importing.upsert import Upsert
from occupations.models import CodeText, CodeTitle, Figure, Measure, Unit

__all__ = ["Oasis"]

PROFILE = "OaSIS profile code"
DUTY, REQUIREMENT, TITLE, TYPE = "Main duties", "Employment requirement", "Job title text", "Job title type"
DUTIES = Table(columns=(PROFILE, DUTY))
REQUIREMENTS = Table(columns=(PROFILE, REQUIREMENT))
TABLES = {CodeText.Kind.TASK: DUTIES, CodeText.Kind.REQUIREMENT: REQUIREMENTS}
TITLES = Table(columns=(PROFILE, TYPE, TITLE), ignored=("Concordance number",))
KINDS = {
    "Example": CodeTitle.Kind.EXAMPLE,
    "Index": CodeTitle.Kind.ALTERNATE,
    "Inclusion": CodeTitle.Kind.ALTERNATE,
}
# A unit group and the number of the profile; files that a spreadsheet touched lost zeros at the end.
CODE = re.compile(r"([0-9]{5})(\.[0-9]{1,2})?")
WORD = re.compile(r"[\w']+")
LONGEST = 300


class Oasis(Importer):
    """Reads what the profiles say of each unit group.

    A unit group has one profile or several; it gets the sentences and titles of all of them in their order, each once.
    A sentence that is only one of the job titles is the heading of those that follow, and left out.
    Licensing is read from the wording of the requirements, see ``licensing_of``: a profile says the strictest of its
    sentences, and a unit group what more than half of its profiles say. Where they say nothing of a licence, or differ,
    there is no figure.
    """

    product = "esdc-oasis"
    release = Release(
        slug="esdc-oasis-2023",
        publisher="Employment and Social Development Canada (ESDC)",
        title="OaSIS 2023",
        release="v1.0",
        licence="OGL-Canada 2.0",
    )
    files = {
        "duties": ("main-duties_oasis-2023_v1.0.csv", "main-duties_oasis_2023_v1.0.csv"),
        "requirements": ("employment-requirements_oasis_2023_v1.0.csv",),
        "titles": ("example-titles_oasis_2023_v1.0.csv",),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the duties, the requirements, the titles and the licensing."""
        write.needs(NOC_2021)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        jobs: dict[int, set[str]] = defaultdict(set)
        for row in files.read("titles", TITLES):
            with write.row(row):
                key = write.find(NOC_2021, _unit_group(row)), "en", required(row, TITLE, LONGEST)
                kind = choice(row, TYPE, KINDS)
                jobs[key[0]].add(_singular(key[2]))
                if not titles.has(key):
                    titles.add(key, (kind,), str(row.number))
        texts = write.sourced(CodeText, ("code_id", "kind", "language", "position"), "text")
        _write_texts(files, write, "duties", CodeText.Kind.TASK, texts, jobs)
        _write_texts(files, write, "requirements", CodeText.Kind.REQUIREMENT, texts, jobs)
        _write_licensing(files, write)


def _write_texts(
    files: Files, write: Writer, name: str, kind: CodeText.Kind, texts: Upsert, jobs: Mapping[int, set[str]]
) -> None:
    """Write the sentences of one kind, numbered within each unit group."""
    table = TABLES[kind]
    said: dict[int, set[str]] = defaultdict(set)
    for row in files.read(name, table):
        with write.row(row):
            code, text = write.find(NOC_2021, _unit_group(row)), required(row, table.columns[1])
            if text not in said[code] and _singular(text) not in jobs[code]:
                said[code].add(text)
                texts.add((code, kind, "en", len(said[code])), (text,), str(row.number))


def _singular(text: str) -> str:
    """Return words in lower case without plural endings, to tell a heading by the job that it names."""
    return " ".join(word.removesuffix("s") for word in WORD.findall(text.casefold()))


def _write_licensing(files: Files, write: Writer) -> None:
    """Write the level that more than half of a unit group's profiles have."""
    profiles: dict[int, dict[str, int]] = defaultdict(dict)
    for row in files.read("requirements", REQUIREMENTS):
        with write.row(row):
            levels = profiles[write.find(NOC_2021, _unit_group(row))]
            level = licensing_of(required(row, REQUIREMENT)) or 0
            levels[row[PROFILE]] = max(level, levels.get(row[PROFILE], 0))
    figures = write.sourced(
        Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag", "bound"
    )
    for code, levels in profiles.items():
        level, count = Counter(levels.values()).most_common(1)[0]
        if level and count * 2 > len(levels):
            key = (code, Measure.LICENSING, Unit.LEVEL, "CA", "2023")
            figures.add(key, (Decimal(level).quantize(PLACES), "", None))


def _unit_group(row: Row) -> str:
    """Return the unit group of a row's profile."""
    profile = CODE.fullmatch(required(row, PROFILE))
    if not profile:
        raise Rejected(Reason.BAD_CODE, classification="OaSIS", code=row[PROFILE][:60])
    return profile[1]
