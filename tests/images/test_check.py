"""An upload is taken for what it is, and what cannot be used is refused with what to do about it."""

import contextlib
import io
import zlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from PIL import Image

from occupations.images.check import open_picture
from occupations.images.prepare import prepare
from tests.factories.pictures import picture, upload

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1300" height="900"><script>alert(1)</script></svg>'
NOT_A_PICTURE = "This is not a picture that the site can use. Upload a JPEG, PNG, WebP or AVIF file."
DAMAGED = "The picture is damaged or incomplete. Open it in an image editor, save it anew and upload that."
TOO_LARGE = "The picture has more than 50 million pixels. Scale it down and upload it again."
MOVES = "The picture moves. Upload a still picture."


def refusal(file) -> str:
    with pytest.raises(ValidationError) as refused:
        prepare(open_picture(file))
    [message] = refused.value.messages
    return message


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png_of(width: int, height: int) -> SimpleUploadedFile:
    """Return a file of some hundred bytes that says that it unpacks to so many pixels."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return SimpleUploadedFile(
        "bomb.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_four_formats_are_taken_whatever_they_are_called(form):
    assert prepare(open_picture(upload(form=form, name="photograph.exe"))).size == (1300, 900)


@pytest.mark.parametrize("form", ["GIF", "TIFF", "BMP", "ICO", "PDF"])
def test_other_formats_are_refused_whatever_they_are_called(form):
    assert refusal(upload(form=form, name="photograph.jpg")) == NOT_A_PICTURE


@pytest.mark.parametrize(
    "content", [SVG, b"<html>", b"\xff\xd8\xff", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"RIFF"]
)
def test_what_is_no_picture_is_refused(content):
    assert refusal(SimpleUploadedFile("photograph.jpg", content, "image/jpeg")) == NOT_A_PICTURE


def test_a_script_before_a_picture_is_refused():
    assert refusal(SimpleUploadedFile("a.jpg", b"<script>" + upload().read())) == NOT_A_PICTURE


@pytest.mark.parametrize("form", ["PNG", "WEBP", "AVIF"])
def test_moving_pictures_are_refused(form):
    frames = [picture(colour=(shade, 0, 0)) for shade in (0, 250)]

    assert refusal(upload(frames[0], form, save_all=True, append_images=frames[1:])) == MOVES


def test_a_telephones_second_picture_is_left_out():
    file = upload(picture(), "MPO", save_all=True, append_images=[picture(colour=(0, 0, 0))])

    kept = prepare(open_picture(file))

    assert kept.getpixel((600, 400))[2] > 100


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_truncated_picture_is_refused(form):
    noise = Image.effect_noise((1300, 900), 60).convert("RGB")
    whole = upload(noise, form).read()

    assert refusal(SimpleUploadedFile("cut", whole[: len(whole) // 2])) in {DAMAGED, NOT_A_PICTURE}


def test_a_picture_whose_pixels_are_not_there_is_refused():
    assert refusal(png_of(1300, 900)) == DAMAGED


@pytest.mark.parametrize(("width", "height"), [(10_000, 5_001), (100_000, 100_000)])
def test_a_decompression_bomb_is_refused_before_it_is_unpacked(width, height):
    assert refusal(png_of(width, height)) == TOO_LARGE


def test_a_size_that_cannot_be_is_refused():
    assert refusal(png_of(2**31 - 1, 2**31 - 1)) in {NOT_A_PICTURE, TOO_LARGE}


def test_too_many_bytes_are_refused(settings):
    settings.IMAGE_MAX_MEGABYTES = 1
    file = SimpleUploadedFile("a.jpg", upload().read() + b"\0" * 1024 * 1024)

    expected = "The file has more than 1 megabytes. Save the picture smaller or with more compression."
    assert refusal(file) == expected


@pytest.mark.parametrize("size", [(1199, 900), (1300, 629)])
def test_a_small_picture_is_refused_with_its_size_and_the_least(size):
    message = refusal(upload(picture(size)))

    assert f"{size[0]:,} × {size[1]:,}" in message
    assert "1,200 × 630" in message


def test_the_size_is_that_of_the_picture_as_it_is_seen():
    lying = Image.Exif()
    lying[0x0112] = 6

    assert "700 × 1,300" in refusal(upload(picture((1300, 700)), exif=lying))


@pytest.mark.parametrize("place", range(12, 420, 37))
def test_a_damaged_byte_is_no_error_of_ours(place):
    whole = bytearray(upload(picture((1300, 700)), "PNG").read())
    whole[place] ^= 255

    with contextlib.suppress(ValidationError):
        prepare(open_picture(SimpleUploadedFile("a", bytes(whole))))


def test_the_numbers_of_a_refusal_are_written_as_the_editor_writes_them():
    with translation.override("fr"):
        assert "1\N{NARROW NO-BREAK SPACE}200 × 600" in refusal(upload(picture((1200, 600))))


def test_a_stream_that_was_read_before_is_read_from_its_start():
    file = upload()
    file.read()

    assert open_picture(file).size == (1300, 900)


def test_an_empty_file_is_refused():
    assert refusal(SimpleUploadedFile("a.jpg", io.BytesIO().getvalue())) == NOT_A_PICTURE
