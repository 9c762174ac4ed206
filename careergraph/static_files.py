"""Collect the static files only when one of them has changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

# What no page of ours loads: DRF's HTML pages and a second API browser.
UNUSED = ["redoc", "rest_framework"]


def collect_if_changed() -> bool:
    """Run collectstatic unless the files are those of the last run; tell whether it ran.

    Compressing takes some seconds. A file counts as changed when its size or its time of change differs.
    """
    signature = files_signature()
    stamp = settings.DATA_DIR / "static.sha256"
    if Path(settings.STATIC_ROOT).is_dir() and stamp.exists() and stamp.read_text() == signature:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=UNUSED)
    stamp.write_text(signature)
    return True


def files_signature() -> str:
    """Return a hash over the name, size and time of every static file and where they are collected."""
    lines = [str(settings.STATIC_ROOT), settings.STORAGES["staticfiles"]["BACKEND"]]
    for finder in get_finders():
        for name, storage in finder.list(UNUSED):
            status = Path(storage.path(name)).stat()
            lines.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
