"""A file that came back: tried without leaving anything behind, shown, and applied if it still says what was shown."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

import orjson
from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import transaction
from django.utils.translation import gettext as _
from import_export.results import InvalidRow, Result, RowResult
from tablib.core import Dataset

from occupations.tables.access import Access
from occupations.tables.formats import UnreadableFileError
from occupations.tables.profiles import ProfileResource
from occupations.tables.reference import ReferenceResource
from occupations.tables.resource import FIRST_LINE, Change, TableResource
from occupations.tables.tables import ListTable

__all__ = ["Line", "Outcome", "Refusal", "apply", "check_columns", "preview"]

# Each changed row is checked and written by itself.
MOST_LINES = 10_000


@dataclass(frozen=True)
class Line:
    """A line of the file that adds a row or changes one."""

    number: int
    name: str
    is_new: bool
    changes: list[Change]


@dataclass(frozen=True)
class Refusal:
    """A line that is refused, with every reason."""

    number: int
    reasons: list[str]


@dataclass
class Outcome:
    """What a file does: the lines that add or change rows, those that say nothing new, and those that are refused.

    With one refusal, nothing is written. ``digest`` tells whether another run does the same.
    """

    lines: list[Line] = field(default_factory=list)
    unchanged: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def added(self) -> int:
        """Return how many rows are new."""
        return Counter(line.is_new for line in self.lines)[True]

    @property
    def changed(self) -> int:
        """Return how many rows change."""
        return len(self.lines) - self.added

    @property
    def digest(self) -> str:
        """Fingerprint every change."""
        said = [
            (
                line.number,
                line.is_new,
                [(change.column.name, change.before, change.after) for change in line.changes],
            )
            for line in self.lines
        ]
        return hashlib.sha256(orjson.dumps(said)).hexdigest()


def check_columns(table: ListTable, dataset: Dataset) -> None:
    """Refuse a file whose columns are not the table's; UnreadableFileError says which."""
    headers = dataset.headers or []
    known = {*table.identity, *(column.name for column in table.columns)}
    missing = [name for name in table.identity if name not in headers]
    if missing:
        raise UnreadableFileError(
            _("These columns are missing: %(columns)s. Without them no row is found.")
            % {"columns": ", ".join(missing)}
        )
    unknown = [name or "–" for name in headers if name not in known]
    if unknown:
        raise UnreadableFileError(
            _("The list has no columns of these names: %(columns)s. Remove them or correct their names.")
            % {"columns": ", ".join(unknown)}
        )
    if len(set(headers)) != len(headers):
        raise UnreadableFileError(_("A column stands twice in the file."))
    if not len(dataset):
        raise UnreadableFileError(_("The file names columns but has no rows."))
    if len(dataset) > MOST_LINES:
        raise UnreadableFileError(
            _("The file has more than %(count)s rows. Import it in parts.") % {"count": MOST_LINES}
        )


def preview(table: ListTable, dataset: Dataset, access: Access, user: User) -> Outcome:
    """Try a file and take everything back."""
    resource = _resource(table, access)
    result = resource.import_data(
        dataset, dry_run=True, user=user, note="", file_name="", retain_instance_in_row_result=True
    )
    return _outcome(result, resource)


def apply(
    table: ListTable, dataset: Dataset, access: Access, user: User, file_name: str, expected: str
) -> Outcome | None:
    """Write what a file says, all of it or nothing; None, and nothing is written, if it is no longer what was shown.

    ``expected`` is the digest of what was shown.
    """
    note = _("Imported from %(file)s") % {"file": file_name}
    resource = _resource(table, access, locks=True)
    with transaction.atomic():
        result = resource.import_data(
            dataset,
            use_transactions=True,
            rollback_on_validation_errors=True,
            user=user,
            note=note[:300],
            file_name=file_name,
            retain_instance_in_row_result=True,
        )
        outcome = _outcome(result, resource)
        if outcome.refusals or outcome.digest != expected:
            transaction.set_rollback(True)
            return None
    return outcome


def _resource(table: ListTable, access: Access, *, locks: bool = False) -> TableResource:
    return (ProfileResource if table.of_profiles else ReferenceResource)(table, access, locks=locks)


def _outcome(result: Result, resource: TableResource) -> Outcome:
    outcome = Outcome()
    for error in result.base_errors:
        raise error.error
    for number, row in enumerate(result.rows, FIRST_LINE):
        if row.import_type == RowResult.IMPORT_TYPE_SKIP:
            outcome.unchanged += 1
        elif row.import_type in (RowResult.IMPORT_TYPE_NEW, RowResult.IMPORT_TYPE_UPDATE):
            outcome.lines.append(Line(number, str(row.instance), row.is_new(), row.diff))
        elif row.errors:
            # Not a fault of the file: nothing of ours may pass as one.
            raise row.errors[0].error
    outcome.refusals = [
        Refusal(row.number + FIRST_LINE - 1, _reasons(row, resource)) for row in result.invalid_rows
    ]
    return outcome


def _reasons(row: InvalidRow, resource: TableResource) -> list[str]:
    return [
        message if name == NON_FIELD_ERRORS else f"{resource.label(name)}: {message}"
        for name, messages in row.error_dict.items()
        for message in messages
    ]
