"""What every importer shares: which files it needs, how a row is refused, and where its rows go."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from occupations.importing.faults import FileFault, Reason, Rejected
from occupations.importing.release import Files, Release
from occupations.importing.table import Row
from occupations.importing.upsert import Counts, Upsert
from occupations.models import Classification, ClassificationCode, CodeMatch, DataSource, FieldOfWork

__all__ = ["Importer", "Writer"]


class Importer:
    """One release of one publisher's product, or a part of it.

    ``product`` names the product for ``--only``; ``part`` tells apart importers that share a release, each of which
    writes tables of its own. ``files`` maps the importer's own name of a file to the names it may have, the first that
    is found being read. Raise ``version`` when ``load`` reads the same files differently; set ``rereads`` where the
    same files say more once countries or codes were added. ``folder`` is where files lie that come with the project,
    not in the folder of the import. A subclass implements ``load``.
    """

    product: ClassVar[str]
    part: ClassVar[str] = ""
    release: Release
    files: Mapping[str, tuple[str, ...]]
    version: ClassVar[int] = 1
    rereads: ClassVar[bool] = False
    folder: ClassVar[Path | None] = None

    @property
    def name(self) -> str:
        """The short name of the release, which is that of its data source, and of the part."""
        return f"{self.release.slug}-{self.part}" if self.part else self.release.slug

    def load(self, files: Files, write: "Writer") -> None:
        """Read the files and give every row to the writer; raise FileFault to refuse a file."""
        raise NotImplementedError


class Writer:
    """Takes an importer's rows, finds the codes they speak of, and keeps count of what was refused."""

    def __init__(self, source: DataSource) -> None:
        self.source = source
        self.rejected: list[dict[str, Any]] = []
        self.counts = Counts()
        self._refused: set[tuple[str, str, int]] = set()
        self._tables: list[Upsert] = []
        self._codes: dict[str, dict[str, int]] = {}
        self._fields: dict[str, int] = {}

    @contextmanager
    def row(self, row: Row) -> Iterator[None]:
        """Refuse this row, and nothing else, where the block raises Rejected."""
        try:
            yield
        except Rejected as refusal:
            self.reject(row, refusal)

    def reject(self, row: Row, refusal: Rejected) -> None:
        """Keep why a row was refused; a row of a file that is read twice is refused once."""
        place = row.file, row.sheet, row.number
        if place in self._refused:
            return
        self._refused.add(place)
        self.rejected.append(
            {"file": row.file, "row": row.number, "reason": refusal.reason.value, "params": refusal.params}
        )

    def table(self, *arguments: Any, **options: Any) -> Upsert:
        """Open a table to write to; it is finished when the importer ends."""
        table = Upsert(*arguments, **options)
        self._tables.append(table)
        return table

    def classification(self, slug: str, **values: Any) -> Classification:
        """Return a classification, made with these values if it is missing; what an editor changed in it stays."""
        found, _made = Classification.objects.get_or_create(
            slug=slug, defaults={"source": self.source, **values}
        )
        gaps = {name for name, value in values.items() if value and not getattr(found, name)}
        for name in gaps:
            setattr(found, name, values[name])
        if gaps:
            found.save(update_fields=gaps)
        return found

    def needs(self, slug: str) -> Classification:
        """Return a classification that another importer writes; raise FileFault while it has no codes."""
        if not self.known(slug):
            raise FileFault(Reason.NEEDS, classification=slug)
        return Classification.objects.get(slug=slug)

    def codes(self, classification: Classification, *values: str) -> Upsert:
        """Open a classification's codes: found by ``(code,)``; ``values`` are the columns this importer knows."""
        self._codes.pop(classification.slug, None)
        scope = {"classification_id": classification.pk}
        return self.table(ClassificationCode, ("code",), values, scope, prune=False)

    def sourced(self, model: Any, key: tuple[str, ...], *values: str) -> Upsert:
        """Open a table of this source's rows; rows that the source no longer gives are removed."""
        return self.table(model, key, values, {"source_id": self.source.pk})

    def matches(self, left: str, right: str) -> Upsert:
        """Open this source's matches from one classification to another; its matches of others stay."""
        within = {"from_code__classification__slug": left, "to_code__classification__slug": right}
        scope = {"source_id": self.source.pk}
        return self.table(CodeMatch, ("from_code_id", "to_code_id"), ("kind",), scope, within=within)

    def find(self, classification: str, code: str) -> int:
        """Return the primary key of a code; raise Rejected if the classification does not have it."""
        found = self.known(classification).get(code)
        if found is None:
            raise Rejected(Reason.UNKNOWN_CODE, classification=classification, code=code)
        return found

    def known(self, classification: str) -> Mapping[str, int]:
        """Return the codes of a classification with their primary keys."""
        if classification not in self._codes:
            rows = ClassificationCode.objects.filter(classification__slug=classification)
            self._codes[classification] = dict(rows.values_list("code", "pk"))
        return self._codes[classification]

    def field(self, slug: str) -> int:
        """Return the primary key of a field of work; raise FileFault while the content does not have it."""
        if not self._fields:
            self._fields = dict(FieldOfWork.objects.values_list("slug", "pk"))
        if slug not in self._fields:
            raise FileFault(Reason.NEEDS_FIELD, field=slug)
        return self._fields[slug]

    def finish(self, *tables: Upsert) -> None:
        """Finish tables before the importer ends, so that later rows can point to their rows."""
        for table in tables:
            self.counts.add(table.finish())
            self._tables.remove(table)
        self._codes.clear()

    def close(self) -> Counts:
        """Finish every table that is still open and return the counts of all."""
        self.finish(*list(self._tables))
        self.counts.rejected = len(self.rejected)
        return self.counts
