"""How much preparation O*NET's occupations need: Job Zones."""

import re
from decimal import Decimal

from occupations.importing.cells import choice
from occupations.importing.faults import Reason, Rejected
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.sources.onet import CODE, ONET, RELEASE, check_release, named
from occupations.importing.table import Row, Table
from occupations.models import LEVELS, Figure, Measure, Unit

__all__ = ["OnetZones"]

TABLE = Table(columns=(CODE, "Job Zone", "Date"), ignored=("Title", "Domain Source"))
ZONES = {str(zone): Decimal(zone) for zone in LEVELS[Measure.JOB_ZONE].values}
MONTH = re.compile(r"(0[1-9]|1[0-2])/(\d{4})")


class OnetZones(Importer):
    """Reads the Job Zone of each occupation and the month when it was determined."""

    product = "onet"
    part = "zones"
    release = RELEASE
    files = {"zones": named("Job Zones")}

    def load(self, files: Files, write: Writer) -> None:
        """Write the zones as figures of the United States."""
        check_release(files)
        write.needs(ONET)
        figures = write.sourced(Figure, ("code_id", "measure", "unit", "place", "period"), "value", "flag")
        for row in files.read("zones", TABLE):
            with write.row(row):
                code, zone = write.find(ONET, row[CODE]), choice(row, "Job Zone", ZONES)
                key = code, Measure.JOB_ZONE, Unit.LEVEL, "US", _month(row)
                figures.add(key, (zone, ""), str(row.number))


def _month(row: Row) -> str:
    """Return the month of a row in ISO 8601; O*NET writes 08/2025."""
    found = MONTH.fullmatch(row["Date"])
    if found is None:
        raise Rejected(Reason.UNKNOWN_VALUE, column="Date", value=row["Date"][:60])
    return f"{found[2]}-{found[1]}"
