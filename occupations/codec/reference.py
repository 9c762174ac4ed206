"""The reference tables as plain lists, one file each, in the order in which they depend on each other."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Case, F, Model, Value, When
from django.db.models.functions import Concat
from django.utils import translation
from pydantic import Field

from careergraph.languages import offered
from occupations import models
from occupations.codec.faults import ContentError, Fault, faults_of_validation
from occupations.codec.rows import fill_row, foreign_texts, row_state
from occupations.codec.schema import Number, Part, Text
from occupations.codec.table import Table

__all__ = ["REFERENCE_TABLES", "read_reference", "write_reference"]


class SourcePart(Part):
    """A data source under its own title in its own language."""

    slug: str
    publisher: str
    title: str
    language: str = "en"
    release: str = ""
    url: str = ""
    licence: str = ""


class CountryPart(Part):
    """A country, its currency, what one US dollar bought of it in a period, and its purchasing power parity."""

    code: str
    currency: str
    units_per_usd: Number | None = None
    rate_period: str = ""
    rate_source: str | None = None
    ppp: Number | None = None
    ppp_period: str = ""
    ppp_source: str | None = None
    position: int = 0


class FieldPart(Part):
    """A field of work."""

    slug: str
    name: Text = Field(default_factory=dict)
    position: int = 0


class ClassificationPart(Part):
    """An edition of a classification; ``code_pattern`` is a regular expression for its codes."""

    slug: str
    name: str
    edition: str
    title: str
    country: str | None = None
    successor: str | None = None
    profile_level: str = ""
    code_pattern: str = ""
    source: str | None = None


class CodePart(Part):
    """A code with its official title in each language the publisher gives it."""

    classification: str
    code: str
    title: Text = Field(default_factory=dict)


class MatchPart(Part):
    """A source's match of two codes, each named as classification/code."""

    from_code: str
    to_code: str
    kind: models.CodeMatch.Kind
    source: str


class OccupationPart(Part):
    """An occupation; its ISCO-08 code is named as classification/code, its picture as a file below ``MEDIA_ROOT``."""

    slug: str
    name: Text = Field(default_factory=dict)
    isco_code: str | None = None
    field: str
    image: str = ""
    image_alt: Text = Field(default_factory=dict)
    focal_x: int = 50
    focal_y: int = 50
    credit: str = ""
    credit_url: str = ""
    licence: str = ""


class SkillPart(Part):
    """A skill or an area of knowledge, with its element of O*NET's content model."""

    slug: str
    element: str
    kind: models.Skill.Kind
    name: Text = Field(default_factory=dict)


class DimensionPart(Part):
    """A rating dimension with its polarity, weight and rubric."""

    slug: str
    name: Text = Field(default_factory=dict)
    polarity: models.RatingDimension.Polarity
    weight: Number
    rubric: Text = Field(default_factory=dict)
    position: int = 0


class VisaPart(Part):
    """A country's visa."""

    country: str
    code: str
    name: Text = Field(default_factory=dict)
    url: str = ""
    effective_from: dt.date | None = None
    effective_until: dt.date | None = None
    last_verified: dt.date | None = None
    review_by: dt.date | None = None
    leads_to_residence: bool | None = None
    position: int = 0


# What is of a period; a file does not put it back to an older one.
DATED = {"rate_period": ("units_per_usd", "rate_source"), "ppp_period": ("ppp", "ppp_source")}


def _code(relation: str) -> Case:
    # Concat alone would make a "/" of no code.
    path = Concat(F(f"{relation}__classification__slug"), Value("/"), F(f"{relation}__code"))
    return Case(When(**{f"{relation}__isnull": False}, then=path))


