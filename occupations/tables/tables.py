"""Which lists there are as tables, what identifies their rows, and which of their columns a file may change."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_origin

from django.db.models import Field, Model
from django.utils.text import capfirst

from careergraph.languages import native_name, offered
from occupations.codec.reference import REFERENCE_TABLES
from occupations.codec.sections import PROFILE, SECTIONS
from occupations.codec.table import Table, column
from occupations.models import OccupationProfile

__all__ = ["ColumnOf", "ListTable", "find_table", "tables_of"]

# What importers and the classifications' publishers say, and what an editor's form asks more of than a cell can say:
# a computed score wants a reason, a move to another career the skills that it takes.
OUT_ONLY = {"classifications", "codes", "matches", "ratings", "adjacent", "sources"}
# A picture is uploaded and its crops are made of it; a key is nobody's to write.
LEFT_OUT = {"occupations": {"image", "focal_x", "focal_y"}, "profile": {"key", "country", "code"}}
FIXED = {"profile": {"classification", "occupation", "slug"}}


@dataclass(frozen=True)
class ColumnOf:
    """A column: a value, a link or, with a ``language``, a text. Nothing that ``is_fixed`` is changed by a file."""

    name: str
    field: str
    model_field: Field
    language: str = ""
    is_link: bool = False
    is_fixed: bool = False

    @property
    def label(self) -> str:
        """Return what editors know the column by."""
        # A column of modeltranslation's adds the language in English.
        named: Any = getattr(self.model_field, "translated_field", self.model_field)
        label = capfirst(str(named.verbose_name))
        return f"{label} ({native_name(self.language)})" if self.language else label


@dataclass(frozen=True)
class ListTable:
    """A list as a table; ``of_profiles`` for what belongs to a profile, whose country and code are its first column."""

    table: Table
    of_profiles: bool

    @property
    def name(self) -> str:
        """Return the codec's name of the list."""
        return self.table.name

    @property
    def label(self) -> str:
        """Return the list's name."""
        return str(capfirst(self.table.model._meta.verbose_name_plural))

    @property
    def is_read(self) -> bool:
        """Tell whether files of it may come back."""
        return self.table.name not in OUT_ONLY or (self.table.name == "sources" and not self.of_profiles)

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """Name the columns that a row is found by."""
        if not self.of_profiles:
            return self.table.identity
        return ("profile",) if self.table is PROFILE else ("profile", "key")

    @cached_property
    def columns(self) -> tuple[ColumnOf, ...]:
        """Name the columns after those of ``of_profiles`` rows' profile and key, in the structure's order."""
        return tuple(self._columns())

    def _columns(self) -> Iterable[ColumnOf]:
        left_out = LEFT_OUT.get(self.name, set()) | ({"key"} if self.of_profiles else set())
        fixed = FIXED.get(self.name, set())
        for name, info in self.table.content.model_fields.items():
            if name in left_out or get_origin(info.annotation) is list:
                continue
            if name in self.table.texts:
                for language in offered():
                    named = column(name, language)
                    yield ColumnOf(named, name, _field(self.table.model, named), language)
            else:
                model_field = self._model_field(name)
                is_link = name in self.table.links
                yield ColumnOf(name, name, model_field, is_link=is_link, is_fixed=name in fixed)

    def _model_field(self, name: str) -> Field:
        # A profile's classification is that of its code.
        return _field(self.table.model, "code" if name == "classification" and self.of_profiles else name)


def _field(model: type[Model], name: str) -> Any:
    return model._meta.get_field(name)


REFERENCE = {table.model: ListTable(table, of_profiles=False) for table in REFERENCE_TABLES}
OF_PROFILES = tuple(ListTable(table, of_profiles=True) for table in (PROFILE, *SECTIONS))


def tables_of(model: type[Model]) -> tuple[ListTable, ...]:
    """Return the tables of a model's list: of profiles, each of their sections too; none of what has no table."""
    if model is OccupationProfile:
        return OF_PROFILES
    return (REFERENCE[model],) if model in REFERENCE else ()


def find_table(model: type[Model], name: str) -> ListTable | None:
    """Return one of a model's tables by name."""
    return next((table for table in tables_of(model) if table.name == name), None)
