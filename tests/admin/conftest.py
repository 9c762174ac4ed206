"""An editor at work on a profile with every section."""

import pytest

from occupations import models
from occupations.publishing.working import stamp
from tests.factories import EditorFactory, full_profile


@pytest.fixture
def editor(db):
    return EditorFactory(username="editor")


@pytest.fixture
def desk(client, editor):
    """A signed-in browser."""
    client.force_login(editor)
    return client


@pytest.fixture
def surveyor(db) -> models.OccupationProfile:
    """A profile with a row in every section, in English and Spanish."""
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile
