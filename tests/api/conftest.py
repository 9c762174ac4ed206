"""What the tests of the API share."""

import datetime as dt
from unittest import mock

import pytest

from tests.factories import full_profile, published
from tests.factories.codes import Codes
from tests.shared_rows import shared_rows

PUBLISHED_AT = dt.datetime(2026, 6, 30, 12, tzinfo=dt.UTC)


def published_surveyor():
    """Publish the land surveyor of the United States in English and Spanish."""
    with mock.patch("django.utils.timezone.now", return_value=PUBLISHED_AT):
        return published(full_profile(languages=("en", "es")))


@pytest.fixture(scope="module")
def one_surveyor(django_db_setup, django_db_blocker):
    """The surveyor as below, made once for a module whose tests all look at them."""
    with shared_rows(django_db_blocker):
        yield published_surveyor()


@pytest.fixture
def surveyor(db):
    """The land surveyor in the United States, public, in English and Spanish."""
    return published_surveyor()


@pytest.fixture
def get(client):
    """Read an address that answers 200 and return what its JSON says."""

    def read(path, **headers):
        response = client.get(path, headers=headers)
        assert response.status_code == 200, response.content
        return response.json()

    return read


@pytest.fixture
def codes(db) -> Codes:
    """Classifications whose codes match."""
    return Codes()
