"""What may be uploaded as a picture: decided by its content, never by its name or the type that a browser declares.

Nothing of an upload is kept as it came. What was hidden in it or behind it (positions, scripts, archives) is gone with
the pixels written anew (`prepare.py`); this module refuses what cannot be read or would cost too much to read.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _
from PIL import ExifTags, Image, ImageFile

from occupations.formats import numbers

__all__ = ["LEAST", "open_picture", "unreadable"]

# By Pillow's names. No SVG, which can hold scripts; no GIF. An MPO is a JPEG with a second picture behind it, as
# telephones write it: the first is what is seen.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
FIRST_OF_SEVERAL = ("JPEG", "MPO")
# What the widest rendition and the one for other sites need.
LEAST = (1200, 630)
SIDEWAYS = 5


def open_picture(file: File) -> ImageFile.ImageFile:
    """Return a picture whose header was read and whose pixels were not yet; ValidationError says what is wrong.

    Sizes are decided by the header: a small file that unpacks to gigabytes is refused before it does.
    """
    largest = settings.IMAGE_MAX_MEGABYTES
    if file.size > largest * 1024 * 1024:
        raise ValidationError(
            _(
                "The file has more than %(count)s megabytes. Save the picture smaller or with more compression."
            )
            % {"count": numbers.decimal(largest)},
            code="bytes",
        )
    picture = _header(file)
    if picture.format not in FIRST_OF_SEVERAL and getattr(picture, "n_frames", 1) > 1:
        raise ValidationError(_("The picture moves. Upload a still picture."), code="moving")
    # Before anything else is asked of it: to look for its tags decodes some pictures.
    if picture.width * picture.height > settings.IMAGE_MAX_MEGAPIXELS * 1_000_000:
        raise _too_large()
    width, height = _seen_size(picture)
    if width < LEAST[0] or height < LEAST[1]:
        raise ValidationError(
            _(
                "The picture has %(width)s × %(height)s pixels. Upload one of at least "
                "%(least_width)s × %(least_height)s."
            )
            % {
                "width": numbers.decimal(width),
                "height": numbers.decimal(height),
                "least_width": numbers.decimal(LEAST[0]),
                "least_height": numbers.decimal(LEAST[1]),
            },
            code="small",
        )
    return picture


def unreadable() -> ValidationError:
    """Return what is said of a file whose pixels cannot be read."""
    return ValidationError(
        _("The picture is damaged or incomplete. Open it in an image editor, save it anew and upload that."),
        code="damaged",
    )


def _too_large() -> ValidationError:
    return ValidationError(
        _("The picture has more than %(count)s million pixels. Scale it down and upload it again.")
        % {"count": numbers.decimal(settings.IMAGE_MAX_MEGAPIXELS)},
        code="pixels",
    )


def _header(file: File) -> ImageFile.ImageFile:
    file.seek(0)
    try:
        return Image.open(file, formats=FORMATS)
    except Image.DecompressionBombError:
        raise _too_large() from None
    # Pillow's readers raise whatever a malformed file leads them to.
    except Exception:  # noqa: BLE001
        raise ValidationError(
            _("This is not a picture that the site can use. Upload a JPEG, PNG, WebP or AVIF file."),
            code="format",
        ) from None


def _seen_size(picture: ImageFile.ImageFile) -> tuple[int, int]:
    """Return width and height as the picture is seen, for a camera held upright writes its picture lying."""
    width, height = picture.size
    try:
        turned = picture.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - as above
        raise unreadable() from None
    return (height, width) if isinstance(turned, int) and turned >= SIDEWAYS else (width, height)
