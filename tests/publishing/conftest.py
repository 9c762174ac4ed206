"""Two profiles of one occupation in two countries, and a page's document."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from occupations.models import OccupationProfile, PublishedPage
from tests.factories import full_profile


@pytest.fixture
def american(db) -> OccupationProfile:
    return full_profile("us", "17-1022")


@pytest.fixture
def canadian(db) -> OccupationProfile:
    return full_profile("ca", "21203", languages=("en", "fr"))


@pytest.fixture
def document() -> Callable[..., dict[str, Any]]:
    """Return a profile's published document in a language."""

    def read(profile: OccupationProfile, language: str = "en") -> dict[str, Any]:
        return json.loads(PublishedPage.objects.get(profile=profile, language=language).document)

    return read
