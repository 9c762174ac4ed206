"""The figure that a document's pay comes from, to say its period and source."""

from operator import itemgetter
from typing import Any

__all__ = ["newest_median"]


def newest_median(document: dict[str, Any]) -> dict[str, Any] | None:
    """Return the newest median pay of the whole country, with its source under ``cited``; None without one."""
    place = document["country"]["code"].upper()
    medians = [
        row
        for row in document.get("statistics", [])
        if row["measure"] == "pay_median" and row["place"] == place and "value" in row
    ]
    newest = max(medians, key=itemgetter("period"), default=None)
    cited = {row["number"]: row for row in document.get("citations", [])}
    return newest and {**newest, "cited": cited.get(newest.get("citation"))}
