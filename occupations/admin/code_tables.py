"""What sources say of a code, as tables to look things up in: figures, titles, texts, skills, related codes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from careergraph.languages import direction
from occupations import formats
from occupations.models import (
    ClassificationCode,
    CodeText,
    CodeTitle,
    Figure,
    RelatedCode,
    SkillLevel,
    Unit,
)
from occupations.templatetags.statistics import figure_text

__all__ = ["CodeTable", "code_tables"]

ROWS_PER_PAGE = 50
MONEY = (Unit.MONEY_YEAR, Unit.MONEY_HOUR)


@dataclass(frozen=True)
class CodeTable:
    """A page of a table: its name in the address, its heading, and its rows, each a list of cells."""

    name: str
    heading: str
    columns: list[str]
    rows: list[list[Any]]
    page: Page


def code_tables(code: ClassificationCode, request: HttpRequest) -> list[CodeTable]:
    """Return the tables that have rows, each with the page that the address asks for."""
    country = code.classification.country
    currency = country.currency if country else ""
    sources: tuple[tuple[str, QuerySet, tuple[Promise, ...], Callable[[Any], list[Any]]], ...] = (
        (
            "figures",
            Figure.objects.order_by("measure", "place", "-period", "pk"),
            (_("measure"), _("value"), _("place"), _("period")),
            lambda row: _figure(row, currency),
        ),
        (
            "titles",
            CodeTitle.objects.order_by("kind", "language", "text"),
            (_("title"), _("kind"), _("language")),
            lambda row: [_in_language(row), row.get_kind_display(), formats.language(row.language)],
        ),
        (
            "texts",
            CodeText.objects.order_by("kind", "language", "position"),
            (_("text"), _("kind"), _("language")),
            lambda row: [_in_language(row), row.get_kind_display(), formats.language(row.language)],
        ),
        (
            "skills",
            SkillLevel.objects.select_related("skill").order_by("-importance", "skill"),
            (_("skill"), _("importance"), _("level")),
            lambda row: [str(row.skill), formats.decimal(row.importance), _number(row.level)],
        ),
        (
            "related",
            RelatedCode.objects.select_related("related").order_by("position"),
            (_("related code"), _("title"), _("position")),
            lambda row: [row.related.code, row.related.title, row.position],
        ),
    )
    tables = (
        _table(name, rows.filter(code=code), columns, cells, request)
        for name, rows, columns, cells in sources
    )
    return [table for table in tables if table.rows]


def _table(
    name: str,
    rows: QuerySet,
    columns: Iterable[Promise],
    cells: Callable[[Any], list[Any]],
    request: HttpRequest,
) -> CodeTable:
    page = Paginator(rows.select_related("source"), ROWS_PER_PAGE).get_page(request.GET.get(name))
    return CodeTable(
        name=name,
        heading=capfirst(str(rows.model._meta.verbose_name_plural)),
        columns=[capfirst(str(column)) for column in (*columns, _("source"))],
        rows=[[*cells(row), str(row.source)] for row in page],
        page=page,
    )


def _figure(row: Figure, currency: str) -> list[Any]:
    said = {
        "measure": row.measure,
        "unit": row.unit if currency or row.unit not in MONEY else Unit.SCORE,
        "value": row.value,
        "flag": row.flag,
        "bound": row.bound,
    }
    return [
        row.get_measure_display(),
        figure_text(said, currency),
        formats.place(row.place),
        formats.period(row.period),
    ]


def _in_language(row: CodeTitle | CodeText) -> str:
    return format_html('<span lang="{}" dir="{}">{}</span>', row.language, direction(row.language), row.text)


def _number(value: Any) -> str:
    return "" if value is None else formats.decimal(value)
