"""What is wrong with a structure that was to be written."""

from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from pydantic import ValidationError as SchemaError

__all__ = ["ContentError", "Fault", "faults_of_schema", "faults_of_validation"]


@dataclass(frozen=True)
class Fault:
    """One fault: where in the structure (``salary_bands[1].low``), why, and in which file if it came from one."""

    path: str
    reason: str
    file: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.path, self.reason) if part)


class ContentError(ValueError):
    """Raised when a structure cannot be written; nothing of it was. ``faults`` holds every fault found."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


def faults_of_schema(error: SchemaError, prefix: str = "") -> list[Fault]:
    """Turn a schema error into faults, with paths as one reads them: ``ratings[2].score``."""
    return [Fault(_path(prefix, entry["loc"]), entry["msg"]) for entry in error.errors()]


def faults_of_validation(error: ValidationError, prefix: str) -> list[Fault]:
    """Turn a model's validation error into faults below a path."""
    if not hasattr(error, "error_dict"):
        return [Fault(prefix, message) for message in error.messages]
    return [
        Fault(prefix if name == NON_FIELD_ERRORS else _path(prefix, (name,)), message)
        for name, messages in error.message_dict.items()
        for message in messages
    ]


def _path(prefix: str, location: tuple[int | str, ...]) -> str:
    path = prefix
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path
