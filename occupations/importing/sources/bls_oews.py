"""National employment and wages of the United States: Occupational Employment and Wage Statistics (OEWS)."""

import re
from collections.abc import Mapping
from decimal import Decimal

from occupations.codec.table import column
from occupations.importing import cells
from occupations.importing.cells import choice, number, required
from occupations.importing.faults import FileFault, Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.table import Row, Table
from occupations.models import ClassificationCode, CodeTitle, Figure, Flag, Measure, Unit

__all__ = ["Oews"]

Value = tuple[Decimal | None, str, Decimal | None]

ANNUAL = {
    "A_MEAN": Measure.PAY_MEAN,
    "A_PCT10": Measure.PAY_P10,
    "A_PCT25": Measure.PAY_P25,
    "A_MEDIAN": Measure.PAY_MEDIAN,
    "A_PCT75": Measure.PAY_P75,
    "A_PCT90": Measure.PAY_P90,
}
HOURLY = {name.replace("A_", "H_"): measure for name, measure in ANNUAL.items()}
COLUMNS = ("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "HOURLY", *ANNUAL, *HOURLY)
# Area, industry and ownership are the same in every row; the rest are errors and shares. PCT_RPT came in May 2021.
IGNORED = (
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE"),
    *("EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "MEAN_PRSE", "ANNUAL"),
)
NOTES = Table(columns=("field", "description", "remark"), header=0, sheet="Field Descriptions")
BOUND = re.compile(r"# .*equal to or greater than \$([\d,.]+) per hour or \$([\d,.]+) per year")
TOP_CODED = "#"
WITHHELD = ("*", "**")
# The level of the codes that the survey has of its own.
LEVELS = {"total": "total", **dict.fromkeys(("major", "minor", "broad", "detailed"), "oews_group")}
LONGEST = 300
KEY = ("code_id", "measure", "unit", "place", "period")


class Oews(Importer):
    """Reads employment, mean pay and the percentiles of pay of every code of one year's May release.

    Codes that the survey has of its own, because it publishes several occupations together, become codes of SOC 2018
    below their major group. A code that stands in the sheet twice, as a broad occupation and again as the most detailed
    one published, is read once. Where only hourly pay is released, it is read instead of annual pay.
    """

    product = "bls-oews"

    def __init__(self, year: int) -> None:
        self.year = year
        self.release = Release(
            slug=f"bls-oews-{year}-05",
            publisher="U.S. Bureau of Labor Statistics",
            title="Occupational Employment and Wage Statistics (OEWS)",
            release=f"May {year}",
            licence="Public domain",
            url="https://www.bls.gov/oes",
        )
        self.files = {"national": (f"national_M{year}_dl.xlsx",)}
        self.table = Table(columns=COLUMNS, ignored=IGNORED, sheet=f"national_M{year}_dl")

    def load(self, files: Files, write: Writer) -> None:
        """Write the survey's own codes, then the figures of every code."""
        bounds = self._bounds(files)
        self._own_codes(files, write)
        figures = write.sourced(Figure, KEY, "value", "flag", "bound")
        read: dict[str, list[str]] = {}
        for row in files.read("national", self.table):
            said = [row[name] for name in COLUMNS if name != "O_GROUP"]
            if read.get(row["OCC_CODE"]) == said:
                continue
            read[row["OCC_CODE"]] = said
            with write.row(row):
                code = write.find(SOC_2018, required(row, "OCC_CODE"))
                for measure, unit, value in _measured(row, bounds):
                    figures.add((code, measure, unit, "US", f"{self.year}-05"), value, str(row.number))

    def _own_codes(self, files: Files, write: Writer) -> None:
        """Write the codes that SOC 2018 does not have, below their major group."""
        classification = write.needs(SOC_2018)
        structure = ClassificationCode.objects.filter(classification=classification)
        soc = dict(structure.exclude(level__in=LEVELS.values()).values_list("code", "pk"))
        codes = write.codes(classification, column("title", "en"), "level", "parent_id")
        titles = {}
        for row in files.read("national", self.table):
            code = row["OCC_CODE"]
            if code in soc or codes.has((code,)):
                continue
            with write.row(row):
                title, level = required(row, "OCC_TITLE", LONGEST), choice(row, "O_GROUP", LEVELS)
                major = f"{cells.code(row, 'OCC_CODE', classification)[:2]}-0000"
                if level != "total" and major not in soc:
                    raise Rejected(Reason.UNKNOWN_CODE, classification=SOC_2018, code=major)
                codes.add((code,), (title, level, soc.get(major)), str(row.number))
                titles[code] = title
        write.finish(codes)
        official = write.sourced(CodeTitle, ("code_id", "language", "text"), "kind")
        for code, title in titles.items():
            official.add((write.find(SOC_2018, code), "en", title), (CodeTitle.Kind.OFFICIAL,))

    def _bounds(self, files: Files) -> Mapping[str, Decimal]:
        """Return from which pay on the release gives no number, by unit, as the sheet of notes says."""
        path = files.paths["national"].name
        notes = [row["field"] for row in files.read("national", NOTES)]
        if notes[0] != f"May {self.year} OEWS Estimates":
            raise FileFault(Reason.EDITION, path, found=notes[0], expected=f"May {self.year} OEWS Estimates")
        for note in notes:
            if match := BOUND.match(note):
                hour, year = (Decimal(text.replace(",", "")) for text in match.groups())
                return {Unit.MONEY_HOUR: hour, Unit.MONEY_YEAR: year}
        raise FileFault(Reason.EDITION, path, found=notes[-1], expected=f"{TOP_CODED} = …")


def _measured(row: Row, bounds: Mapping[str, Decimal]) -> list[tuple[str, str, Value]]:
    """Return each measure of a row with its unit and (value, flag, bound)."""
    found: list[tuple[str, str, Value]] = [(Measure.EMPLOYMENT, Unit.PEOPLE, _value(row, "TOT_EMP", None))]
    unit, columns = choice(row, "HOURLY", {"": (Unit.MONEY_YEAR, ANNUAL), "TRUE": (Unit.MONEY_HOUR, HOURLY)})
    found += [(measure, unit, _value(row, name, bounds[unit])) for name, measure in columns.items()]
    return found


def _value(row: Row, name: str, bound: Decimal | None) -> Value:
    if bound and row[name] == TOP_CODED:
        return None, Flag.TOP_CODED, bound
    value = number(row, name, empty=WITHHELD)
    return value, "" if value is not None else Flag.SUPPRESSED, None
