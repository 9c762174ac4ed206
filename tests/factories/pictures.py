"""Pictures for tests: drawn, never photographed."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from occupations.images.keep import keep
from occupations.models import Occupation

BLUE, RED = (30, 60, 120), (200, 40, 30)


def picture(size: tuple[int, int] = (1300, 900), mode: str = "RGB", colour: Any = BLUE) -> Image.Image:
    return Image.new(mode, size, colour)


def half_red(size: tuple[int, int] = (2400, 900)) -> Image.Image:
    """Draw a picture whose right half is red."""
    drawn = picture(size)
    drawn.paste(RED, (size[0] // 2, 0, *size))
    return drawn


def upload(
    drawn: Image.Image | None = None, form: str = "JPEG", name: str = "picture", **options: Any
) -> Any:
    """Return a picture as a browser sends it."""
    written = io.BytesIO()
    (drawn or picture()).save(written, form, **options)
    return SimpleUploadedFile(name, written.getvalue())


def pictured(occupation: Occupation, drawn: Image.Image | None = None, **values: Any) -> Occupation:
    """Give an occupation a picture with its words."""
    occupation.image_alt_en = "A theodolite"
    for name, value in values.items():
        setattr(occupation, name, value)
    keep(occupation, drawn or picture())
    occupation.save()
    return occupation
