"""Canada's occupational projections (COPS): employment, openings, job seekers and the expected labour market."""

from collections.abc import Iterator
from decimal import Decimal

from occupations.importing.cells import PLACES, choice, number
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Row, Table
from occupations.models import Figure, Measure, Unit
from occupations.models.measure import Outlook

__all__ = ["Cops"]

YEARS = tuple(str(year) for year in range(2023, 2034))
FIRST, LAST = YEARS[0], YEARS[-1]
EMPLOYMENT = Table(
    columns=("Code", FIRST, LAST), ignored=("Occupation Name", "Nom de la profession", *YEARS[1:-1])
)
OPENINGS, SEEKERS = "Total_Job_Openings_Perspective_d'emploi", "Job_Seekers_Chercheurs_emploi"
CONDITIONS = "Future_Labour_Market_Conditions"
SUMMARY = Table(
    columns=("Code", f"Employment_emploi_{FIRST}", OPENINGS, SEEKERS, CONDITIONS),
    ignored=(
        "Occupation_Name",
        "Nom_de_la_profession",
        "Employment_Growth_croissance_emploi",
        "Retirements_retraites",
        "Other_Replacement_autre_remplacement",
        "School_Leavers_Sortants_scolaires",
        "Immigration",
        "Other_Seekers_autres_chercheurs",
        "Recent_Labour_Market_Conditions",
        "Conditions_récentes_sur_le_marché_du_travail",
        "Conditions_futures_sur_le_marché_du_travail",
    ),
)
ABSENT = ("", "N/A")
OUTLOOKS: dict[str, Outlook | None] = {
    "Strong risk of Surplus": Outlook.STRONG_SURPLUS,
    "Moderate risk of Surplus": Outlook.MODERATE_SURPLUS,
    "Balance": Outlook.BALANCE,
    "Moderate risk of Shortage": Outlook.MODERATE_SHORTAGE,
    "Strong risk of Shortage": Outlook.STRONG_SHORTAGE,
    "N/A": None,
}
PERIOD = "2024/2033"


class Cops(Importer):
    """Reads the projections of unit groups.

    Rows of totals (all occupations, a TEER, a broad category) are left out, and so is each number that the file gives
    as N/A. The growth in percent is arithmetic on two published numbers: the change in employment divided by the
    employment of the first year.
    """

    product = "esdc-cops"
    release = Release(
        slug="esdc-cops-2024-2033",
        publisher="Employment and Social Development Canada (ESDC)",
        title="COPS projections",
        release="2024-2033",
        url="https://open.canada.ca/data/en/dataset/e80851b8-de68-43bd-a85c-c72e1b3a3890",
        licence="OGL-Canada 2.0",
    )
    files = {
        "employment": ("employment_emploi_2024_2033_noc2021.csv",),
        "summary": ("summary_sommaire_2024_2033_noc2021.csv",),
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write employment and its growth, then openings, job seekers and the outlook."""
        write.needs(NOC_2021)
        columns = ("code_id", "measure", "unit", "place", "period")
        figures = write.sourced(Figure, columns, "value", "flag", "bound")
        for name, table, read in (("employment", EMPLOYMENT, _employment), ("summary", SUMMARY, _summary)):
            for row in files.read(name, table):
                if _is_total(row["Code"]):
                    continue
                with write.row(row):
                    code = write.find(NOC_2021, row["Code"])
                    for measure, unit, period, value in list(read(row)):
                        key = code, measure, unit, "CA", period
                        figures.add(key, (value, "", None), str(row.number))


Said = Iterator[tuple[Measure, Unit, str, Decimal]]


def _employment(row: Row) -> Said:
    before, after = number(row, FIRST, empty=ABSENT), number(row, LAST, empty=ABSENT)
    if before is not None:
        yield Measure.EMPLOYMENT, Unit.PEOPLE, FIRST, before
    if after is not None:
        yield Measure.EMPLOYMENT_PROJECTED, Unit.PEOPLE, LAST, after
    if before and after is not None:
        growth = (after - before) / before * 100
        yield Measure.GROWTH, Unit.PERCENT, f"{FIRST}/{LAST}", growth.quantize(PLACES)


def _summary(row: Row) -> Said:
    openings, seekers = number(row, OPENINGS, empty=ABSENT), number(row, SEEKERS, empty=ABSENT)
    outlook = choice(row, CONDITIONS, OUTLOOKS)
    if openings is not None:
        yield Measure.OPENINGS_TOTAL, Unit.JOBS, PERIOD, openings
    if seekers is not None:
        yield Measure.JOB_SEEKERS_TOTAL, Unit.PEOPLE, PERIOD, seekers
    if outlook is not None:
        yield Measure.LABOUR_OUTLOOK, Unit.LEVEL, PERIOD, Decimal(outlook).quantize(PLACES)


def _is_total(code: str) -> bool:
    return code == "00000" or code.startswith(("TEER_", "NOC1_"))
