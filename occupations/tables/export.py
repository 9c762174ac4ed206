"""Tables out: rows as they are stored, links as natural keys, each text in a column per language."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from careergraph.languages import offered
from occupations.codec.sections import PROFILE
from occupations.tables.tables import ColumnOf, ListTable

__all__ = ["headers", "rows"]

# Profiles, or rows of a reference table, that are in memory at once.
BATCH = 200


def headers(table: ListTable) -> list[str]:
    """Return the names of the columns: the codec's, the same in every language."""
    own = [column.name for column in table.columns]
    return [*(name for name in table.identity if name not in own), *own]


def rows(table: ListTable, listed: QuerySet) -> Iterator[list[Any]]:
    """Return the rows of those that are listed: of a reference table, or of profiles.

    One query names them and one reads each batch, whatever the number of rows and languages.
    """
    keys = list(listed.order_by(*_order(table)).values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        yield from _batch(table, keys[start : start + BATCH])


def _order(table: ListTable) -> tuple[Any, ...]:
    if table.of_profiles:
        return ("country__code", "code__code")
    return (*(table.table.model._meta.ordering or ()), "pk")


def _batch(table: ListTable, keys: Sequence[int]) -> Iterator[list[Any]]:
    place = {key: number for number, key in enumerate(keys)}
    if not table.of_profiles:
        found = table.table.read(offered(), "pk", pk__in=keys)
        for row in sorted(found, key=lambda row: place[row["pk"]]):
            yield [_cell(row, column) for column in table.columns]
        return
    profile = "pk" if table.table is PROFILE else "profile"
    path = (
        ("country__code", "code__code")
        if profile == "pk"
        else ("profile__country__code", "profile__code__code")
    )
    found = table.table.read(offered(), profile, *path, **{f"{profile}__in": keys})
    # Sorted by the profile alone, rows keep their order on the page.
    for row in sorted(found, key=lambda row: place[row[profile]]):
        identity = ["/".join(row[name] for name in path)]
        if "key" in table.identity:
            identity.append(str(row["key"]))
        yield [*identity, *(_cell(row, column) for column in table.columns)]


def _cell(row: dict[str, Any], column: ColumnOf) -> Any:
    if column.language:
        return row[column.field].get(column.language, "")
    value = row[column.field]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value) if column.is_link and value is not None else value
