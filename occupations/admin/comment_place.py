"""Where a comment belongs: the parts of a profile one can comment on, their names, and the way back to them."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from careergraph.languages import native_name, offered
from occupations.admin.navigation import ORDER, PROFILE, section_label
from occupations.admin.sections import SECTION_INLINES
from occupations.codec.schema import Part, ProfileContent
from occupations.codec.sections import PROFILE as PROFILE_TABLE
from occupations.codec.sections import SECTIONS
from occupations.codec.table import Table, column
from occupations.commenting import Target
from occupations.models import Comment, Statement

__all__ = ["Choice", "Places", "value_of"]

# The parts of a form's value that names nothing: section, row, text, language.
NOTHING = ("", "", "", "")
TABLES = {table.name: table for table in SECTIONS} | {PROFILE: PROFILE_TABLE}


@dataclass(frozen=True)
class Choice:
    """Something to comment on, as the form offers it; ``value`` names it in the form."""

    value: str
    label: str


class Places:
    """The parts of one profile, read from its structure."""

    def __init__(self, profile_id: int, content: ProfileContent) -> None:
        self.profile_id = profile_id
        self.content = content

    def choices(self, section: str, language: str) -> list[tuple[str, list[Choice]]]:
        """Offer the rows of a section, each with its texts in a language."""
        table = _table(section)
        groups = []
        for number, row in enumerate(self._rows(section), 1):
            texts = [
                Choice(f"{section}/{row.key}/{name}/{language}", _text_label(table, name, language))
                for name in table.texts
                if getattr(row, name)
            ]
            if section == PROFILE:
                groups.append((_("A text"), texts))
            else:
                label = _row_label(table, row, number)
                groups.append((label, [Choice(f"{section}/{row.key}", _("The whole row")), *texts]))
        return groups

    def target(self, value: str) -> Target | None:
        """Return what a form's value names, None if the profile has no such part."""
        parts = value.split("/") if value else []
        if len(parts) > len(NOTHING) or not all(parts):
            return None
        section, key, field, language = [*parts, *NOTHING][: len(NOTHING)]
        if section and section not in ORDER:
            return None
        row_keys = {str(row.key): row.key for row in self._rows(section)} if key else {}
        is_known = (
            (not key or key in row_keys)
            and (not field or field in _table(section).texts)
            and (not language or language in offered())
        )
        return Target(section, row_keys.get(key), field, language) if is_known else None

    def label(self, target: Target) -> str:
        """Name what a comment is about, from the section to the text."""
        if not target.section:
            return _("The whole profile")
        parts = [section_label(target.section) if target.section in ORDER else target.section]
        if target.row_key and target.section != PROFILE:
            place = self._place(target)
            parts.append(_("a row that is gone") if place is None else self._row_label(target.section, place))
        if target.field:
            parts.append(_text_label(_table(target.section), target.field, target.language))
        return " › ".join(parts)

    def url(self, comment: Comment) -> str:
        """Return the address of the form that shows what a comment is about, at the row or text."""
        target = Target.of(comment)
        query = f"section={target.section or PROFILE}"
        if target.language:
            query += f"&lang={target.language}"
        anchor = f"comment-{comment.pk}"
        if target.section == PROFILE and target.field:
            anchor = f"id_{column(target.field, target.language or settings.LANGUAGE_CODE)}"
        elif (place := self._place(target)) is not None and target.section != PROFILE:
            query += f"&page={place // SECTION_INLINES[target.section].rows_per_page + 1}"
            anchor = f"row-{target.row_key}"
        path = reverse("admin:occupations_occupationprofile_change", args=[self.profile_id])
        return f"{path}?{query}#{anchor}"

    def _rows(self, section: str) -> list[Any]:
        if section == PROFILE:
            return [self.content.profile]
        if section in Statement.Section.values:
            return [row for row in self.content.statements if row.section == section]
        return list(getattr(self.content, section, ()))

    def _row_label(self, section: str, place: int) -> str:
        return _row_label(_table(section), self._rows(section)[place], place + 1)

    def _place(self, target: Target) -> int | None:
        """Return where in its section a row stands, None if it is gone."""
        keys = [row.key for row in self._rows(target.section)]
        return keys.index(target.row_key) if target.row_key in keys else None


def value_of(target: Target) -> str:
    """Return what names a part in the form: its section, row, text and language, as far as they are told."""
    parts = (target.section, target.row_key or "", target.field, target.language)
    return "/".join(str(part) for part in parts).rstrip("/")


def _table(section: str) -> Table:
    return TABLES["statements" if section in Statement.Section.values else section]


def _row_label(table: Table, row: Part, number: int) -> str:
    """Say which row it is and how it begins; one without words is named by what is unique about it."""
    for name in table.texts:
        if words := getattr(row, name):
            first = words.get(settings.LANGUAGE_CODE) or next(iter(words.values()))
            return f"{number}. {Truncator(first).chars(60)}"
    values = [getattr(row, name) for name in table.identity if name != "citation"]
    named = ", ".join(str(getattr(value, "label", value)) for value in values if value)
    return f"{number}. {named}" if named else _("Row %(number)s") % {"number": number}


def _text_label(table: Table, name: str, language: str) -> str:
    field: Any = table.model._meta.get_field(name)
    label = str(capfirst(field.verbose_name))
    if not language:
        return label
    return _("%(field)s (%(language)s)") % {"field": label, "language": native_name(language)}
