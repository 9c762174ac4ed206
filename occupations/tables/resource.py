"""A table coming back, by django-import-export: rows are found, read, compared, checked, and saved all or none.

A file says what it has columns for. Rows that it leaves out stay, and none is ever deleted.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS
from django.utils import translation
from django.utils.translation import gettext as _
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Resource

from occupations.tables.access import Access
from occupations.tables.columns import Column, column_of
from occupations.tables.links import Targets
from occupations.tables.tables import ColumnOf, ListTable

__all__ = ["Change", "TableResource"]

FIRST_LINE = 2


@dataclass(frozen=True)
class Change:
    """A cell that a file changes, as it was and as it will be."""

    column: ColumnOf
    before: str
    after: str


class Loader(BaseInstanceLoader):
    """Finds rows among those that the resource has loaded."""

    def get_instance(self, row: dict[str, Any]) -> Any:
        """Return the row of a line; None for a new one."""
        return self.resource.found(row)


class Difference:
    """What a line changes; takes the place of django-import-export's, which is markup with inline styles."""

    def __init__(self, resource: "TableResource", instance: Any, new: bool) -> None:
        self.before = {} if new else resource.shown(instance)
        self.changes: list[Change] = []

    def compare_with(self, resource: "TableResource", instance: Any) -> None:
        """Compare with the row as the file has it."""
        after = resource.shown(instance) if instance else {}
        self.changes = [
            Change(field.column, self.before.get(name, ""), after[name])
            for name, field in resource.fields.items()
            if name in after and after[name] != self.before.get(name, "")
        ]

    def as_html(self) -> list[Change]:
        """Return the changes, which a template prints."""
        return self.changes


class TableResource(Resource):
    """A table of which a file came back. Subclasses load its rows, find them by their identity, and add new ones."""

    class Meta:
        using_db = DEFAULT_DB_ALIAS
        import_id_fields = ()
        instance_loader_class = Loader
        use_transactions = True
        skip_unchanged = True
        report_skipped = True
        clean_model_instances = True

    def __init__(self, table: ListTable, access: Access, *, locks: bool = False) -> None:
        super().__init__()
        # Rows that are saved whole are locked first, as the forms do: nobody's change in between is written over.
        self.locks = locks
        self.table = table
        self.access = access
        self.fields: dict[str, Column] = {}
        self.line = 0
        self.lines: dict[Any, int] = {}

    @classmethod
    def get_diff_class(cls) -> type[Difference]:
        """Compare without markup."""
        return Difference

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Load what the file's lines name."""
        names = set(dataset.headers)
        self.targets = Targets(self.table, names, self.profiles_of(dataset))
        columns = [column for column in self.table.columns if column.name in names]
        self.fields = {column.name: column_of(column, self.targets.find) for column in columns}
        self.load()

    def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
        """Remember where in the file we are."""
        self.line = kwargs["row_number"] + FIRST_LINE - 1

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Leave alone what says the same; refuse what may not be changed, by anybody or by this user."""
        if super().skip_row(instance, original, row, import_validation_errors) and original.pk:
            self.refuse_fixed(original, row)
            return True
        self.refuse_fixed(original, row)
        changed = [
            field.column
            for field in self.get_import_fields()
            if field.get_value(instance) != field.get_value(original)
        ]
        if refusal := self.access.refusal(self.whole(instance), changed, is_new=not original.pk):
            raise ValidationError(refusal)
        return False

    def refuse_fixed(self, original: Any, row: dict[str, Any]) -> None:
        """Refuse another value in a column that only tells what a row is."""
        for name, field in self.fields.items():
            if field.readonly and str(row[name] or "").strip() != self.fixed(original, field.column):
                said = _("“%(column)s” cannot be changed by a file.") % {"column": field.column.label}
                raise ValidationError(said)

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Check the row's own rules, but for fields whose cells could not be read."""
        unread = {
            field.column.model_field.name: error
            for field in self.get_import_fields()
            if (error := (import_validation_errors or {}).get(field.attribute))
        }
        super().validate_instance(instance, unread, validate_unique)

    def label(self, name: str) -> str:
        """Return what editors know a field by."""
        columns = (column for column in self.table.columns if column.model_field.name == name)
        column = next(columns, None)
        return column.label if column else name

    def do_instance_save(self, instance: Any, is_create: bool) -> None:
        """Save the row; its base columns take the source language's text, as content files write them."""
        with translation.override(settings.LANGUAGE_CODE):
            instance.save(force_insert=is_create)

    def once(self, identity: Any) -> None:
        """Refuse a row that the file has twice."""
        if earlier := self.lines.get(identity):
            raise ValidationError(_("This row stands in line %(line)s already.") % {"line": earlier})
        self.lines[identity] = self.line

    def shown(self, instance: Any) -> dict[str, str]:
        """Return a row's cells as the preview prints them."""
        return {
            name: self._shown(instance, field) for name, field in self.fields.items() if not field.readonly
        }

    def _shown(self, instance: Any, field: Column) -> str:
        value = field.get_value(instance)
        if field.column.is_link:
            return self.targets.key(field.column.name, value)
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, bool):
            return "1" if value else "0"
        return "" if value is None else str(value)

    def lines_of(self, dataset: Any) -> Iterator[dict[str, Any]]:
        """Return the lines of a file by column."""
        return (dict(zip(dataset.headers, line, strict=True)) for line in dataset)

    def profiles_of(self, dataset: Any) -> dict[str, Any]:
        """Return the profiles that the file names, by path."""
        return {}

    def load(self) -> None:
        """Load the rows that lines can be about."""
        raise NotImplementedError

    def found(self, row: dict[str, Any]) -> Any:
        """Return the row of a line, or None; ValidationError if it is named wrongly."""
        raise NotImplementedError

    def whole(self, instance: Any) -> Any:
        """Return what the right to change a row hangs on."""
        return instance

    def fixed(self, instance: Any, column: ColumnOf) -> str:
        """Return the value of a column that a file cannot change."""
        raise NotImplementedError
