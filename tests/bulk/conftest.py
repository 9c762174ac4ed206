"""Profiles that can be published, and somebody who may do everything."""

import pytest

from occupations.publishing.working import stamp
from tests.factories import CitationFactory, EditorFactory, ProfileFactory, RatingFactory


def ready_profile(**values):
    """Return a profile that lacks nothing vital."""
    profile = ProfileFactory(**values)
    CitationFactory(profile=profile)
    RatingFactory(profile=profile)
    stamp([profile])
    return profile


@pytest.fixture
def boss(db):
    return EditorFactory(username="boss")
