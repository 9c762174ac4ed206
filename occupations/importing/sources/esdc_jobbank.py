"""Canada's Job Bank wages: low, median, high, mean and quartiles, for the country and each province and territory."""

import re
from collections.abc import Iterator
from decimal import Decimal

from occupations.importing.cells import choice, number
from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.statcan_noc_2021 import NOC_2021
from occupations.importing.table import Row, Table
from occupations.models import Figure, Measure, Unit

__all__ = ["JobBank"]

WAGES = {
    "Low_Wage_Salaire_Minium": Measure.PAY_LOW,
    "Quartile1_Wage_Salaire_Quartile1": Measure.PAY_P25,
    "Median_Wage_Salaire_Median": Measure.PAY_MEDIAN,
    "Average_Wage_Salaire_Moyen": Measure.PAY_MEAN,
    "Quartile3_Wage_Salaire_Quartile3": Measure.PAY_P75,
    "High_Wage_Salaire_Maximal": Measure.PAY_HIGH,
}
PERIOD, REVISED, ANNUAL = "Reference_Period", "Revision_Date_Date_revision", "Annual_Wage_Flag_Salaire_annuel"
OFFICIAL = Table(
    columns=("NOC_CNP", "ER_Code_Code_RE", *WAGES, PERIOD, REVISED, ANNUAL),
    ignored=(
        "NOC_Title_eng",
        "NOC_Title_fra",
        "prov",
        "ER_Name",
        "Nom_RE",
        "Source2025_NHQ",
        "Data_Source_E",
        "Data_Source_F",
        "Wage_Comment_E",
        "Wage_Comment_F",
        "EmployeesWithNonWageBenefit_Pct",
    ),
)
PREFIX = "NOC_"
# The one economic region of Prince Edward Island and of each territory is the whole of it.
PLACES = {
    "ER00": "CA",
    "ER10": "CA-NL",
    "ER1110": "CA-PE",
    "ER12": "CA-NS",
    "ER13": "CA-NB",
    "ER24": "CA-QC",
    "ER35": "CA-ON",
    "ER46": "CA-MB",
    "ER47": "CA-SK",
    "ER48": "CA-AB",
    "ER59": "CA-BC",
    "ER6010": "CA-YT",
    "ER6110": "CA-NT",
    "ER6210": "CA-NU",
}
ECONOMIC_REGION = re.compile(r"ER[0-9]{4}")
UNITS = {"0": Unit.MONEY_HOUR, "1": Unit.MONEY_YEAR}
PERIODS = {"2021": "2021", "2023-2024": "2023/2024", "2024": "2024"}
UNPUBLISHED = ("", "N/A", "NA")

NATIONAL = "jobbank_2025_national_by_noc_derived.csv"
HOURLY = {
    "low_hour_if_hourly": Measure.PAY_LOW,
    "median_hour_if_hourly": Measure.PAY_MEDIAN,
    "high_hour_if_hourly": Measure.PAY_HIGH,
}
YEARLY = {
    "low_annualised_cad": Measure.PAY_LOW,
    "median_annualised_cad": Measure.PAY_MEDIAN,
    "high_annualised_cad": Measure.PAY_HIGH,
}
DERIVED = Table(columns=("noc", *HOURLY, *YEARLY), ignored=("title_en", "teer"))
# The derived file leaves the reference period out: hourly wages are of the release's main period; yearly wages come
# from several years, all within the reference periods of the release.
HOURLY_PERIOD, YEARLY_PERIOD = "2023/2024", "2021/2024"

Said = Iterator[tuple[str, Measure, Unit, str, str, Decimal]]


class JobBank(Importer):
    """Reads the wages of one release, by the hour or, where the file says so, by the year.

    Economic regions within a province are left out, and so is every wage that is not published. Without the official
    file, a file derived from it is read, which holds the country's low, median and high wages only.
    """

    product = "jobbank"
    release = Release(
        slug="jobbank-wages-2025",
        publisher="Employment and Social Development Canada (ESDC)",
        title="Job Bank wages",
        release="2025",
        url="https://open.canada.ca/data/en/dataset/adad580f-76b0-4502-bd05-20c125de9116",
        licence="OGL-Canada 2.0",
    )
    files = {"wages": ("2a71-das-wage2025opendata-esdc-all-*.csv", NATIONAL)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the wages of every row that is meant."""
        name = files.paths["wages"].name
        table, read = (DERIVED, _derived) if name == NATIONAL else (OFFICIAL, _official)
        write.needs(NOC_2021)
        key = ("code_id", "measure", "unit", "place", "period")
        figures = write.sourced(Figure, key, "value", "flag", "bound")
        for row in files.read("wages", table):
            with write.row(row):
                for code, measure, unit, place, period, value in list(read(row)):
                    pk = write.find(NOC_2021, code)
                    figures.add((pk, measure, unit, place, period), (value, "", None), str(row.number))


def _official(row: Row) -> Said:
    if not row[REVISED].startswith("2025-"):
        raise FileFault(Reason.EDITION, row.file, found=row[REVISED], expected="2025")
    region = row["ER_Code_Code_RE"]
    if region not in PLACES and ECONOMIC_REGION.fullmatch(region):
        return
    place, unit = choice(row, "ER_Code_Code_RE", PLACES), choice(row, ANNUAL, UNITS)
    for column, measure in WAGES.items():
        value = number(row, column, empty=UNPUBLISHED)
        if value is not None:
            period = choice(row, PERIOD, PERIODS)
            yield row["NOC_CNP"].removeprefix(PREFIX), measure, unit, place, period, value


def _derived(row: Row) -> Said:
    hourly = any(row[column] for column in HOURLY)
    unit, period = (Unit.MONEY_HOUR, HOURLY_PERIOD) if hourly else (Unit.MONEY_YEAR, YEARLY_PERIOD)
    for column, measure in (HOURLY if hourly else YEARLY).items():
        value = number(row, column, empty=UNPUBLISHED)
        if value is not None:
            yield row["noc"], measure, unit, "CA", period, value
