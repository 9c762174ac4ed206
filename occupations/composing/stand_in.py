"""Rows that point to an imported row point to the editor's row that stands for it."""

import uuid
from collections.abc import Mapping
from typing import Any

__all__ = ["rewritten"]


def rewritten(row: Any, aliases: Mapping[uuid.UUID, uuid.UUID]) -> Any:
    """Return a row whose citation and inputs name the rows that stand for those it was made with."""
    update: dict[str, Any] = {}
    if getattr(row, "citation", None) in aliases:
        update["citation"] = aliases[row.citation]
    if any(part.statistic in aliases for part in getattr(row, "inputs", ())):
        update["inputs"] = [
            part.model_copy(update={"statistic": aliases.get(part.statistic, part.statistic)})
            for part in row.inputs
        ]
    return row.model_copy(update=update) if update else row
