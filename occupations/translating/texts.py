"""A profile as the texts it is made of. The one walk over them, for readiness, states, workbench and exchange."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from occupations.codec.schema import Part, ProfileContent
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table
from occupations.models import AdjacentCareer, Statement
from occupations.sections import PARTS
from occupations.translating.fingerprint import fingerprint

__all__ = ["Unit", "in_page_order", "units_of"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A text of a profile: which section, row and field it is, and its words in every language that has some.

    ``section`` is a list's own name for statements, ``profile`` for the profile's own texts.
    """

    table: Table
    row: Any
    section: str
    field: str
    words: Mapping[str, str]

    @property
    def row_key(self) -> uuid.UUID:
        """Return the key of the row, or of the profile itself; it stays the same wherever the row is moved."""
        key: uuid.UUID = self.row.key
        return key

    @property
    def id(self) -> str:
        """Name the text in forms and addresses."""
        return f"{self.row_key}.{self.field}"

    @property
    def source(self) -> str:
        """Return the words in the source language, an empty string where there are none."""
        return self.words.get(settings.LANGUAGE_CODE, "")

    @property
    def source_hash(self) -> str:
        """Return the fingerprint of the source text."""
        return fingerprint(self.source)

    @property
    def label(self) -> str:
        """Name the list that the row is in, as the editor sees it."""
        meta = self.table.model._meta
        if self.table is PROFILE:
            return str(meta.verbose_name)
        if self.table.model is Statement:
            return str(Statement.Section(self.section).label)
        return str(meta.verbose_name_plural)

    @property
    def field_label(self) -> str:
        """Name the text within its row, as the editor sees it."""
        field: Any = self.table.model._meta.get_field(self.field)
        return str(field.verbose_name)

    @property
    def max_length(self) -> int | None:
        """Return how many characters the text may have; None where its length is not limited."""
        field: Any = self.table.model._meta.get_field(self.field)
        length: int | None = field.max_length
        return length

    @property
    def part(self) -> str:
        """Name the part of the page that prints the text."""
        if self.table is PROFILE:
            return self.field
        if self.table.model is AdjacentCareer:
            safer = self.row.kind == AdjacentCareer.Kind.SAFER
            return "safer_careers" if safer else "other_careers"
        return self.section


def units_of(content: ProfileContent) -> Iterator[Unit]:
    """Yield every text of a profile that has words in some language, in the order of the structure.

    What only its publisher may translate (official titles, names of visas) is no text of the profile.
    """
    yield from _units(PROFILE, content.profile, PROFILE.name)
    for table in SECTIONS:
        if not table.texts:
            continue
        for row in getattr(content, table.name):
            yield from _units(table, row, row.section if table.model is Statement else table.name)


def in_page_order(units: Iterable[Unit]) -> list[Unit]:
    """Return the texts in the order in which the page prints them; what stands above all sections comes first."""
    return sorted(units, key=lambda unit: PARTS.get(unit.part, -1))


def _units(table: Table, row: Part, section: str) -> Iterator[Unit]:
    for name in table.texts:
        words = getattr(row, name)
        if words:
            yield Unit(table, row, str(section), name, words)
