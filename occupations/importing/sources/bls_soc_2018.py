"""The structure of the 2018 Standard Occupational Classification of the United States."""

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import choice, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Table
from occupations.models import Classification, CodeTitle, Country

__all__ = ["SOC_2018", "Soc2018", "soc_2018"]

SOC_2018 = "soc-2018"
TABLE = Table(
    columns=("code", "title", "Level", "Hierarchical_structure", "parent"),
    ignored=("soc2d", "soc3d", "soc5d", "soc6d"),
)
LEVELS = {"Major": "major_group", "Minor": "minor_group", "Broad": "broad_occupation", "Detailed": "detailed"}
NO_PARENT = "NA"
LONGEST = 300
# The field of work of each major group.
FIELDS = {
    "11": "management",
    "13": "business-finance",
    "15": "computing-mathematics",
    "17": "architecture-engineering",
    "19": "science",
    "21": "community-social-service",
    "23": "law",
    "25": "education",
    "27": "arts-media-sport",
    "29": "health-care",
    "31": "health-care",
    "33": "protection",
    "35": "food-service",
    "37": "cleaning-grounds",
    "39": "personal-service",
    "41": "sales",
    "43": "office",
    "45": "farming-fishing-forestry",
    "47": "construction-extraction",
    "49": "installation-repair",
    "51": "production",
    "53": "transport",
    "55": "armed-forces",
}


def soc_2018(write: Writer) -> Classification:
    """Return the classification, made if it is missing."""
    country, _made = Country.objects.get_or_create(code="us", defaults={"currency": "USD"})
    return write.classification(
        SOC_2018,
        name="SOC",
        edition="2018",
        title="Standard Occupational Classification",
        country=country,
        code_pattern="[0-9]{2}-[0-9]{4}",
        profile_level="detailed",
    )


class Soc2018(Importer):
    """Reads the codes of every level with their titles and the group above."""

    product = "bls-soc"
    release = Release(
        slug="bls-soc-2018",
        publisher="U.S. Bureau of Labor Statistics",
        title="Standard Occupational Classification",
        release="2018",
        licence="Public domain",
        url="https://www.bls.gov/soc/2018/",
    )
    files = {"structure": ("soc2018_all.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes, their official titles, and then the group above each."""
        soc = soc_2018(write)
        codes = write.codes(soc, column("title", "en"), "level", "field_id")
        for row in files.read("structure", TABLE):
            with write.row(row):
                code, title = cells.code(row, "code", soc), required(row, "title", LONGEST)
                level = choice(row, "Hierarchical_structure", LEVELS)
                field = write.field(_field(code)) if level == "major_group" else None
                codes.add((code,), (title, level, field), str(row.number))
        write.finish(codes)
        above = write.codes(soc, "parent_id")
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for row in files.read("structure", TABLE):
            with write.row(row):
                key = write.find(SOC_2018, row["code"]), "en", row["title"]
                titles.add(key, (CodeTitle.Kind.OFFICIAL,), str(row.number))
                parent = None if row["parent"] == NO_PARENT else write.find(SOC_2018, row["parent"])
                above.add((row["code"],), (parent,), str(row.number))


def _field(code: str) -> str:
    """Return the field of work of a major group."""
    if code[:2] not in FIELDS:
        raise Rejected(Reason.BAD_CODE, classification=SOC_2018, code=code)
    return FIELDS[code[:2]]
