"""Compile the message catalogues in `locale/` without the system's gettext tools.

    python -m careergraph.catalogues locale

does so before anything is configured; `manage.py compile_messages` does the same with the settings.
"""

import os
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_stale(folders: list[Path]) -> list[Path]:
    """Compile every .po file that is newer than its .mo file, and return the .po files compiled."""
    stale = [source for folder in folders for source in sorted(folder.rglob("*.po")) if _is_stale(source)]
    for source in stale:
        compile_catalogue(source)
    return stale


def compile_catalogue(source: Path) -> Path:
    """Write the .mo file beside a .po file and return its path; fuzzy and empty messages are left out."""
    target = source.with_suffix(".mo")
    # Written beside and renamed: a process that starts meanwhile reads the old catalogue or the new one.
    written = target.with_name(f"{target.name}.{os.getpid()}")
    with source.open("rb") as stream:
        catalogue = read_po(stream)
    with written.open("wb") as stream:
        write_mo(stream, catalogue)
    written.replace(target)
    return target


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns


if __name__ == "__main__":
    compile_stale([Path(folder) for folder in sys.argv[1:]])
