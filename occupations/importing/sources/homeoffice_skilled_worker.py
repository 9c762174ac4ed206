"""The going rates of the occupations that are eligible for the United Kingdom's Skilled Worker visa."""

from enum import Enum, auto

from occupations.importing.cells import choice, number, required
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files, Release
from occupations.importing.sources import ons_soc_2020
from occupations.importing.table import Table
from occupations.models import Figure
from occupations.models.measure import Flag, Measure, Unit

__all__ = ["SkilledWorker"]

CODE, RATE = "soc2020", "going_rate_gbp_year"
TABLE = Table(
    columns=("table", CODE, RATE),
    ignored=(
        *("title", "going_rate_text", "rate_90", "rate_80", "rate_70", "phd_points", "soc2010_equiv"),
        *("pay_scale_source", "example_titles"),
    ),
)


class Meaning(Enum):
    """What a table of the appendix says of its codes."""

    RATE = auto()
    SCALE = auto()
    OTHER = auto()


TABLES = {
    # Eligible, with the going rate of a new application.
    "Table 1": Meaning.RATE,
    # Eligible; the going rate depends on the band and the nation in a national pay scale, so there is no one number.
    "Table 3": Meaning.SCALE,
    # The codes of table 1 again, with the lower rates of other routes and earlier rules.
    "Table 2": Meaning.OTHER,
    # Only for people whom earlier rules admitted, or for shortage lists.
    "Table 1a": Meaning.OTHER,
    "Table 2aa": Meaning.OTHER,
    "Table 2a": Meaning.OTHER,
    "Table 2b": Meaning.OTHER,
    "Table 3a": Meaning.OTHER,
    # Not eligible.
    "Table 6": Meaning.OTHER,
}


class SkilledWorker(Importer):
    """Reads which unit groups a new applicant may work in, with the going rate in a full year: tables 1 and 3.

    Unit groups of table 3 have a figure without a value; the rows for each nation say no more than that. The other
    tables say nothing of a new applicant in general, and are left out.
    """

    product = "homeoffice-skilled-worker"
    release = Release(
        slug="homeoffice-skilled-occupations-2025-12",
        publisher="Home Office",
        title="Immigration Rules Appendix Skilled Occupations",
        release="2025-12-06",
        url="https://www.gov.uk/guidance/immigration-rules/immigration-rules-appendix-skilled-occupations",
        licence="OGL v3",
    )
    files = {"rates": ("uk_skilled_worker_going_rates_2025-12-06.csv",)}

    def load(self, files: Files, write: Writer) -> None:
        """Write a going rate for each unit group that is eligible."""
        write.needs(ons_soc_2020.SLUG)
        figures = write.sourced(
            Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag", "bound"
        )
        for row in files.read("rates", TABLE):
            with write.row(row):
                meaning = choice(row, "table", TABLES)
                code = write.find(ons_soc_2020.SLUG, required(row, CODE))
                key = code, Measure.GOING_RATE, Unit.MONEY_YEAR, "GB", "2025-12"
                if meaning is Meaning.RATE:
                    rate = number(row, RATE)
                    if rate is None:
                        raise Rejected(Reason.EMPTY, column=RATE)
                    figures.add(key, (rate, "", None), str(row.number))
                elif meaning is Meaning.SCALE and not figures.has(key):
                    figures.add(key, (None, Flag.BY_SCALE, None), str(row.number))
