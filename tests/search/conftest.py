"""Profiles to be found: made by their titles, and published."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from occupations.models import OccupationProfile
from occupations.search import find
from tests.factories import CountryFactory, ProfileFactory, published


@pytest.fixture
def profile(db) -> Callable[..., OccupationProfile]:
    """Make a published profile of an occupation of its own with these titles by language, in a country."""

    def make(title: str, country: str = "us", **columns: Any) -> OccupationProfile:
        land = CountryFactory(code=country)
        named = {"summary_en": "", "occupation__name_en": title, **columns}
        return published(ProfileFactory(country=land, title_en=title, **named))

    return make


@pytest.fixture
def titles() -> Callable[..., list[str]]:
    """Return the English titles of what a text finds, in order."""

    def look(text: str, language: str = "en", where: Sequence[tuple[str, str]] = ()) -> list[str]:
        hits = find(text, language, where).profiles
        rows = OccupationProfile.objects.in_bulk(hits)
        return [rows[pk].title_en for pk in hits]

    return look
