"""The figure that a document's pay comes from, to say its period and source."""

from typing import Any

from occupations.figures import newest_figure

__all__ = ["cited_median"]


def cited_median(document: dict[str, Any]) -> dict[str, Any] | None:
    """Return the median pay that counts on lists, with its source under ``cited``; None without one."""
    median = newest_figure(document, "pay_median")
    cited = {row["number"]: row for row in document.get("citations", [])}
    return median and {**median, "cited": cited.get(median.get("citation"))}
