"""The picture in a document, and on the page that is made of it."""

import json

import pytest

from occupations.models import PublishedPage
from occupations.publishing.searched import texts_of
from tests.factories import full_profile, published
from tests.factories.pictures import pictured

pytestmark = pytest.mark.django_db


@pytest.fixture
def surveyor(monkeypatch):
    monkeypatch.setattr("occupations.images.renditions.WIDTHS", (320, 480))
    return full_profile(languages=("en", "ar"))


def image_of(profile, language="en"):
    page = PublishedPage.objects.get(profile=published(profile), language=language)
    return json.loads(page.document).get("image")


def test_a_document_names_every_file_of_the_picture(surveyor):
    occupation = pictured(
        surveyor.occupation, credit="Somebody", licence="CC0", credit_url="https://a.example/"
    )

    image = image_of(surveyor)

    made = [row for row in occupation.renditions if row["kind"] == "picture"]
    assert [file["src"] for file in image["renditions"]] == [f"/media/{row['name']}" for row in made]
    assert image["renditions"][0].keys() == {"format", "width", "height", "src"}
    assert image["share"] == f"/media/{occupation.renditions[-1]['name']}"
    assert (image["credit"], image["licence"], image["credit_url"]) == (
        "Somebody",
        "CC0",
        "https://a.example/",
    )
    assert (image["alt"], image["width"], image["height"]) == ("A theodolite", 1300, 900)


def test_words_that_fell_back_name_their_language(surveyor):
    pictured(surveyor.occupation)

    assert image_of(surveyor, "ar")["alt"] == {"t": "A theodolite", "l": "en"}


def test_a_picture_without_words_is_not_published(surveyor):
    pictured(surveyor.occupation)
    surveyor.occupation.image_alt_en = ""
    surveyor.occupation.save()

    assert image_of(surveyor) is None


def test_names_of_files_are_not_searched(surveyor, document):
    pictured(surveyor.occupation, credit="Somebody")

    texts = {text for text, _language in texts_of(document(published(surveyor)))}

    assert "A theodolite" in texts
    assert "Somebody" not in texts
    assert not [text for text in texts if "/media/" in text]
