"""A text on its way to a translator, and what came back of it.

A cell's name says which text it is and what it said when it left: the first digits of the fingerprints of source and
translation. Every tool keeps names, whatever it does with notes and attributes.
"""

import re
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from occupations.translating.fingerprint import fingerprint
from occupations.translating.state import State
from occupations.translating.texts import Unit

__all__ = ["Cell", "CellName", "Returned", "name_of", "parse_name"]

# Enough digits that no change of a text goes unnoticed by accident.
DIGITS = 12
NAME = re.compile(
    r"(?P<path>[a-z]{2}/[^/@\s]+)/(?P<section>[a-z_]+)/(?P<row_key>[0-9a-f-]{36})/(?P<field>[a-z_]+)"
    rf"@(?P<source>[0-9a-f]{{{DIGITS}}})-(?P<target>[0-9a-f]{{{DIGITS}}})"
)
# Line breaks and tabs are the only control characters that a text may have.
PLAIN_CONTROLS = frozenset("\n\t")


@dataclass(frozen=True)
class Cell:
    """A text as it leaves; ``context`` tells the translator where it stands."""

    name: str
    profile: str
    section: str
    label: str
    source: str
    target: str
    state: State

    @property
    def context(self) -> str:
        """Say in one line where the text stands."""
        return f"{self.profile} · {self.section} · {self.label}"


@dataclass(frozen=True)
class Returned:
    """A text as it came back; ``place`` is its line or row in the file, ``review`` that it is not finished."""

    name: str
    place: str
    source: str
    target: str
    review: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return what is kept until the file is applied."""
        return asdict(self)

    @property
    def words(self) -> str:
        """Return the translation without space around it, in one spelling of line breaks and letters."""
        return unicodedata.normalize("NFC", self.target.replace("\r\n", "\n").replace("\r", "\n")).strip()

    @property
    def is_plain(self) -> bool:
        """Tell whether the translation has no character that a text cannot have."""
        return not any(
            unicodedata.category(letter) in ("Cc", "Cs") and letter not in PLAIN_CONTROLS
            for letter in self.words
        )


@dataclass(frozen=True)
class CellName:
    """What a cell's name says."""

    path: str
    row_key: UUID
    field: str
    source: str
    target: str

    def has_left_as(self, unit: Unit, language: str) -> tuple[bool, bool]:
        """Tell whether the text's source, and its translation, still are what they were when it left."""
        return (
            self.source == _digits(unit.source),
            self.target == _digits(unit.words.get(language, "")),
        )


def name_of(path: str, unit: Unit, language: str) -> str:
    """Name a text of a profile, with what it says now."""
    left_as = f"{_digits(unit.source)}-{_digits(unit.words.get(language, ''))}"
    return f"{path}/{unit.section}/{unit.row_key}/{unit.field}@{left_as}"


def parse_name(name: str) -> CellName | None:
    """Read a cell's name; None if it is none of ours."""
    found = NAME.fullmatch(name.strip())
    if found is None:
        return None
    try:
        key = UUID(found["row_key"])
    except ValueError:
        return None
    return CellName(found["path"], key, found["field"], found["source"], found["target"])


def _digits(words: str) -> str:
    return fingerprint(words)[:DIGITS]
