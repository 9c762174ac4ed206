"""Which of a document's numbered sources some of its rows name."""

from collections.abc import Iterable
from typing import Any

__all__ = ["cited"]

Row = dict[str, Any]


def cited(document: Row, rows: Iterable[Row]) -> list[Row]:
    """Return the sources that the rows name, under the numbers that they have on the profile's page."""
    numbers = {row.get("citation") for row in rows}
    return [source for source in document.get("citations") or () if source["number"] in numbers]
