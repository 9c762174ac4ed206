"""People in work by unit group of SOC 2020, from the United Kingdom's Annual Population Survey."""

from dataclasses import replace
from decimal import Decimal

from occupations.importing.cells import number, required
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ons_soc_2020
from occupations.importing.table import Row, Table
from occupations.models import Figure
from occupations.models.measure import Measure, Unit

__all__ = ["PopulationSurvey"]

YEARS = ("2021", "2022", "2023", "2024")
INDUSTRIES = (
    "1 A Agriculture, forestry and fishing",
    "2 B Mining and quarrying",
    "3 C Manufacturing",
    "4 D Electricity, gas, air cond supply",
    "5 E Water supply, sewerage, waste",
    "6 F Construction",
    "7 G Wholesale, retail, repair of vehicles",
    "8 H Transport and storage",
    "9 I Accommodation and food services",
    "10 J Information and communication",
    "11 K Financial and insurance activities",
    "12 L Real estate activities",
    "13 M Prof, scientific, technical activ.",
    "14 N Admin and support services",
    "15 O Public admin and defence",
    "16 P Education",
    "17 Q Health and social work",
    "18 R Arts, entertainment and recreation",
    "19 S Other service activities",
)
# The two columns before the industries have no name; the second one, which is what a row keeps, names the unit group.
GROUP = ""
TOTAL = "Total"
NONE, TOO_SMALL = "-", "*"


class PopulationSurvey(Importer):
    """Reads the people in work of each unit group, industry by industry, and adds the industries up.

    Where the sample of an industry is too small for an estimate the sum cannot be told, and the unit group has no
    figure for the year. The row of totals and the notes, which name no unit group, are left out.
    """

    product = "ons-aps"
    release = Release(
        slug="ons-aps-2021-2024",
        publisher="Office for National Statistics (ONS)",
        title="Annual Population Survey, filtered for industry sections A-S",
        release="2021-2024",
        url="https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/"
        "employmentandemployeetypes/adhocs/"
        "3136employmentbyoccupationandindustrysectionasuk2021to2024",
        licence="OGL v3",
    )
    files = {
        "employment": (
            "ons_aps_employment_by_soc2020_2021_2024.xlsx",
            "employmentby4digitsoc1digitindustryatosuk20212024final.xlsx",
        )
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the employment of each year, which is a sheet."""
        write.needs(ons_soc_2020.SLUG)
        figures = write.sourced(
            Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag", "bound"
        )
        for year in YEARS:
            for found in files.read("employment", _table(year)):
                row = replace(found, file=f"{found.file} / {year}")
                if row[GROUP] in ("", TOTAL):
                    continue
                with write.row(row):
                    code = write.find(ons_soc_2020.SLUG, required(row, GROUP).partition(" ")[0])
                    total = _sum(row)
                    if total is not None:
                        key = code, Measure.EMPLOYMENT, Unit.PEOPLE, "GB", year
                        figures.add(key, (total, "", None), f"{year}/{row.number}")


def _table(year: str) -> Table:
    edition = f"January-December {year}"
    return Table(columns=INDUSTRIES, ignored=(GROUP,), sheet=year, header=8, edition=edition)


def _sum(row: Row) -> Decimal | None:
    """Return the sum of the industries, or None where one of them is not known."""
    cells = [number(row, industry, empty=(NONE, TOO_SMALL)) for industry in INDUSTRIES]
    if any(row[industry] == TOO_SMALL for industry in INDUSTRIES):
        return None
    return sum((cell for cell in cells if cell is not None), Decimal("0.0000"))
