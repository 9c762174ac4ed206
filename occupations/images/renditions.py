"""The files that pages print of a picture: cropped round its focal point, in each format and width.

``PICTURE`` is the picture of an occupation's page, ``SHARE`` the one that other sites show beside a link (Open Graph).
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from PIL import Image

__all__ = ["EXTENSIONS", "Rendition", "crop", "encode", "make"]

PICTURE, SHARE = "picture", "share"
RATIO = Fraction(3, 2)
# The page prints the picture up to 18rem wide beside the title and as wide as a telephone below it, at one to three
# device pixels per pixel.
WIDTHS = (320, 480, 800, 1200)
SHARED = (1200, 630)
EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}
# One thread: several could write other bytes for the same picture.
OPTIONS = {
    "avif": {"quality": 60, "speed": 8, "max_threads": 1},
    "webp": {"quality": 80, "method": 4},
    "jpeg": {"quality": 82, "optimize": True, "progressive": True},
}


@dataclass(frozen=True)
class Rendition:
    """One file of a picture."""

    kind: str
    format: str
    width: int
    height: int
    data: bytes


def make(picture: Image.Image, focal_x: int, focal_y: int) -> Iterator[Rendition]:
    """Make every rendition of a prepared picture; none is larger than the picture. The same bytes every time."""
    box = crop(picture.size, RATIO, focal_x, focal_y)
    broadest = box[2] - box[0]
    for width in [width for width in WIDTHS if width <= broadest]:
        size = width, round(width / RATIO)
        scaled = picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2)
        for name in EXTENSIONS:
            yield Rendition(PICTURE, name, *size, encode(scaled, name))
    box = crop(picture.size, Fraction(*SHARED), focal_x, focal_y)
    shared = picture.resize(SHARED, Image.Resampling.LANCZOS, box=box, reducing_gap=2)
    yield Rendition(SHARE, "jpeg", *SHARED, encode(shared, "jpeg"))


def crop(size: tuple[int, int], ratio: Fraction, focal_x: int, focal_y: int) -> tuple[int, int, int, int]:
    """Return the largest box of a ratio inside a picture, as near to having the focal point in its middle as it can."""
    width, height = size
    box_width = min(width, round(height * ratio))
    box_height = min(height, round(width / ratio))
    left = min(max(round(width * focal_x / 100 - box_width / 2), 0), width - box_width)
    top = min(max(round(height * focal_y / 100 - box_height / 2), 0), height - box_height)
    return left, top, left + box_width, top + box_height


def encode(picture: Image.Image, name: str) -> bytes:
    """Return a picture as a file in one of the formats, without metadata."""
    written = io.BytesIO()
    picture.save(written, name.upper(), **OPTIONS[name])
    return written.getvalue()
