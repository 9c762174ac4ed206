"""What of a table somebody may change."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from careergraph.languages import native_name
from occupations.tables.tables import ColumnOf

__all__ = ["Access"]

Row = Any


@dataclass(frozen=True)
class Access:
    """Rights to rows; of what belongs to a profile, to the profile.

    Of rows that ``writes_all`` denies, the texts in ``languages`` may be written.
    """

    writes_all: Callable[[Row], bool]
    adds: Callable[[Row], bool]
    languages: Collection[str] = ()

    def refusal(self, row: Row, changed: Collection[ColumnOf], *, is_new: bool) -> str:
        """Say why a change is refused; nothing where it is not."""
        if is_new:
            return "" if self.adds(row) else _("You may not add this row.")
        if self.writes_all(row):
            return ""
        if not self.languages:
            return _("You may not change this row.")
        foreign = [column.label for column in changed if column.language not in self.languages]
        if not foreign:
            return ""
        return _("You may change the texts in %(languages)s only, not %(columns)s.") % {
            "languages": ", ".join(native_name(code) for code in self.languages),
            "columns": ", ".join(foreign),
        }
