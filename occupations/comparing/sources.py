"""One list of sources for the figures of several documents, numbered in the order in which they are printed."""

from typing import Any

__all__ = ["Sources"]

IDENTITY = ("publisher", "title", "part", "release", "url")


class Sources:
    """Numbers each source once, whichever documents name it."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Any, ...], int] = {}
        self.citations: list[dict[str, Any]] = []

    def cite(self, citation: dict[str, Any] | None) -> int | None:
        """Return the number of a source, which is listed from now on; None for none."""
        if not citation or not citation.get("title"):
            return None
        key = tuple(citation.get(name) or "" for name in IDENTITY)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.citations.append({**citation, "number": self._numbers[key]})
        return self._numbers[key]

    def renumbered(self, row: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
        """Return a row of a document with the number that its source has here."""
        number = row.get("citation")
        cited = [source for source in document.get("citations") or [] if source["number"] == number]
        return {**row, "citation": self.cite(cited[0]) if number and cited else None}
