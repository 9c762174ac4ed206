"""How one kind of row maps to its model: the texts, the links and the plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, get_args

from django.db.models import Model, QuerySet
from django.db.models.expressions import Combinable
from modeltranslation.utils import build_localized_fieldname

from occupations.codec.schema import Part, Text

__all__ = ["Table", "column"]


def column(name: str, language: str) -> str:
    """Name the column that holds a text in a language: ``title`` in zh-hant is ``title_zh_hant``."""
    return build_localized_fieldname(name, language)


@dataclass(frozen=True)
class Table:
    """A list of rows in the structure and the model that keeps them.

    ``links`` maps each reference to the expression that reads its natural key. ``identity`` names what may occur only
    once among a profile's rows (or, for reference tables, what a row is found by).
    """

    name: str
    model: type[Model]
    content: type[Part]
    links: Mapping[str, Combinable] = field(default_factory=dict)
    identity: tuple[str, ...] = ()

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Name the texts, which have a column per language."""
        return tuple(name for name, info in self.content.model_fields.items() if _is_text(info))

    @cached_property
    def values(self) -> tuple[str, ...]:
        """Name what is neither a text nor a link."""
        return tuple(
            name for name in self.content.model_fields if name not in self.texts and name not in self.links
        )

    def read(self, languages: Iterable[str], *extra: str, **filters: Any) -> list[dict[str, Any]]:
        """Read the rows in order, in one query, as the structure's plain mappings; ``extra`` columns come as they are.

        A plain ``QuerySet`` of Django's is used on purpose: it names columns itself and needs no rewriting.
        """
        columns = {name: {code: column(name, code) for code in languages} for name in self.texts}
        links = {f"link_{name}": expression for name, expression in self.links.items()}
        names = [*extra, *self.values, *links]
        names += [name for by_language in columns.values() for name in by_language.values()]
        rows: QuerySet[Any] = (
            QuerySet(self.model).filter(**filters).order_by(*(self.model._meta.ordering or ()))
        )
        return [self._plain(row, columns, extra) for row in rows.annotate(**links).values(*names)]

    def _plain(
        self, row: dict[str, Any], columns: dict[str, dict[str, str]], extra: tuple[str, ...]
    ) -> dict[str, Any]:
        plain = {name: row[name] for name in (*extra, *self.values)}
        plain |= {name: row[f"link_{name}"] for name in self.links}
        for name, by_language in columns.items():
            plain[name] = {code: words for code, source in by_language.items() if (words := row[source])}
        return plain


def _is_text(info: Any) -> bool:
    # Pydantic keeps what ``Annotated`` carries beside the type; ``Text``'s own validator is what marks a text.
    return any(mark in info.metadata for mark in get_args(Text)[1:])
