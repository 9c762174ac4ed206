"""Filling one row of the database from one part of the structure."""

from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils import translation

from occupations.codec.faults import Fault
from occupations.codec.schema import Part
from occupations.codec.table import Table, column

__all__ = ["fill_row", "foreign_texts", "row_state"]


def fill_row(row: Model, table: Table, said: Part, languages: list[str]) -> None:
    """Set the plain values and, for the given languages, the texts of a row."""
    for name in table.values:
        setattr(row, name, _plain(getattr(said, name)))
    for name in table.texts:
        text = getattr(said, name)
        for language in languages:
            setattr(row, column(name, language), text.get(language))


def foreign_texts(table: Table, said: Part, languages: list[str], path: str) -> list[Fault]:
    """Report words in a language that would not be written; they would be lost without a sign."""
    return [
        Fault(f"{path}.{name}.{language}", f"{language} is none of the languages {', '.join(languages)}")
        for name in table.texts
        for language in getattr(said, name)
        if language not in languages
    ]


def row_state(row: Model) -> list[Any]:
    """Return a row's values, to tell later whether something changed; the same whatever language is active."""
    with translation.override(settings.LANGUAGE_CODE):
        return [getattr(row, field.attname) for field in row._meta.concrete_fields]


def _plain(value: Any) -> Any:
    """Return what a JSON column can hold of a list; anything else as it is."""
    if isinstance(value, list):
        return [part.model_dump(mode="json") if isinstance(part, Part) else part for part in value]
    return value
