"""Writing rows of one table by what identifies them, and only those that say something new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import QuerySet

from occupations.importing.faults import Reason, Rejected

__all__ = ["Counts", "Upsert"]

BATCH = 2000


@dataclass
class Counts:
    """How many rows an import created, updated, left as they were, removed and rejected."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    rejected: int = 0

    @property
    def wrote(self) -> bool:
        """Whether anything was written."""
        return bool(self.created or self.updated or self.removed)

    @property
    def total(self) -> int:
        """How many rows the files gave."""
        return self.created + self.updated + self.unchanged + self.rejected

    def add(self, other: "Counts") -> None:
        """Add another table's counts."""
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass
class Upsert:
    """Rows of a model within a scope, such as one source, found by ``key``; ``values`` are what may change.

    Reads what is there once, then writes in batches. With ``prune``, rows of the scope that were not given are
    removed when it ends; ``within`` narrows which rows of the scope are looked at. Plain querysets of Django's: names
    are columns, in every language.
    """

    model: type[models.Model]
    key: Sequence[str]
    values: Sequence[str]
    scope: Mapping[str, Any]
    prune: bool = True
    within: Mapping[str, Any] = field(default_factory=dict)
    counts: Counts = field(default_factory=Counts)
    _before: dict[tuple[Any, ...], tuple[Any, ...]] | None = None
    _seen: dict[tuple[Any, ...], str] = field(default_factory=dict)
    _fresh: list[models.Model] = field(default_factory=list)
    _changed: list[models.Model] = field(default_factory=list)

    def add(self, key: tuple[Any, ...], values: tuple[Any, ...], where: str = "") -> None:
        """Give one row; raise Rejected if the same key was given before."""
        if key in self._seen:
            said = ", ".join(str(part) for part in key)
            raise Rejected(Reason.DUPLICATE, first=self._seen[key], value=said)
        self._seen[key] = where
        pk, *old = self._existing().get(key, (None,))
        if pk is not None and tuple(old) == values:
            self.counts.unchanged += 1
            return
        row = self.model(pk=pk, **self.scope, **dict(zip(self.key, key, strict=True)))
        for name, value in zip(self.values, values, strict=True):
            setattr(row, name, value)
        (self._fresh if pk is None else self._changed).append(row)
        if len(self._fresh) + len(self._changed) >= BATCH:
            self._flush()

    def has(self, key: tuple[Any, ...]) -> bool:
        """Tell whether this import gave the key already."""
        return key in self._seen

    def finish(self) -> Counts:
        """Write what is left, remove what was not given, and return the counts."""
        self._flush()
        if self.prune:
            gone = [row[0] for key, row in self._existing().items() if key not in self._seen]
            for start in range(0, len(gone), BATCH):
                self._rows().filter(pk__in=gone[start : start + BATCH]).delete()
            self.counts.removed += len(gone)
        return self.counts

    def _rows(self) -> QuerySet[Any]:
        return QuerySet(self.model)

    def _existing(self) -> dict[tuple[Any, ...], tuple[Any, ...]]:
        if self._before is None:
            scope = {**self.scope, **self.within}
            # Unordered: the order of the model joins other tables, and sorts what may be every row there is.
            rows = self._rows().filter(**scope).order_by().values_list("pk", *self.key, *self.values)
            width = len(self.key) + 1
            self._before = {row[1:width]: (row[0], *row[width:]) for row in rows.iterator(BATCH)}
        return self._before

    def _flush(self) -> None:
        self._rows().bulk_create(self._fresh, batch_size=500)
        if self._changed:
            self._rows().bulk_update(self._changed, list(self.values), batch_size=200)
        self.counts.created += len(self._fresh)
        self.counts.updated += len(self._changed)
        self._fresh, self._changed = [], []
