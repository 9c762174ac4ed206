"""The structure of the United Kingdom's Standard Occupational Classification of 2020, with its descriptions."""

from occupations.codec.table import column
from occupations.importing.cells import required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Row, Table
from occupations.models import CodeText, CodeTitle, Country

__all__ = ["SLUG", "Soc2020"]

SLUG = "uk-soc-2020"
TITLE, DESCRIPTION = "SOC 2020 Group Title", "Group Description"
ENTRY, TASKS = "Typical Entry Routes And Associated Qualifications", "Tasks"
EXAMPLES = "Related Job Titles"
# The column that holds a group's code, its level, and how many digits the code has.
LEVELS = {
    "SOC 2020 Major Group": ("major_group", 1),
    "SOC 2020 Sub-Major Group": ("sub_major_group", 2),
    "SOC 2020 Minor Group": ("minor_group", 3),
    "SOC 2020 Unit Group": ("unit_group", 4),
}
TABLE = Table(
    columns=(*LEVELS, TITLE, DESCRIPTION, ENTRY, TASKS, EXAMPLES),
    ignored=("Groups Classified Within Sub-Groups",),
    sheet="SOC2020 descriptions",
)
BLANK, BULLET = "<blank>", "~"
LONGEST = 300
# The field of work of groups; it holds for all groups below that have none of their own.
FIELDS = {
    "1": "management",
    "1161": "armed-forces",
    "21": "science",
    "212": "architecture-engineering",
    "213": "computing-mathematics",
    "214": "arts-media-sport",
    "22": "health-care",
    "23": "education",
    "24": "business-finance",
    "241": "law",
    "245": "architecture-engineering",
    "246": "community-social-service",
    "247": "education",
    "2481": "architecture-engineering",
    "2483": "science",
    "249": "arts-media-sport",
    "31": "architecture-engineering",
    "3111": "science",
    "313": "computing-mathematics",
    "32": "health-care",
    "322": "community-social-service",
    "323": "education",
    "33": "protection",
    "3311": "armed-forces",
    "34": "arts-media-sport",
    "35": "business-finance",
    "351": "transport",
    "352": "law",
    "355": "sales",
    "3551": "business-finance",
    "3557": "business-finance",
    "3582": "science",
    "4": "office",
    "51": "farming-fishing-forestry",
    "5113": "cleaning-grounds",
    "5114": "cleaning-grounds",
    "52": "installation-repair",
    "521": "production",
    "5214": "construction-extraction",
    "522": "production",
    "5225": "installation-repair",
    "53": "construction-extraction",
    "54": "production",
    "543": "food-service",
    "5443": "arts-media-sport",
    "611": "education",
    "612": "personal-service",
    "613": "health-care",
    "6134": "personal-service",
    "6138": "personal-service",
    "62": "personal-service",
    "623": "cleaning-grounds",
    "624": "cleaning-grounds",
    "63": "protection",
    "71": "sales",
    "72": "office",
    "81": "production",
    "8132": "construction-extraction",
    "8145": "installation-repair",
    "815": "construction-extraction",
    "82": "transport",
    "911": "farming-fishing-forestry",
    "912": "construction-extraction",
    "913": "production",
    "921": "office",
    "922": "cleaning-grounds",
    "923": "protection",
    "9233": "education",
    "924": "sales",
    "925": "transport",
    "926": "food-service",
    "9262": "health-care",
    "9267": "personal-service",
    "9269": "personal-service",
}


class Soc2020(Importer):
    """Reads the groups of every level: title and description; of unit groups also tasks, entry routes and examples.

    A related job title that the file repeats, or that is the group's own title, is written once.
    """

    product = "ons-soc"
    release = Release(
        slug="ons-soc-2020",
        publisher="Office for National Statistics (ONS)",
        title="SOC 2020 Volume 1: structure and descriptions of unit groups",
        release="2020",
        url="https://www.ons.gov.uk/methodology/classificationsandstandards/"
        "standardoccupationalclassificationsoc/soc2020/"
        "soc2020volume1structureanddescriptionsofunitgroups",
        licence="OGL v3",
    )
    files = {
        "structure": ("soc2020_unit_groups.xlsx", "soc2020volume1structureanddescriptionofunitgroups*.xlsx")
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the groups, and then what needs their keys: the group above each, titles and texts."""
        country, _made = Country.objects.get_or_create(code="gb", defaults={"currency": "GBP"})
        soc = write.classification(
            SLUG,
            name="UK SOC",
            edition="2020",
            title="Standard Occupational Classification",
            country=country,
            code_pattern="[0-9]{1,4}",
            profile_level="unit_group",
        )
        codes = write.codes(soc, column("title", "en"), column("definition", "en"), "level", "field_id")
        for row in files.read("structure", TABLE):
            with write.row(row):
                code, level = _code(row)
                field = write.field(FIELDS[code]) if code in FIELDS else None
                values = (required(row, TITLE, LONGEST), _text(row, DESCRIPTION), level, field)
                codes.add((code,), values, str(row.number))
        write.finish(codes)
        above = write.codes(soc, "parent_id")
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        texts = write.sourced(CodeText, ("code_id", "kind", "language", "position"), "text")
        for row in files.read("structure", TABLE):
            with write.row(row):
                code, _level = _code(row)
                pk, parent = write.find(SLUG, code), write.find(SLUG, code[:-1]) if code[:-1] else None
                above.add((code,), (parent,), str(row.number))
                titles.add((pk, "en", row[TITLE]), (CodeTitle.Kind.OFFICIAL,), str(row.number))
                for title in _lines(row, EXAMPLES):
                    if len(title) > LONGEST:
                        raise Rejected(Reason.TOO_LONG, column=EXAMPLES, limit=LONGEST)
                    if not titles.has((pk, "en", title)):
                        titles.add((pk, "en", title), (CodeTitle.Kind.EXAMPLE,), str(row.number))
                for kind, name in ((CodeText.Kind.TASK, TASKS), (CodeText.Kind.REQUIREMENT, ENTRY)):
                    for position, text in enumerate(_lines(row, name), 1):
                        texts.add((pk, kind, "en", position), (text,), str(row.number))


def _code(row: Row) -> tuple[str, str]:
    """Return the code and its level; each row has a code in one column only."""
    found = [(row[name], *level) for name, level in LEVELS.items() if row[name] != BLANK]
    if len(found) != 1 or len(found[0][0]) != found[0][2] or not found[0][0].isdigit():
        raise Rejected(Reason.BAD_CODE, code=" ".join(code for code, *_level in found), classification=SLUG)
    code, level, _digits = found[0]
    return code, level


def _text(row: Row, name: str) -> str:
    return "" if row[name] == BLANK else row[name]


def _lines(row: Row, name: str) -> list[str]:
    """Return a cell's lines without the mark before each."""
    lines = (line.strip().removeprefix(BULLET).strip() for line in _text(row, name).splitlines())
    return [line for line in lines if line]
