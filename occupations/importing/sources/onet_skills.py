"""How important each skill and area of knowledge is for O*NET's occupations, and at which level it is needed."""

from decimal import Decimal
from itertools import groupby

from django.utils.text import slugify

from occupations.codec.table import column
from occupations.importing.cells import choice, number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.sources.onet import CODE, ONET, RELEASE, check_release, named
from occupations.importing.table import Row, Table
from occupations.models import Skill, SkillLevel

__all__ = ["OnetSkills"]

TABLE = Table(
    columns=(
        CODE,
        "Element ID",
        "Element Name",
        "Scale ID",
        "Data Value",
        "Recommend Suppress",
        "Not Relevant",
    ),
    ignored=(
        *("Title", "Scale Name", "N", "Standard Error", "Lower CI Bound", "Upper CI Bound", "Date"),
        "Domain Source",
    ),
)
KINDS = {"skills": Skill.Kind.SKILL, "knowledge": Skill.Kind.KNOWLEDGE}
SCALES = {"IM": "importance", "LV": "level"}
# Empty where O*NET says nothing about an estimate.
YES = {"Y": True, "N": False, "": False}
HUNDREDTHS = Decimal("0.01")


class OnetSkills(Importer):
    """Reads two rows for each skill of an occupation: its importance (IM) and its level (LV).

    O*NET recommends suppressing estimates of low precision: a skill whose importance is such is left out, a level that
    is such stays empty, and so does the level of a skill that those asked called not relevant.
    """

    product = "onet"
    part = "skills"
    release = RELEASE
    files = {"skills": named("Skills"), "knowledge": named("Knowledge")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the skills that are missing, then the levels of both files."""
        check_release(files)
        write.needs(ONET)
        skills = dict(Skill.objects.values_list("element", "pk"))
        levels = write.sourced(SkillLevel, ("code_id", "skill_id"), "importance", "level")
        for name, kind in KINDS.items():
            for (code, element), rows in groupby(files.read(name, TABLE), _key):
                first, *others = rows
                with write.row(first):
                    said = _measured([first, *others])
                    if said is None:
                        continue
                    if element not in skills:
                        skills[element] = _made(element, required(first, "Element Name"), kind).pk
                    levels.add((write.find(ONET, code), skills[element]), said, str(first.number))


def _key(row: Row) -> tuple[str, str]:
    return row[CODE], row["Element ID"]


def _measured(rows: list[Row]) -> tuple[Decimal, Decimal | None] | None:
    """Return the importance and the level, None for what O*NET recommends not to show."""
    found: dict[str, Decimal | None] = {}
    for row in rows:
        scale = choice(row, "Scale ID", SCALES)
        hidden = choice(row, "Recommend Suppress", YES) or choice(row, "Not Relevant", YES)
        value = number(row, "Data Value", empty=())
        found[scale] = None if hidden or value is None else value.quantize(HUNDREDTHS)
    if "importance" not in found:
        raise Rejected(Reason.EMPTY, column="IM")
    importance = found["importance"]
    return None if importance is None else (importance, found.get("level"))


def _made(element: str, name: str, kind: str) -> Skill:
    """Make a skill that the reference content does not name yet; two kinds may share a name."""
    slug = slugify(name)
    if Skill.objects.filter(slug=slug).exists():
        slug = f"{slug}-{kind}"
    return Skill.objects.create(slug=slug, element=element, kind=kind, **{column("name", "en"): name})
