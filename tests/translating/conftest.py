"""A profile that is translated into Spanish, and saving it as editors do."""

import pytest
from django.conf import settings
from django.utils import translation

from occupations import models
from occupations.publishing.working import stamp
from tests.factories import full_profile


@pytest.fixture
def surveyor(db) -> models.OccupationProfile:
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile


@pytest.fixture
def save(surveyor):
    """Save texts of the profile itself."""

    def saved(user=None, **texts):
        with translation.override(settings.LANGUAGE_CODE):
            for name, words in texts.items():
                setattr(surveyor, name, words)
            surveyor.save()
        stamp([surveyor], user)

    return saved
