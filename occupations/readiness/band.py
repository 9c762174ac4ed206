"""Where years of experience place a reader: in which salary band, at which level of the career."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["Place", "place"]

Row = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """The row that covers some years of experience, and the next one up; None where there is none."""

    here: Row | None
    following: Row | None


def place(years: int, rows: Iterable[Row]) -> Place:
    """Find years of experience among salary bands or career levels, which have `years_min` and `years_max`.

    Without `years_max` a row is open-ended. Where two rows meet in a year (0-3 and 3-7), the later one has begun. Rows
    without years say nothing. Between two rows, or below the first, no row covers the years: none is made to fit.
    """
    dated = sorted(
        (row for row in rows if row.get("years_min") is not None), key=lambda row: row["years_min"]
    )
    covering = [
        row
        for row in dated
        if row["years_min"] <= years and (row.get("years_max") is None or years <= row["years_max"])
    ]
    later = [row for row in dated if row["years_min"] > years]
    return Place(covering[-1] if covering else None, later[0] if later else None)
