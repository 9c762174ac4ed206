"""Employment Projections of the United States: employment in ten years, openings, and what an entrant needs."""

from collections.abc import Mapping
from decimal import Decimal

from occupations.importing.cells import choice, number, required
from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources.bls_soc_2018 import SOC_2018
from occupations.importing.table import Row, Table
from occupations.models import Figure, Measure, Unit
from occupations.models.measure import Education, Experience, Training

__all__ = ["Projections"]

Levels = Mapping[str, int | None]
Found = tuple[str, str, str, Decimal]

SHEET = "Table 1.2"
NONE_SAID = "—"
TITLE = Table(columns=("title",), header=0, sheet=SHEET)
EDUCATION: Levels = {
    "No formal educational credential": Education.NONE,
    "High school diploma or equivalent": Education.SECONDARY,
    "Some college, no degree": Education.SOME_COLLEGE,
    "Postsecondary nondegree award": Education.AWARD,
    "Associate's degree": Education.ASSOCIATE,
    "Bachelor's degree": Education.BACHELOR,
    "Master's degree": Education.MASTER,
    "Doctoral or professional degree": Education.DOCTORAL,
    NONE_SAID: None,
}
EXPERIENCE: Levels = {
    "None": Experience.NONE,
    "Less than 5 years": Experience.SOME,
    "5 years or more": Experience.LONG,
    NONE_SAID: None,
}
TRAINING: Levels = {
    "None": Training.NONE,
    "Short-term on-the-job training": Training.SHORT,
    "Moderate-term on-the-job training": Training.MODERATE,
    "Long-term on-the-job training": Training.LONG,
    "Internship/residency": Training.RESIDENCY,
    "Apprenticeship": Training.APPRENTICESHIP,
    NONE_SAID: None,
}
NEEDS: dict[str, tuple[str, Levels]] = {
    "Typical education needed for entry": (Measure.EDUCATION_TYPICAL, EDUCATION),
    "Work experience in a related occupation": (Measure.EXPERIENCE_TYPICAL, EXPERIENCE),
    "Typical on-the-job training needed to attain competency in the occupation": (
        Measure.TRAINING_TYPICAL,
        TRAINING,
    ),
}


class Projections(Importer):
    """Reads Table 1.2 of one release, which gives employment and openings in thousands.

    The footnotes below the table, which have no code and no number, are left out, and so are the dashes of what the
    table does not give: groups of occupations have no typical education, experience or training. Median wages are those
    of OEWS, which has its own importer.
    """

    product = "bls-projections"

    def __init__(self, start: int) -> None:
        self.start, self.end = str(start), str(start + 10)
        short = f"{self.start}–{self.end[2:]}"
        self.release = Release(
            slug=f"bls-ep-{self.start}-{self.end[2:]}",
            publisher="U.S. Bureau of Labor Statistics",
            title="Employment Projections",
            release=short,
            url="https://www.bls.gov/emp/tables.htm",
            licence="Public domain",
        )
        self.files = {
            "occupations": (
                "occupation.xlsx",
                f"bls_employment_projections_{self.start}-{self.end[2:]}_occupation.xlsx",
            )
        }
        self.code = f"{self.start} National Employment Matrix code"
        self.numbers: dict[str, tuple[str, str, str, int]] = {
            f"Employment, {self.start}": (Measure.EMPLOYMENT, Unit.PEOPLE, self.start, 1000),
            f"Employment, {self.end}": (Measure.EMPLOYMENT_PROJECTED, Unit.PEOPLE, self.end, 1000),
            f"Employment change, percent, {short}": (Measure.GROWTH, Unit.PERCENT, self._span, 1),
            f"Occupational openings, {short} annual average": (
                Measure.OPENINGS_YEARLY,
                Unit.JOBS,
                self._span,
                1000,
            ),
        }
        self.table = Table(
            columns=(self.code, *self.numbers, *NEEDS),
            ignored=(
                f"{self.start} National Employment Matrix title",
                "Occupation type",
                f"Employment distribution, percent, {self.start}",
                f"Employment distribution, percent, {self.end}",
                f"Employment change, numeric, {short}",
                f"Percent self employed, {self.start}",
                f"Median annual wage, dollars, {self.start}[1]",
                "Related Occupational Outlook Handbook (OOH) content xlsx",
            ),
            sheet=SHEET,
            header=2,
        )

    @property
    def _span(self) -> str:
        return f"{self.start}/{self.end}"

    def load(self, files: Files, write: Writer) -> None:
        """Write the figures of every row that has a code."""
        title = next(files.read("occupations", TITLE))["title"]
        expected = f"Table 1.2 Occupational projections, {self.start}–{self.end}"
        if not title.startswith(expected):
            raise FileFault(Reason.EDITION, files.paths["occupations"].name, found=title, expected=expected)
        write.needs(SOC_2018)
        figures = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag")
        for row in files.read("occupations", self.table):
            if not any(row[name] for name in (self.code, *self.numbers)):
                continue
            with write.row(row):
                code = write.find(SOC_2018, required(row, self.code))
                for measure, unit, period, value in self._found(row):
                    figures.add((code, measure, unit, "US", period), (value, ""), str(row.number))

    def _found(self, row: Row) -> list[Found]:
        found: list[Found] = []
        for name, (measure, unit, period, scale) in self.numbers.items():
            value = number(row, name, scale, empty=(NONE_SAID,))
            if value is not None:
                found.append((measure, unit, period, value))
        for name, (measure, levels) in NEEDS.items():
            level = choice(row, name, levels)
            if level is not None:
                found.append((measure, Unit.LEVEL, self.start, Decimal(level)))
        return found
