"""A published occupation to look at."""

import pytest

from occupations import models
from tests.factories import full_profile, published
from tests.factories.codes import Codes
from tests.shared_rows import shared_rows

PROFILE = "/en/us/land-surveyor/"


@pytest.fixture(scope="module")
def one_surveyor(django_db_setup, django_db_blocker):
    """The surveyor as below, made once for a module whose tests all look at them."""
    with shared_rows(django_db_blocker):
        yield published(full_profile(languages=("en", "es")))


@pytest.fixture
def surveyor(db) -> models.OccupationProfile:
    """The surveyor of the United States, with every section, written in English and Spanish."""
    return published(full_profile(languages=("en", "es")))


@pytest.fixture
def canadian(surveyor) -> models.OccupationProfile:
    """The same occupation in Canada, under another address."""
    return published(full_profile(country="ca", code="21203", slug="surveyor", languages=("en",)))


@pytest.fixture
def codes(db) -> Codes:
    """Classifications whose codes match."""
    return Codes()
