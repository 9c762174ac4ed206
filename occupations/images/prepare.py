"""The picture that is kept of an upload: upright, in sRGB, on white, with nothing but its pixels."""

import io

from PIL import Image, ImageCms, ImageFile, ImageOps

from occupations.images.check import unreadable

__all__ = ["prepare"]

# Of the shorter side. The largest rendition needs half of it; more costs time whenever renditions are made.
SHORTER = 1600
SRGB = ImageCms.createProfile("sRGB")


def prepare(picture: ImageFile.ImageFile) -> Image.Image:
    """Decode a picture that was checked; ValidationError if its pixels are damaged or missing."""
    try:
        return _prepared(picture)
    # Pillow's readers raise whatever a malformed file leads them to.
    except Exception:  # noqa: BLE001
        raise unreadable() from None


def _prepared(picture: ImageFile.ImageFile) -> Image.Image:
    factor = min(1, SHORTER / min(picture.size))
    size = round(picture.width * factor), round(picture.height * factor)
    # A JPEG is decoded at a half, a quarter or an eighth of its size, in a fraction of the time.
    picture.draft(None, size)
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    profile = upright.info.get("icc_profile")
    if upright.size != size:
        # First of all: what follows costs time and memory by the pixel.
        upright = _many_shades(upright)
        upright.thumbnail((max(size), max(size)), Image.Resampling.LANCZOS, reducing_gap=2)
    return _alone(_on_white(_in_srgb(_many_shades(upright), profile)))


def _many_shades(picture: Image.Image) -> Image.Image:
    """Return a picture of a palette, of single bits or of sixteen bits in a mode that can be scaled and converted."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda shade: shade / 256).convert("L")
    if picture.mode == "P" or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture.convert("L") if picture.mode == "1" else picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    alpha = picture.getchannel("A") if "A" in picture.getbands() else None
    opaque = picture.convert({"LA": "L", "RGBA": "RGB"}.get(picture.mode, picture.mode))
    colours = _by_profile(opaque, profile) or opaque.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours


def _by_profile(picture: Image.Image, profile: bytes | None) -> Image.Image | None:
    if not profile:
        return None
    try:
        return ImageCms.profileToProfile(picture, io.BytesIO(profile), SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A profile of another kind of picture or a damaged one: the colours as they are said.
        return None


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


def _alone(picture: Image.Image) -> Image.Image:
    """Return the pixels without positions, names, comments and profiles that a picture carries along."""
    alone = Image.new("RGB", picture.size)
    alone.paste(picture)
    return alone
