"""What differs between two versions of a profile, in the words of whoever reads it."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from careergraph.languages import direction, native_name
from occupations import formats, labels
from occupations.admin.navigation import ORDER, PROFILE, section_label
from occupations.codec.schema import ProfileContent
from occupations.codec.table import Table
from occupations.formats.current import current_language
from occupations.history import compare
from occupations.history.compare import Fate, FieldDifference, RowDifference
from occupations.history.words import Piece
from occupations.models import (
    Classification,
    DataSource,
    Occupation,
    OccupationProfile,
    RatingDimension,
    Skill,
    Visa,
)

__all__ = ["WordedField", "WordedRow", "WordedSection", "Words", "field_label", "worded_differences"]


@dataclass(frozen=True)
class Words:
    """Some words, and the language that they are in if it is not the reader's."""

    text: str
    language: str = ""

    @property
    def direction(self) -> str:
        """How the language is written."""
        return direction(self.language) if self.language else ""


@dataclass(frozen=True)
class WordedField:
    """A field that says something else: a text in pieces, anything else as old and new."""

    label: str
    language: str
    pieces: list[Piece]
    old: str
    new: str

    @property
    def language_name(self) -> str:
        """The language's own name."""
        return native_name(self.language)

    @property
    def direction(self) -> str:
        """How the language is written."""
        return direction(self.language)


@dataclass(frozen=True)
class WordedRow:
    """A row with what became of it."""

    fate: str
    said: str
    name: Words
    fields: list[WordedField]


@dataclass(frozen=True)
class WordedSection:
    """A section with the rows that differ."""

    name: str
    label: str
    rows: list[WordedRow] = field(default_factory=list)


def worded_differences(old: ProfileContent, new: ProfileContent, language: str = "") -> list[WordedSection]:
    """Word what the new version says otherwise, in the order of the form's sections; of one language if it is named."""
    names = _Names(old, new)
    found = []
    for section in sorted(compare(old, new), key=lambda section: ORDER.index(section.name)):
        rows = [names.row(section.name, section.table, row, language) for row in section.rows]
        kept = [row for row in rows if row.fields or not language]
        if kept:
            found.append(WordedSection(section.name, section_label(section.name), kept))
    return found


