"""Running importers over a folder, each in one transaction, and reporting what they did."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone, translation

from occupations.importing.faults import FileFault, Reason
from occupations.importing.importer import Importer, Writer
from occupations.importing.release import Files
from occupations.importing.upsert import Counts
from occupations.models import ClassificationCode, ImportRun

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

    An importer whose files were imported before, byte by byte, is skipped, unless ``again`` or unless a code that was
    missing then is there now. A file with far fewer rows than before is refused, unless ``shrink``.
    """
    for importer in importers:
        # Not while the result is out: whoever reads it has a language of their own.
        with translation.override(settings.LANGUAGE_CODE):
            result = _run(importer, folder, again=again, shrink=shrink)
        yield result


def _run(importer: Importer, folder: Path, *, again: bool, shrink: bool) -> Result:
    started = timezone.now()
    last = ImportRun.objects.filter(importer=importer.name).first()
    try:
        files = Files(importer.folder or folder, importer.files)
        described = files.described()
        fingerprint = _fingerprint(importer, described)
        same = last is not None and last.fingerprint == fingerprint
        if last and same and not (again or importer.rereads or _has_new_codes(last)):
            return _unchanged(importer, last)
        with transaction.atomic():
            source = importer.release.data_source()
            writer = Writer(source)
            importer.load(files, writer)
            counts = writer.close()
            if last and not shrink:
                _check_size(files.rows, last.counts["rows"])
            run = None
            if not same or counts.wrote:
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
    except OSError as error:
        name = Path(error.filename or "").name
        return Result(importer, fault=FileFault(Reason.UNREADABLE, name, detail=error.strerror))
    except DatabaseError as error:
        return Result(importer, fault=FileFault(Reason.UNSAVED, detail=str(error).strip()))
    return Result(importer, counts, writer.rejected, run=run)


def _check_size(rows: int, before: int) -> None:
    if rows < SHRINKAGE * before:
        raise FileFault(Reason.SHRUNK, found=rows, before=before)


def _has_new_codes(last: ImportRun) -> bool:
    """Tell whether a code that rows were refused for exists by now."""
    said = [row["params"] for row in last.rejected if row["reason"] == Reason.UNKNOWN_CODE]
    missing = {(params["classification"], params["code"]) for params in said}
    codes = ClassificationCode.objects.filter(classification__slug__in={slug for slug, _code in missing})
    return any(code in missing for code in codes.values_list("classification__slug", "code").iterator())


def _fingerprint(importer: Importer, described: list[dict[str, Any]]) -> str:
    said = json.dumps([importer.version, described], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()


def _unchanged(importer: Importer, last: ImportRun) -> Result:
    """Return the result of files that were imported before: every row is as it was."""
    kept = last.counts["created"] + last.counts["updated"] + last.counts["unchanged"]
    counts = Counts(unchanged=kept, rejected=last.counts["rejected"])
    return Result(importer, counts, last.rejected, skipped=True)
