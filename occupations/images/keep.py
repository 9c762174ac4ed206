"""The files of an occupation's picture, and what the occupation's row says of them.

A file's name ends in a hash of its content: it is never written anew under the same name, so that browsers and proxies
may keep it for ever. What is no longer named is removed by `unused.py`.
"""

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from PIL import Image

from occupations.images.check import open_picture
from occupations.images.prepare import prepare
from occupations.images.renditions import EXTENSIONS, Rendition, encode, make
from occupations.models import Occupation

__all__ = ["FOLDER", "forget", "is_complete", "keep", "remake"]

FOLDER = "occupations"
WHOLE = "whole"


def keep(occupation: Occupation, picture: Image.Image) -> None:
    """Make a prepared picture the occupation's, with all renditions; the row is not saved."""
    whole = Rendition(WHOLE, "jpeg", *picture.size, encode(picture, "jpeg"))
    written = [_write(occupation.slug, rendition) for rendition in (whole, *_made(occupation, picture))]
    occupation.image = written[0]["name"]
    occupation.image_width, occupation.image_height = picture.size
    occupation.renditions = written


def remake(occupation: Occupation) -> None:
    """Make the renditions of the picture that is there anew, around today's focal point; the row is not saved.

    ValidationError if the picture's file, which may have come with content files, cannot be used.
    """
    with occupation.image.open("rb") as file:
        picture = prepare(open_picture(file))
    if not occupation.pictures():
        # A file that came from elsewhere, perhaps with metadata: not to be served as it is.
        keep(occupation, picture)
        return
    whole = [row for row in occupation.renditions if row["kind"] == WHOLE]
    made = [_write(occupation.slug, rendition) for rendition in _made(occupation, picture)]
    occupation.renditions = whole + made


def forget(occupation: Occupation) -> None:
    """Take the picture away; the row is not saved."""
    occupation.image = ""
    occupation.image_width = occupation.image_height = None
    occupation.renditions = []


def is_complete(occupation: Occupation) -> bool:
    """Tell whether every file of the occupation's picture is there."""
    pictures = occupation.pictures()
    return bool(pictures) and all(default_storage.exists(picture["name"]) for picture in pictures)


def _made(occupation: Occupation, picture: Image.Image) -> Iterator[Rendition]:
    return make(picture, occupation.focal_x, occupation.focal_y)


def _write(slug: str, rendition: Rendition) -> dict[str, Any]:
    """Write a file, whole or not at all, and return what the occupation's row says of it."""
    digest = hashlib.sha256(rendition.data).hexdigest()[:16]
    file_name = f"{rendition.kind}-{rendition.width}-{digest}.{EXTENSIONS[rendition.format]}"
    path = Path(default_storage.path(f"{FOLDER}/{slug}/{file_name}"))
    if path.exists():
        # Not unused, for who looks meanwhile.
        path.touch()
    else:
        _write_whole(path, rendition.data)
    return {
        "kind": rendition.kind,
        "format": rendition.format,
        "width": rendition.width,
        "height": rendition.height,
        "name": f"{FOLDER}/{slug}/{file_name}",
    }


def _write_whole(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        file.write(data)
    # The web server in front of us reads it too.
    Path(file.name).chmod(settings.FILE_UPLOAD_PERMISSIONS or 0o644)
    Path(file.name).replace(path)
