"""Uploaded files can be had, and nothing else."""

from pathlib import Path

import pytest


@pytest.fixture
def picture(settings) -> Path:
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir()
    (folder / "nurse.png").write_bytes(b"\x89PNG")
    return folder / "nurse.png"


def test_an_uploaded_file_is_served_and_may_be_cached(client, picture):
    response = client.get("/media/nurse.png")

    assert response.getvalue() == b"\x89PNG"
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize(("extension", "kind"), [("avif", "avif"), ("webp", "webp"), ("jpg", "jpeg")])
def test_a_name_with_a_hash_is_kept_for_ever_under_its_type(client, picture, extension, kind):
    (picture.parent / f"picture-320-0123456789abcdef.{extension}").write_bytes(b"1")

    response = client.get(f"/media/picture-320-0123456789abcdef.{extension}")

    assert response["Content-Type"] == f"image/{kind}"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_who_has_the_file_gets_304(client, picture):
    since = client.get("/media/nurse.png")["Last-Modified"]

    assert client.get("/media/nurse.png", headers={"if-modified-since": since}).status_code == 304


@pytest.mark.parametrize("path", ["nothing.png", "../secret_key", "%2e%2e/secret_key", ""])
def test_nothing_else_can_be_had(client, db, picture, path):
    (picture.parent.parent / "secret_key").write_text("secret")

    assert client.get(f"/media/{path}").status_code == 404
