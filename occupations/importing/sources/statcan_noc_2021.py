"""The structure of Canada's National Occupational Classification (NOC) 2021, in English and French."""

from decimal import Decimal

from occupations.codec.table import column
from occupations.importing.cells import PLACES, choice, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.table import Row, Table
from occupations.models import Classification, CodeTitle, Country, Figure, Measure, Unit
from occupations.models.measure import Teer

__all__ = ["NOC_2021", "Noc2021", "noc_2021"]

NOC_2021 = "noc-2021"
ENGLISH = Table(
    columns=("Level", "Hierarchical structure", "Code - NOC 2021 V1.0", "Class title", "Class definition")
)
FRENCH = Table(
    columns=(
        "Niveau",
        "Structure hiérarchique",
        "Code dela CNP 2021 v1.0",
        "Titres de classes",
        "Définitions de la classe",
    )
)
LEVELS = {
    "Broad Category": "broad_category",
    "Major Group": "major_group",
    "Sub-major Group": "sub_major_group",
    "Minor Group": "minor_group",
    "Unit Group": "unit_group",
}
# The groups of each field of work, of any level: what is below a group has its field unless it is named itself.
FIELDS = {
    "management": "0 10 20 30 40 50 60 70 80 90",
    "business-finance": "11 1210 122 132 41402",
    "office": "1201 12100 1211 131 14 62023 64312 64313 64314 6440 72025 741",
    "computing-mathematics": "2121 2122 2123 2222",
    "architecture-engineering": "2120 213 2221 2223 223",
    "science": "211 221 414",
    "health-care": "31 32 33 44101",
    "law": "411 42200",
    "education": "412 42202 42203 431 45 5110 5210 5310",
    "community-social-service": "413 41311 42201 42204",
    "protection": "4131 421 432 6441",
    "armed-forces": "42102 43204 442",
    "personal-service": "44100 6202 62201 6321 64201 6431 6432 6521 6522",
    "arts-media-sport": "51 52 53 54 55",
    "sales": "6201 621 631 641 64310 651",
    "food-service": "62020 62200 6320 6430 6520",
    "cleaning-grounds": "62021 62024 653 73202 82031 85121",
    "construction-extraction": (
        "7201 72021 72102 72103 72105 72200 72201 723 725 731 73400 73402 74200 74205 75212 7511 8202 8310 8410 8511"
    ),
    "installation-repair": "22311 22312 72020 722 724 729 732 74203 74204",
    "production": "62202 6322 64200 72010 72022 721 72311 73401 92 93 94 95",
    "transport": "64311 72023 72024 726 733 742 7510 752",
    "farming-fishing-forestry": "8201 8203 8311 8312 8411 8412 8510 8512",
}
FIELD_OF = {code: field for field, codes in FIELDS.items() for code in codes.split()}
LONGEST = 300


def noc_2021(write: Writer) -> Classification:
    """Return the classification, made if it is missing."""
    country, _made = Country.objects.get_or_create(code="ca", defaults={"currency": "CAD"})
    return write.classification(
        NOC_2021,
        name="NOC",
        edition="2021",
        title="National Occupational Classification",
        country=country,
        code_pattern="[0-9]{1,5}",
        profile_level="unit_group",
    )


class Noc2021(Importer):
    """Reads the codes of every level with titles and definitions, the group above, and the TEER of unit groups.

    The second digit of a unit group is its category of training, education, experience and responsibilities (TEER).
    """

    product = "statcan-noc"
    release = Release(
        slug="statcan-noc-2021",
        publisher="Statistics Canada",
        title="National Occupational Classification (NOC) 2021",
        release="Version 1.0",
        url="https://www.statcan.gc.ca/en/subjects/standard/noc/2021/indexV1",
        licence="Open licence",
    )
    files = {
        "english": ("noc_2021_version_1.0_-_classification_structure.csv",),
        "french": ("cnp_2021_version_1.0_-_structure_de_la_classification.csv",),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the codes in English, then in French and with the group above each."""
        noc = noc_2021(write)
        codes = write.codes(noc, column("title", "en"), column("definition", "en"), "level", "field_id")
        for row in files.read("english", ENGLISH):
            with write.row(row):
                code, title = _code(row, ENGLISH), required(row, "Class title", LONGEST)
                level = choice(row, "Hierarchical structure", LEVELS)
                field = write.field(FIELD_OF[code]) if code in FIELD_OF else None
                codes.add((code,), (title, row["Class definition"], level, field), str(row.number))
        write.finish(codes)
        titles = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        teer = write.sourced(
            Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag", "bound"
        )
        above = write.codes(noc, "parent_id")
        for row in files.read("english", ENGLISH):
            with write.row(row):
                code = _code(row, ENGLISH)
                pk = write.find(NOC_2021, code)
                parent = write.find(NOC_2021, code[:-1]) if len(code) > 1 else None
                above.add((code,), (parent,), str(row.number))
                titles.add((pk, "en", row["Class title"]), (CodeTitle.Kind.OFFICIAL,), str(row.number))
                if len(code) == len(LEVELS):
                    key = (pk, Measure.TEER, Unit.LEVEL, "CA", "2021")
                    teer.add(key, (_teer(code), "", None), str(row.number))
        french = write.codes(noc, column("title", "fr"), column("definition", "fr"))
        for row in files.read("french", FRENCH):
            with write.row(row):
                code, title = _code(row, FRENCH), required(row, "Titres de classes", LONGEST)
                pk = write.find(NOC_2021, code)
                french.add((code,), (title, row["Définitions de la classe"]), str(row.number))
                titles.add((pk, "fr", title), (CodeTitle.Kind.OFFICIAL,), str(row.number))


def _code(row: Row, table: Table) -> str:
    """Return the code, which has as many digits as its level says."""
    level, code = row[table.columns[0]], row[table.columns[2]]
    if not code.isdecimal() or str(len(code)) != level:
        raise Rejected(Reason.BAD_CODE, classification=NOC_2021, code=code)
    return code


def _teer(code: str) -> Decimal:
    category = int(code[1])
    if category not in Teer.values:
        raise Rejected(Reason.BAD_CODE, classification=NOC_2021, code=code)
    return Decimal(category).quantize(PLACES)