REFERENCE_TABLES = (
    Table("sources", models.DataSource, SourcePart, {}, ("slug",)),
    Table(
        "countries",
        models.Country,
        CountryPart,
        {"rate_source": F("rate_source__slug"), "ppp_source": F("ppp_source__slug")},
        ("code",),
    ),
    Table("fields", models.FieldOfWork, FieldPart, {}, ("slug",)),
    Table(
        "classifications",
        models.Classification,
        ClassificationPart,
        {"country": F("country__code"), "successor": F("successor__slug"), "source": F("source__slug")},
        ("slug",),
    ),
    Table(
        "codes",
        models.ClassificationCode,
        CodePart,
        {"classification": F("classification__slug")},
        ("classification", "code"),
    ),
    Table(
        "matches",
        models.CodeMatch,
        MatchPart,
        {"from_code": _code("from_code"), "to_code": _code("to_code"), "source": F("source__slug")},
        ("from_code", "to_code", "source"),
    ),
    Table(
        "occupations",
        models.Occupation,
        OccupationPart,
        {"isco_code": _code("isco_code"), "field": F("field__slug")},
        ("slug",),
    ),
    Table("skills", models.Skill, SkillPart, {}, ("slug",)),
    Table("dimensions", models.RatingDimension, DimensionPart, {}, ("slug",)),
    Table("visas", models.Visa, VisaPart, {"country": F("country__code")}, ("country", "code")),
)


def read_reference(table: Table) -> list[Part]:
    """Read a reference table, every language, in one query; in the same order whatever the database's collation."""
    rows = sorted(table.read(offered()), key=lambda row: (row.get("position", 0), _identity(table, row)))
    return [table.content(**row) for row in rows]


def write_reference(table: Table, parts: Iterable[Part], languages: list[str]) -> int:
    """Insert or update rows by what identifies them and return how many changed; none is ever deleted.

    Nor is anything of a row that a part leaves out: imports or editors may have said it.
    Raises ContentError, and writes nothing, if a row is refused.
    """
    found = {_identity(table, row): row for row in table.read(languages, "pk")}
    rows: dict[int, Model] = table.model._base_manager.in_bulk()
    changed, faults = 0, []
    with transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
        targets = {name: _targets(table, name) for name in table.links}
        for number, part in enumerate(parts):
            path = f"{table.name}[{number}]"
            faults += foreign_texts(table, part, languages, path)
            present = found.get(_identity(table, part.model_dump()))
            row = rows[present["pk"]] if present else table.model()
            before = row_state(row) if present else None
            whole = _with_present(table, part, present) if present else part
            missing = _fill(row, table, whole, languages, path) + _link(row, targets, whole, path)
            if missing or row_state(row) == before:
                faults += missing
                continue
            faults += _refused(row, table, path)
            if not faults:
                row.save()
                changed += 1
        if faults:
            raise ContentError(faults)
    return changed


def _identity(table: Table, row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in table.identity)


def _with_present(table: Table, part: Part, present: dict[str, Any]) -> Part:
    """Return what a file says of a row, completed by what the row says and the file leaves out, or says older."""
    said = {name: getattr(part, name) for name in part.model_fields_set}
    for period, dated in DATED.items():
        if said.get(period) and said[period] < present[period]:
            said = {name: value for name, value in said.items() if name not in (period, *dated)}
    said |= {name: present[name] | said[name] for name in table.texts if name in said}
    known = {name: present[name] for name in table.content.model_fields}
    return part.model_copy(update={**known, **said})


def _targets(table: Table, name: str) -> dict[Any, Model]:
    """Map the natural keys of what a link may point to; codes are named as classification/code."""
    related: Any = table.model._meta.get_field(name).related_model
    target = next(reference for reference in REFERENCE_TABLES if reference.model is related)
    rows = related._base_manager.in_bulk()
    return {"/".join(_identity(target, row)): rows[row["pk"]] for row in target.read([], "pk")}


def _fill(row: Model, table: Table, part: Part, languages: list[str], path: str) -> list[Fault]:
    try:
        fill_row(row, table, part, languages)
    except FileNotFoundError as error:
        # A picture's size is read as soon as it is set.
        return [Fault(path, f"there is no file {error.filename}")]
    return []


def _link(row: Model, targets: dict[str, dict[Any, Model]], part: Part, path: str) -> list[Fault]:
    faults = []
    for name, by_key in targets.items():
        value = getattr(part, name)
        if value is not None and value not in by_key:
            faults.append(Fault(f"{path}.{name}", f"there is no {name.replace('_', ' ')} {value}"))
        else:
            setattr(row, name, by_key.get(value))
    return faults


def _refused(row: Model, table: Table, path: str) -> list[Fault]:
    try:
        row.full_clean(exclude=set(table.texts))
    except ValidationError as error:
        return faults_of_validation(error, path)
    return []