class _Names:
    """The names that two versions mention; each table of names is read once, and only if it is needed."""

    def __init__(self, old: ProfileContent, new: ProfileContent) -> None:
        self.old, self.new = old, new

    def row(self, section: str, table: Table, row: RowDifference, language: str) -> WordedRow:
        # The heading above says already which list a sentence is of, unless that is what changed.
        skipped = () if row.old and row.new else ("section",)
        fields = [
            self._field(table, entry)
            for entry in row.fields
            if entry.name not in skipped and (not language or entry.language == language)
        ]
        name = Words("") if section == PROFILE else self._name(table.name, row.row)
        return WordedRow(row.fate, _said(row), name, fields)

    def _field(self, table: Table, entry: FieldDifference) -> WordedField:
        label = field_label(table.model, entry.name)
        if entry.language:
            return WordedField(label, entry.language, entry.pieces, entry.old, entry.new)
        old = self._value(table, entry.name, entry.old, self.old)
        return WordedField(label, "", [], old, self._value(table, entry.name, entry.new, self.new))

    def _value(self, table: Table, name: str, value: Any, content: ProfileContent) -> str:
        if value is None or value in ("", []):
            return pgettext("instead of a value", "nothing")
        if isinstance(value, list):
            return formats.listed(self._listed(part) for part in value)
        if name in table.links:
            return self._linked(name, value, content)
        choices = dict(table.model._meta.get_field(name).flatchoices)  # type: ignore[union-attr]
        return str(choices[value]) if value in choices else _plain(name, value)

    def _listed(self, part: Any) -> str:
        """Name a skill, or the measure of a figure that a score was computed from."""
        return (
            self._skills.get(part, part) if isinstance(part, str) else labels.label(part.measure, "measure")
        )

    def _linked(self, name: str, value: Any, content: ProfileContent) -> str:
        if name == "country":
            return formats.country(value)
        if name == "citation":
            return self._citation(value, content)
        tables: dict[str, Mapping[str, str]] = {
            "dimension": self._dimensions if name == "dimension" else {},
            "visa": self._visas if name == "visa" else {},
            "source": self._sources if name == "source" else {},
            "occupation": self._occupations if name == "occupation" else {},
            "target": self._targets if name == "target" else {},
        }
        return tables.get(name, {}).get(value, str(value))

    def _citation(self, key: uuid.UUID, content: ProfileContent) -> str:
        cited = next((row for row in content.sources if row.key == key), None)
        return str(key) if cited is None else self._source_name(cited)

    def _source_name(self, row: Any) -> str:
        source = self._sources.get(row.source, row.source)
        return f"{source}: {row.title}" if row.title else source

    def _name(self, section: str, row: Any) -> Words:
        """Name a row as its form does, as far as the structure knows."""
        if section == "resources":
            return Words(row.title, row.language)
        names: dict[str, Callable[[], str]] = {
            "sources": lambda: self._source_name(row),
            "ratings": lambda: self._linked("dimension", row.dimension, self.new),
            "evidence": lambda: row.name,
            "salary_bands": lambda: labels.label(row.level, "level"),
            "statistics": lambda: _figure(row),
            "visas": lambda: self._linked("visa", row.visa, self.new),
            "adjacent": lambda: self._linked("target", row.target, self.new),
        }
        return Words(names[section]()) if section in names else _first_words(row)

    @cached_property
    def _dimensions(self) -> dict[str, str]:
        return _by_slug(RatingDimension.objects.all())

    @cached_property
    def _skills(self) -> dict[str, str]:
        return _by_slug(Skill.objects.all())

    @cached_property
    def _sources(self) -> dict[str, str]:
        slugs = {row.source for content in (self.old, self.new) for row in content.sources}
        return _by_slug(DataSource.objects.filter(slug__in=slugs))

    @cached_property
    def _occupations(self) -> dict[str, str]:
        slugs = {content.profile.occupation for content in (self.old, self.new)}
        return _by_slug(Occupation.objects.filter(slug__in=slugs))

    @cached_property
    def _visas(self) -> dict[str, str]:
        visas = Visa.objects.filter(country__code=self.new.profile.country).select_related("country")
        return {visa.code: str(visa) for visa in visas}

    @cached_property
    def _targets(self) -> dict[str, str]:
        wanted = Q(pk=None)
        for path in {row.target for content in (self.old, self.new) for row in content.adjacent}:
            country, _slash, code = path.partition("/")
            wanted |= Q(country__code=country, code__code=code)
        profiles = OccupationProfile.objects.filter(wanted).select_related("country", "code", "occupation")
        return {profile.path: str(profile.title or profile.occupation) for profile in profiles}


def _said(row: RowDifference) -> str:
    """Say what became of a row, with its place where it was moved."""
    if row.is_moved:
        places = {"old": (row.old_place or 0) + 1, "new": (row.new_place or 0) + 1}
        moved = (
            _("Changed, and moved from position %(old)s to %(new)s")
            if row.fate == Fate.CHANGED
            else _("Moved from position %(old)s to %(new)s")
        )
        return moved % places
    words = {
        Fate.ADDED: pgettext("what became of a row", "Added"),
        Fate.REMOVED: pgettext("what became of a row", "Removed"),
        Fate.CHANGED: pgettext("what became of a row", "Changed"),
    }
    return words[row.fate]


def field_label(model: type[Model], name: str) -> str:
    """Return what the form calls a field of a row."""
    try:
        return capfirst(str(model._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
    except FieldDoesNotExist:
        # The profile's classification, which in the database is its code's.
        return capfirst(str(Classification._meta.verbose_name))


def _figure(row: Any) -> str:
    named = {
        "measure": labels.label(row.measure, "measure"),
        "place": formats.place(row.place),
        "period": _plain("period", row.period),
    }
    # Translators: a figure's measure, place and period, as in "Median pay, Canada, 2025".
    return _("%(measure)s, %(place)s, %(period)s") % named


def _plain(name: str, value: Any) -> str:
    """Word a value that no table and no choice names; a year is no quantity."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dt.date):
        return formats.date(value)
    if isinstance(value, int | Decimal) and name != "year":
        return formats.decimal(value)
    try:
        return {"place": formats.place, "period": formats.period}.get(name, str)(value)
    except ValueError:
        return str(value)


def _first_words(row: Any) -> Words:
    """Return the first text that a row has, in the reader's language if it has that."""
    for _name, text in row:
        if isinstance(text, dict) and text:
            language = current_language() if current_language() in text else next(iter(text))
            return Words(text[language], language)
    return Words("")


def _by_slug(rows: Iterable[Any]) -> dict[str, str]:
    return {row.slug: str(row) for row in rows}
