"""The document of a full profile is the one kept beside this file: a change of it is a new schema version."""

import datetime as dt
import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from occupations.models import PublishedPage
from occupations.publishing.document import DOCUMENT_VERSION, Document
from tests.factories import full_profile, published
from tests.golden import assert_golden

pytestmark = pytest.mark.django_db

GOLDEN = Path(__file__).with_name("document.golden.json")
NOW = dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def stored(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    published(full_profile("ca", "21203", languages=("en", "es")))
    return PublishedPage.objects.get(profile=published(full_profile(languages=("en", "ar"))), language="ar")


def test_the_document_is_the_one_that_was_agreed(stored):
    assert_golden(GOLDEN, json.loads(stored.document))


def test_the_document_keeps_the_order_of_its_fields(stored):
    assert list(json.loads(stored.document)) == list(json.loads(GOLDEN.read_text()))


def test_the_golden_document_has_every_field_but_the_picture(stored):
    assert set(Document.model_fields) - set(json.loads(GOLDEN.read_text())) == {"image"}


def test_the_document_is_valid_against_its_own_schema(stored):
    parsed = Document.model_validate_json(stored.document)

    assert parsed.schema_version == DOCUMENT_VERSION == stored.schema_version
    assert parsed.model_dump_json(exclude_defaults=True) == stored.document


def test_an_unknown_field_is_refused(stored):
    with pytest.raises(ValidationError):
        Document.model_validate(json.loads(stored.document) | {"colour": "red"})


def test_a_fallback_names_its_language_and_a_translation_does_not(stored):
    parsed = json.loads(stored.document)

    assert parsed["title"] == "Land surveyor (ar)"
    assert parsed["visas"][0]["name"] == {"t": "Skilled worker visa", "l": "en"}
    assert parsed["official_title"] == {"t": "Land surveyors", "l": "en"}
