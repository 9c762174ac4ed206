"""What a page prints of a picture: its files by format, and the one for browsers that know none of the newer."""

from typing import Any

from django import template

register = template.Library()

Image = dict[str, Any]
Rendition = dict[str, Any]
# The smallest files first: a browser takes the first format that it can show.
NEWER = ("avif", "webp")


@register.filter
def sources(image: Image) -> list[dict[str, str]]:
    """Return the newer formats that there are, each with its files by width."""
    found = [(name, _of_format(image, name)) for name in NEWER]
    return [{"type": f"image/{name}", "srcset": _srcset(files)} for name, files in found if files]


@register.filter
def fallback(image: Image) -> dict[str, Any]:
    """Return the largest JPEG, with the others by width; the whole picture where no file is made of it."""
    files = _of_format(image, "jpeg")
    if not files:
        return {"src": image["src"], "width": image["width"], "height": image["height"], "srcset": ""}
    return {**files[-1], "srcset": _srcset(files)}


def _of_format(image: Image, name: str) -> list[Rendition]:
    files = [rendition for rendition in image.get("renditions", []) if rendition["format"] == name]
    return sorted(files, key=lambda rendition: rendition["width"])


def _srcset(files: list[Rendition]) -> str:
    return ", ".join(f"{rendition['src']} {rendition['width']}w" for rendition in files)
