"""Files between their preview and their confirmation: kept where every process of the machine finds them.

In a folder beside the database, which nobody is served from, and not in the cache, which each process has of its own
by default and which may drop them. The confirmation names its file, list and preview in a signed form that belongs to
one user, so that nothing but what was shown can be confirmed.
"""

import time
import uuid
from pathlib import Path

from django.conf import settings
from django.core import signing

__all__ = ["forget", "read", "save", "seal", "unseal"]

# In seconds.
KEPT = 24 * 3600
SALT = "occupations.tables"


def save(data: bytes) -> str:
    """Keep a file and return its name; those of yesterday go."""
    folder = _folder()
    oldest = time.time() - KEPT
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
    name = uuid.uuid4().hex
    (folder / name).write_bytes(data)
    return name


def read(name: str) -> bytes | None:
    """Return a file that was kept; None if it is gone."""
    path = _folder() / uuid.UUID(name).hex
    return path.read_bytes() if path.exists() else None


def forget(name: str) -> None:
    """Remove a file."""
    (_folder() / uuid.UUID(name).hex).unlink(missing_ok=True)


def seal(user: int, said: dict[str, str]) -> str:
    """Return what a confirmation has to carry along, as one user's signed word."""
    return signing.dumps({**said, "user": str(user)}, salt=SALT, compress=True)


def unseal(user: int, sealed: str) -> dict[str, str] | None:
    """Return what was sealed for this user; None if it was not, or too long ago."""
    try:
        said: dict[str, str] = signing.loads(sealed, salt=SALT, max_age=KEPT)
    except signing.BadSignature:
        return None
    return said if said.pop("user", "") == str(user) else None


def _folder() -> Path:
    folder = Path(settings.DATA_DIR) / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
