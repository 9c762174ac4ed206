"""What caches are told, and that nobody is sent what they have."""

import gzip
from unittest import mock

import pytest

from occupations.api import profile
from occupations.publishing import publish
from occupations.views.fingerprint import read_fingerprints

DETAIL = "/api/v1/profiles/us/17-1022/?lang=en"
PATHS = [
    DETAIL,
    "/api/v1/",
    "/api/v1/profiles/",
    "/api/v1/occupations/?lang=*",
    "/api/v1/visas/",
    "/api/v1/classifications/",
    "/api/v1/codes/isco-08/2165/",
    "/api/v1/schema/",
]


@pytest.mark.parametrize("path", PATHS)
def test_who_has_the_answer_gets_304(client, surveyor, path):
    first = client.get(path)
    second = client.get(path, headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"].startswith("public, ")
    assert second.status_code == 304
    assert second.content == b""
    for header in ("ETag", "Cache-Control", "Vary", "Content-Language"):
        assert second[header] == first[header]


def test_a_publication_changes_the_answer(client, surveyor):
    before = client.get(DETAIL)
    surveyor.summary_en = "Draws boundaries."
    surveyor.save()
    unchanged = client.get(DETAIL, headers={"if-none-match": before["ETag"]})

    publish(surveyor)
    after = client.get(DETAIL, headers={"if-none-match": before["ETag"]})

    assert unchanged.status_code == 304
    assert after.status_code == 200
    assert after.json()["summary"] == "Draws boundaries."


def test_a_publication_between_two_reads_is_answered_with_what_is_new(client, surveyor, monkeypatch):
    before = read_fingerprints("us", "land-surveyor", ["en"])
    surveyor.summary_en = "Draws boundaries."
    surveyor.save()
    publish(surveyor)
    after = read_fingerprints("us", "land-surveyor", ["en"])
    monkeypatch.setattr(profile, "read_fingerprints", mock.Mock(side_effect=[before, after]))

    assert client.get(DETAIL).json()["summary"] == "Draws boundaries."


def test_forms_of_an_answer_are_told_apart(client, surveyor):
    tags = {
        client.get(f"/api/v1/profiles/us/17-1022/?{query}")["ETag"]
        for query in ("lang=en", "lang=fr", "lang=fr&fallback=none", "lang=*", "lang=*&fallback=none")
    }

    assert len(tags) == 5


def test_a_profile_says_when_it_was_published(client, surveyor):
    assert client.get(DETAIL)["Last-Modified"] == "Tue, 30 Jun 2026 12:00:00 GMT"


def test_answers_are_compressed(client, surveyor):
    response = client.get(DETAIL, headers={"accept-encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content) == client.get(DETAIL).content
