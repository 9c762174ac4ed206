"""Which version of the code, templates, messages and static files renders the pages."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from occupations.sheet.pdf import can_make_pdf

__all__ = ["rendering_version"]

# Everything that a page's bytes depend on beside its data. The manifest names the static files by their content.
PATTERNS = (
    ("templates", "**/*"),
    ("locale", "**/*.mo"),
    ("static", "**/*"),
    ("occupations", "**/*.py"),
    ("careergraph", "**/*.py"),
)
MANIFEST = "staticfiles.json"


@lru_cache(maxsize=1)
def rendering_version() -> str:
    """Return a short hash of all that renders pages, computed once: a new deployment starts new processes."""
    total = hashlib.sha256(settings.SITE_URL.encode())
    # Pages link to the sheet as PDF where one can be made.
    total.update(str(can_make_pdf()).encode())
    for path in _files():
        total.update(path.as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for folder, pattern in PATTERNS:
        yield from sorted(path for path in (settings.BASE_DIR / folder).glob(pattern) if path.is_file())
    manifest = Path(settings.STATIC_ROOT) / MANIFEST
    if manifest.is_file():
        yield manifest
