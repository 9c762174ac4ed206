"""The files that are made of a picture: sizes, crops, formats, and the same bytes every time."""

import io
from fractions import Fraction

import pytest
from PIL import Image

from occupations.images.renditions import crop, encode, make
from tests.factories.pictures import half_red, picture

RATIO = Fraction(3, 2)


def test_each_format_is_made_in_each_width_and_one_for_other_sites():
    made = list(make(picture((2400, 1600)), 50, 50))

    sizes = [(rendition.format, rendition.width, rendition.height) for rendition in made]
    assert sizes == [
        *[(name, 320, 213) for name in ("avif", "webp", "jpeg")],
        *[(name, 480, 320) for name in ("avif", "webp", "jpeg")],
        *[(name, 800, 533) for name in ("avif", "webp", "jpeg")],
        *[(name, 1200, 800) for name in ("avif", "webp", "jpeg")],
        ("jpeg", 1200, 630),
    ]
    assert [rendition.kind for rendition in made] == ["picture"] * 12 + ["share"]


def test_a_file_is_what_it_says():
    for rendition in make(picture(), 50, 50):
        file = Image.open(io.BytesIO(rendition.data))
        assert (file.format.lower(), *file.size) == (rendition.format, rendition.width, rendition.height)
        assert not set(file.info) & {"exif", "icc_profile", "xmp", "comment"}


def test_nothing_is_enlarged():
    widths = {
        rendition.width for rendition in make(picture((1200, 630)), 50, 50) if rendition.kind == "picture"
    }

    assert widths == {320, 480, 800}


@pytest.mark.parametrize("form", ["avif", "webp", "jpeg"])
def test_the_same_picture_makes_the_same_bytes(form):
    noise = Image.effect_noise((640, 480), 60).convert("RGB")

    assert encode(noise, form) == encode(noise, form)


@pytest.mark.parametrize(("focal_x", "red"), [(10, False), (90, True)])
def test_the_focal_point_stays_in_sight(focal_x, red):
    first = next(iter(make(half_red(), focal_x, 50)))

    middle = Image.open(io.BytesIO(first.data)).convert("RGB").getpixel((160, 100))
    assert (middle[0] > 150) == red


@pytest.mark.parametrize(
    ("size", "focal", "box"),
    [
        ((3000, 1000), (50, 50), (750, 0, 2250, 1000)),
        ((3000, 1000), (0, 0), (0, 0, 1500, 1000)),
        ((3000, 1000), (100, 100), (1500, 0, 3000, 1000)),
        ((1200, 3000), (50, 20), (0, 200, 1200, 1000)),
        ((1500, 1000), (0, 100), (0, 0, 1500, 1000)),
    ],
)
def test_a_crop_lies_inside_with_the_focal_point_as_near_its_middle_as_can_be(size, focal, box):
    assert crop(size, RATIO, *focal) == box
