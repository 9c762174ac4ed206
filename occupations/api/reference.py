"""Reference tables, which are small, read whole and worded in each language asked for."""

from typing import Any

from rest_framework.request import Request

from careergraph.languages import offered
from occupations.api.page import Paging
from occupations.api.parameters import Asked, ListParameters
from occupations.api.view import ReadView
from occupations.codec.reference import REFERENCE_TABLES
from occupations.publishing.words import Wording, as_written

__all__ = ["ReferenceListView"]

TABLES = {table.name: table for table in REFERENCE_TABLES}


class ReferenceListView(ReadView):
    """A reference table in its own order."""

    parameters = ListParameters
    table: str
    shown: tuple[str, ...]

    def answers(self, request: Request, asked: Asked, **path: str) -> dict[str, dict[str, Any]]:
        """Return a page of the table."""
        # All languages are read, because a text that the asked ones lack may come from any.
        rows = TABLES[self.table].read(offered(), **self.filters(asked))
        paging = Paging(request, asked, len(rows))
        page = rows[paging.rows]
        return paging.frames(
            {language: [self.row(row, Wording(language)) for row in page] for language in asked.languages}
        )

    def filters(self, asked: Asked) -> dict[str, Any]:
        """Return what narrows the table."""
        return {}

    def row(self, row: dict[str, Any], say: Wording) -> dict[str, Any]:
        """Return what is shown of a row, worded; what has no value is left out."""
        texts = TABLES[self.table].texts
        shown = {name: as_written(say(row[name])) if name in texts else row[name] for name in self.shown}
        return {name: value for name, value in shown.items() if value not in (None, "")}
