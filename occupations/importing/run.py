"""Running importers over a folder, each in one transaction, and reporting what they did."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation

from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.upsert import Counts
from occupations.models import ImportRun

__all__ = ["Result", "run_importers"]

# A file that lost more than a fifth of its rows since the last import was probably cut off.
SHRINKAGE = 0.8

Progress = Callable[[Importer, int, int], None]


@dataclass
class Result:
    """What one importer did: its counts, the rows it refused, or the fault that stopped it."""

    importer: Importer
    counts: Counts = field(default_factory=Counts)
    rejected: list[dict[str, Any]] = field(default_factory=list)
    fault: FileFault | None = None
    skipped: bool = False
    run: ImportRun | None = None


def run_importers(
    importers: Iterable[Importer], folder: Path, *, again: bool = False, shrink: bool = False
) -> Iterator[Result]:
    """Run importers in their order and yield each one's result; one that is stopped does not stop the others.

    An importer whose files were imported before, byte by byte, is skipped, unless ``again``. A file with far fewer
    rows than before is refused, unless ``shrink``.
    """
    for importer in importers:
        with translation.override(settings.LANGUAGE_CODE):
            yield _run(importer, folder, again=again, shrink=shrink)


def _run(importer: Importer, folder: Path, *, again: bool, shrink: bool) -> Result:
    started = timezone.now()
    last = ImportRun.objects.filter(importer=importer.name).first()
    try:
        files = Files(folder, importer.files)
        described = files.described()
        fingerprint = _fingerprint(importer, described)
        if last and last.fingerprint == fingerprint and not again:
            return _unchanged(importer, last)
        with transaction.atomic():
            source = importer.release.data_source()
            writer = Writer(source)
            importer.load(files, writer)
            counts = writer.close()
            if last and not shrink and files.rows < SHRINKAGE * last.counts["rows"]:
                raise FileFault(Reason.SHRUNK, found=files.rows, before=last.counts["rows"])
            run = None
            if last is None or last.fingerprint != fingerprint or counts.wrote:
                run = ImportRun.objects.create(
                    importer=importer.name,
                    source=source,
                    publisher=source.publisher,
                    release=source.release,
                    licence=source.licence,
                    files=described,
                    fingerprint=fingerprint,
                    counts={**vars(counts), "rows": files.rows},
                    rejected=writer.rejected,
                    started_at=started,
                    finished_at=timezone.now(),
                )
    except FileFault as fault:
        return Result(importer, fault=fault)
    return Result(importer, counts, writer.rejected, run=run)


def _fingerprint(importer: Importer, described: list[dict[str, Any]]) -> str:
    said = json.dumps([importer.version, described], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def _unchanged(importer: Importer, last: ImportRun) -> Result:
    """Return the result of files that were imported before: every row is as it was."""
    kept = last.counts["created"] + last.counts["updated"] + last.counts["unchanged"]
    counts = Counts(unchanged=kept, rejected=last.counts["rejected"])
    return Result(importer, counts, last.rejected, skipped=True)
