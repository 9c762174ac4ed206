"""What the links of a table lead to, by natural key; each list is read once, and only where a column names it."""

from collections.abc import Collection
from typing import Any

from django.db.models import Model

from occupations.codec.reference import REFERENCE_TABLES
from occupations.models import Citation, Visa
from occupations.tables.tables import ColumnOf, ListTable

__all__ = ["Targets"]


class Targets:
    """Finds rows by natural key, and the natural key of rows, for the columns of one table.

    A profile's rows cite the profile's own sources and name visas of its country: ``profiles`` are those of the file,
    by path.
    """

    def __init__(self, table: ListTable, names: Collection[str], profiles: dict[str, Any]) -> None:
        self.by_key: dict[str, dict[Any, int]] = {}
        self.keys: dict[str, dict[int, str]] = {}
        for column in table.columns:
            if column.is_link and not column.is_fixed and column.name in names:
                found = _found(column, profiles)
                self.by_key[column.name] = found
                self.keys[column.name] = {pk: str(key[1]) for key, pk in found.items()}

    def find(self, name: str, said: Any) -> int | None:
        """Return the primary key of what a row's cell names."""
        row, key = said
        scopes = (str(row.get("profile", "")).strip(), "")
        return next((pk for scope in scopes if (pk := self.by_key[name].get((scope, key)))), None)

    def key(self, name: str, pk: int | None) -> str:
        """Return the natural key of a row that a link leads to."""
        return self.keys.get(name, {}).get(pk, "") if pk else ""


def _found(column: ColumnOf, profiles: dict[str, Any]) -> dict[Any, int]:
    model: type[Model] = column.model_field.related_model  # type: ignore[assignment] # a link has one
    if model is Citation:
        paths = {profile.pk: path for path, profile in profiles.items()}
        own_rows = Citation.objects.filter(profile__in=paths).values_list("profile", "key", "pk")
        return {(paths[profile], str(key)): pk for profile, key, pk in own_rows}
    if model is Visa and profiles:
        visas = Visa.objects.values_list("country", "code", "pk")
        own = [(path, profile.country_id) for path, profile in profiles.items()]
        by_country: dict[int, list[tuple[str, int]]] = {}
        for country, code, pk in visas:
            by_country.setdefault(country, []).append((code, pk))
        return {(path, code): pk for path, country in own for code, pk in by_country.get(country, [])}
    target = next(table for table in REFERENCE_TABLES if table.model is model)
    limit: Any = column.model_field.get_limit_choices_to()  # type: ignore[attr-defined] # as above
    rows = target.read([], "pk", **limit)
    return {("", "/".join(str(row[name]) for name in target.identity)): row["pk"] for row in rows}
