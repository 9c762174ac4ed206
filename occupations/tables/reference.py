"""Reference tables coming back: rows are found by their natural key, and new ones are added."""

from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.auth.models import User
from import_export.results import Result, RowResult

from occupations.tables.resource import TableResource

__all__ = ["ReferenceResource"]

FLAGS = {RowResult.IMPORT_TYPE_NEW: ADDITION, RowResult.IMPORT_TYPE_UPDATE: CHANGE}


class ReferenceResource(TableResource):
    """A reference table; it is small, and read as a whole."""

    def load(self) -> None:
        """Load every row by its natural key."""
        codec = self.table.table
        manager: Any = codec.model._base_manager
        rows: dict[int, Any] = (manager.select_for_update() if self.locks else manager).in_bulk()
        named = codec.read([], "pk")
        self.rows = {tuple(str(row[name]) for name in codec.identity): rows[row["pk"]] for row in named}

    def found(self, row: dict[str, Any]) -> Any:
        """Return the row of a natural key."""
        identity = tuple(
            str(row[name] if row[name] is not None else "").strip() for name in self.table.identity
        )
        self.once(identity)
        return self.rows.get(identity)

    def init_instance(self, row: Any = None) -> Any:
        """Begin a new row, which its columns fill."""
        return self.table.table.model()

    def after_import(self, dataset: Any, result: Result, **kwargs: Any) -> None:
        """Tell the admin's history who changed which rows."""
        user: User = kwargs["user"]
        if self._is_dry_run(kwargs) or not user.pk:
            return
        for kind, flag in FLAGS.items():
            rows = [row.instance for row in result.rows if row.import_type == kind]
            if rows:
                LogEntry.objects.log_actions(
                    user.pk, rows, flag, [{"changed": {"name": kwargs["file_name"], "object": ""}}]
                )
