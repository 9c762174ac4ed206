"""What is kept of an upload: upright, in sRGB, on white, and nothing but pixels."""

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from occupations.images.check import open_picture
from occupations.images.prepare import prepare
from occupations.images.renditions import encode
from tests.factories.pictures import half_red, picture, upload


def kept(drawn, form="JPEG", **options):
    return prepare(open_picture(upload(drawn, form, **options)))


def near(pixel, colour):
    return all(abs(found - said) < 12 for found, said in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    ("turned", "place"), [(1, (1500, 300)), (3, (100, 300)), (6, (300, 1500)), (8, (300, 100))]
)
def test_a_picture_is_kept_upright(turned, place):
    exif = Image.Exif()
    exif[0x0112] = turned

    upright = kept(half_red((1600, 1240)), exif=exif)

    assert near(upright.getpixel(place), (200, 40, 30))


def test_no_metadata_is_kept():
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    exif.get_ifd(0x8825)[2] = (40.0, 26.0, 46.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    prepared = kept(picture(), exif=exif, icc_profile=profile, comment=b"Written by somebody")

    assert prepared.info == {}
    assert b"somebody" not in encode(prepared, "jpeg")


def test_no_text_of_a_png_is_kept():
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "somebody")

    assert kept(picture(), "PNG", pnginfo=words).info == {}


def test_what_is_hidden_behind_a_picture_is_not_kept():
    file = upload()
    file.file.seek(0, 2)
    file.file.write(b"PK\x03\x04 an archive")
    file.size += 30

    assert b"an archive" not in encode(prepare(open_picture(file)), "jpeg")


@pytest.mark.parametrize(("mode", "colour"), [("RGBA", (0, 0, 0, 0)), ("LA", (0, 0))])
def test_what_is_transparent_becomes_white(mode, colour):
    assert near(kept(picture(mode=mode, colour=colour), "PNG").getpixel((5, 5)), (255, 255, 255))


@pytest.mark.parametrize(
    ("mode", "colour", "form", "expected"),
    [
        ("L", 120, "PNG", (120, 120, 120)),
        ("1", 1, "PNG", (255, 255, 255)),
        ("P", 0, "PNG", (0, 0, 0)),
        ("I;16", 0x8000, "PNG", (128, 128, 128)),
        ("CMYK", (0, 255, 255, 0), "JPEG", (255, 0, 0)),
    ],
)
def test_every_kind_of_picture_becomes_rgb(mode, colour, form, expected):
    prepared = kept(picture(mode=mode, colour=colour), form)

    assert prepared.mode == "RGB"
    assert near(prepared.getpixel((5, 5)), expected)


def test_a_profile_of_colours_is_followed():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()

    assert kept(picture(), icc_profile=lab).mode == "RGB"


def test_a_large_picture_is_scaled_down_to_what_is_ever_shown():
    assert kept(picture((4800, 3200))).size == (2400, 1600)


def test_a_small_picture_is_not_enlarged():
    assert kept(picture((1200, 630))).size == (1200, 630)
