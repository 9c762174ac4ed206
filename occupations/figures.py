"""The newest of a document's figures for the whole country."""

from collections.abc import Iterable
from typing import Any

__all__ = ["newest_figures"]

Row = dict[str, Any]


def newest_figures(document: Row, measures: Iterable[str]) -> list[Row]:
    """Return the newest figure of each measure in the order given, those of regions and those without a value aside.

    A figure that is capped counts as one: its bound is what it is at least.
    """
    country = document["country"]["code"].upper()
    newest: dict[str, Row] = {}
    for row in document.get("statistics") or ():
        if row["place"] != country or (row.get("value") is None and row.get("bound") is None):
            continue
        known = newest.get(row["measure"])
        if known is None or row["period"] > known["period"]:
            newest[row["measure"]] = row
    return [newest[measure] for measure in measures if measure in newest]
