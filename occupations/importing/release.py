"""A publisher's release, and the files of a folder that belong to it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from occupations.importing.faults import FileFault, Reason
from occupations.importing.table import Row, Table
from occupations.models import DataSource

__all__ = ["Files", "Release"]

CHUNK = 1 << 20


@dataclass(frozen=True)
class Release:
    """One release of one publication, as the data source that figures cite."""

    slug: str
    publisher: str
    title: str
    release: str = ""
    language: str = "en"
    url: str = ""
    licence: str = ""

    def data_source(self) -> DataSource:
        """Return the data source, made if it is missing; what is empty in it is filled, what it says stays."""
        said = {name: value for name, value in vars(self).items() if name != "slug" and value}
        source, _made = DataSource.objects.get_or_create(slug=self.slug, defaults=said)
        gaps = {name for name in said if not getattr(source, name)}
        for name in gaps:
            setattr(source, name, said[name])
        if gaps:
            source.save(update_fields=gaps)
        return source


class Files:
    """The files of one importer in a folder, by the importer's own names for them, wherever below it they lie."""

    def __init__(self, folder: Path, names: Mapping[str, tuple[str, ...]]) -> None:
        self.paths = {name: _find(folder, candidates) for name, candidates in names.items()}
        self.rows = 0

    def read(self, name: str, table: Table) -> Iterator[Row]:
        """Yield the rows of a table in one of the files, and count them."""
        for row in table.read(self.paths[name]):
            self.rows += 1
            yield row

    def described(self) -> list[dict[str, Any]]:
        """Return each file's name and SHA-256."""
        return [{"name": path.name, "sha256": _sha256(path)} for path in self.paths.values()]


def _find(folder: Path, candidates: tuple[str, ...]) -> Path:
    """Return the file that has one of the names; raise FileFault if none or several have."""
    for name in candidates:
        found = sorted(path for path in folder.rglob(name) if path.is_file())
        if len(found) > 1:
            raise FileFault(Reason.SEVERAL_FILES, name=name)
        if found:
            return found[0]
    raise FileFault(Reason.MISSING_FILE, name=" / ".join(candidates))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
