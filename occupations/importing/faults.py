"""What is wrong with a file or a row, in words for whoever has to put it right."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["FileFault", "Reason", "Rejected", "explain"]


class Reason(models.TextChoices):
    """Why a file or a row was refused; the words take the parameters that come with the reason."""

    MISSING_FILE = "missing_file", _("There is no file named %(name)s in the folder.")
    SEVERAL_FILES = "several_files", _("Several files are named %(name)s; keep one.")
    UNREADABLE = "unreadable", _("The file cannot be read: %(detail)s")
    UNSAVED = "unsaved", _("The rows cannot be saved: %(detail)s")
    TRUNCATED = "truncated", _("The file ends too early; download it again.")
    ENCODING = "encoding", _("The file is not written in %(encoding)s; download it again.")
    MISSING_SHEET = "missing_sheet", _("The file has no sheet named %(name)s.")
    MISSING_COLUMN = "missing_column", _("The column %(name)s is missing.")
    UNKNOWN_COLUMN = "unknown_column", _("The column %(name)s is new; it was not there in the known release.")
    TWO_COLUMNS = "two_columns", _("The file has several columns named %(name)s.")
    EDITION = "edition", _("The file is of another edition: %(found)s instead of %(expected)s.")
    EMPTY_FILE = "empty_file", _("The file has no rows.")
    NEEDS = "needs", _("The codes of %(classification)s are needed first; import them.")
    NEEDS_FIELD = (
        "needs_field",
        _("There is no field of work %(field)s yet; load the reference content first."),
    )
    SHRUNK = "shrunk", _("The file has %(found)s rows where the last import found %(before)s.")
    FIELDS = "fields", _("The row has %(found)s fields; the header has %(expected)s.")
    EMPTY = "empty", _("%(column)s is empty.")
    NOT_A_NUMBER = "not_a_number", _("%(column)s is no number: %(value)s")
    UNKNOWN_VALUE = "unknown_value", _("%(column)s has a value that is not known: %(value)s")
    UNKNOWN_CODE = "unknown_code", _("%(classification)s has no code %(code)s.")
    BAD_CODE = "bad_code", _("%(code)s is no code of %(classification)s.")
    DUPLICATE = "duplicate", _("This row says again what row %(first)s said: %(value)s")
    UNMATCHED = "unmatched", _("The sheet %(sheet)s does not have %(value)s.")
    TOO_LONG = "too_long", _("%(column)s is longer than %(limit)s characters.")


class FileFault(Exception):  # noqa: N818 - a fault of the file, not an error of ours
    """Raised when a file is refused as a whole; its importer writes nothing."""

    def __init__(self, reason: Reason, file: str = "", **params: Any) -> None:
        super().__init__(reason, file, params)
        self.reason, self.file, self.params = reason, file, params

    def __str__(self) -> str:
        said = explain(self.reason, self.params)
        return f"{self.file}: {said}" if self.file else said


class Rejected(Exception):  # noqa: N818
    """Raised when one row is refused; the others go on."""

    def __init__(self, reason: Reason, **params: Any) -> None:
        super().__init__(reason, params)
        self.reason, self.params = reason, params

    def __str__(self) -> str:
        return explain(self.reason, self.params)


def explain(reason: str, params: Mapping[str, Any]) -> str:
    """Word a reason in the active language."""
    return str(Reason(reason).label) % params
