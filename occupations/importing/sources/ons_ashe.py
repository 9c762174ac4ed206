"""Pay and jobs by occupation from the United Kingdom's Annual Survey of Hours and Earnings."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from occupations.importing.cells import number
from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ons_soc_2020
from occupations.importing.table import Row, Table
from occupations.importing.upsert import Upsert
from occupations.models import Figure
from occupations.models.measure import Flag, Measure, Unit

__all__ = ["Ashe2024", "Ashe2025"]

# Unreliable (its coefficient of variation is above 20 %), disclosive, not applicable, nil or negligible.
WITHHELD = ("x", "..", ":", "-")
# Marks of groups for which the survey has nothing at all; the columns after them are empty.
NOTHING = ("..", ":")
JOBS = "(thousand)"
TABLE = Table(
    columns=("Code", JOBS, "Median", "Mean", "10", "25", "75", "90"),
    ignored=("Description", "change", "20", "30", "40", "60", "70", "80"),
    sheet="All",
    header=5,
    edition="Annual pay - Gross (£) - For all employee jobsa: United Kingdom, 2024",
)
PAY = {
    "10": Measure.PAY_P10,
    "25": Measure.PAY_P25,
    "Median": Measure.PAY_MEDIAN,
    "75": Measure.PAY_P75,
    "90": Measure.PAY_P90,
    "Mean": Measure.PAY_MEAN,
}
QUARTILES = {"p25": Measure.PAY_P25, "p50": Measure.PAY_MEDIAN, "p75": Measure.PAY_P75}


def _release(year: str) -> Release:
    return Release(
        slug=f"ons-ashe-{year}",
        publisher="Office for National Statistics (ONS)",
        title="Annual Survey of Hours and Earnings (ASHE)",
        release=year,
        url="https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/"
        "earningsandworkinghours/datasets/occupation4digitsoc2010ashetable14",
        licence="OGL v3",
    )


class Ashe2024(Importer):
    """Reads the annual gross pay of all employees in 2024, and the number of their jobs, of groups of every level.

    The row of all employees, that of jobs not classified and the notes have no code and are left out.
    """

    product = "ons-ashe"
    release = _release("2024")
    files = {
        "pay": (
            "ashe2024_t14_7a_annual_gross.xlsx",
            "PROV - Occupation SOC20 (4) Table 14.7a   Annual pay - Gross 2024.xlsx",
        )
    }

    def load(self, files: Files, write: Writer) -> None:
        """Write the pay and the jobs of each group."""
        figures = _figures(write)
        for row in files.read("pay", TABLE):
            if not row["Code"]:
                continue
            with write.row(row):
                code = write.find(ons_soc_2020.SLUG, row["Code"])
                marks = (*WITHHELD, "") if row[JOBS] in NOTHING else WITHHELD
                values = {measure: number(row, name, empty=marks) for name, measure in PAY.items()}
                jobs = number(row, JOBS, scale=1000, empty=WITHHELD)
                for measure, value in values.items():
                    _add(figures, row, (code, measure, Unit.MONEY_YEAR, "GB", "2024"), value)
                _add(figures, row, (code, Measure.EMPLOYMENT, Unit.JOBS, "GB", "2024"), jobs)


class Ashe2025(Importer):
    """Reads the quartiles of annual gross pay in 2025 of unit groups.

    The file is JSON, one entry for each unit group, and cannot be streamed; it is small. No number means that the
    survey withholds it. A row's number is that of its entry.
    """

    product = "ons-ashe"
    release = _release("2025")
    files = {"pay": ("ashe-2025-uk.json",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write the quartiles of each unit group."""
        figures = _figures(write)
        for row in _entries(files):
            with write.row(row):
                code = write.find(ons_soc_2020.SLUG, row["code"])
                values = {measure: number(row, name) for name, measure in QUARTILES.items()}
                for measure, value in values.items():
                    _add(figures, row, (code, measure, Unit.MONEY_YEAR, "GB", "2025"), value)


def _figures(write: Writer) -> Upsert:
    write.needs(ons_soc_2020.SLUG)
    return write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag", "bound")


def _add(figures: Upsert, row: Row, key: tuple[Any, ...], value: Decimal | None) -> None:
    figures.add(key, (value, Flag.SUPPRESSED if value is None else "", None), str(row.number))


def _entries(files: Files) -> Iterator[Row]:
    """Yield the entries of the JSON file as rows, and count them; raise FileFault if it says anything else."""
    path = files.paths["pay"]
    try:
        entries = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise FileFault(Reason.UNREADABLE, path.name, detail=str(error)) from None
    if not isinstance(entries, dict) or not entries:
        raise FileFault(Reason.EMPTY_FILE, path.name)
    for position, (code, entry) in enumerate(entries.items(), 1):
        _check(entry, path.name)
        files.rows += 1
        cells = {name: "" if entry[name] is None else str(entry[name]) for name in QUARTILES}
        yield Row(path.name, position, {"code": code, **cells})


def _check(entry: Any, file: str) -> None:
    if not isinstance(entry, dict):
        raise FileFault(Reason.UNREADABLE, file, detail=str(entry)[:60])
    for name in ("description", *QUARTILES):
        if name not in entry:
            raise FileFault(Reason.MISSING_COLUMN, file, name=name)
    for name in entry:
        if name != "description" and name not in QUARTILES:
            raise FileFault(Reason.UNKNOWN_COLUMN, file, name=name)
