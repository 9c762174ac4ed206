"""Many published profiles, each with little in it."""

from occupations.models import OccupationProfile
from occupations.publishing import publish_all
from tests.factories.reference import CountryFactory, DataSourceFactory, RatingDimensionFactory
from tests.factories.sections import CitationFactory, ProfileFactory, RatingFactory


def published_crowd(size: int) -> list[OccupationProfile]:
    """Publish profiles in every language, half of them in one country and half in another."""
    source, dimension = DataSourceFactory(), RatingDimensionFactory()
    profiles = [
        profile
        for code in ("us", "ca")
        for profile in ProfileFactory.create_batch(size // 2, country=CountryFactory(code=code))
    ]
    for number, profile in enumerate(profiles):
        CitationFactory(profile=profile, source=source)
        RatingFactory(profile=profile, dimension=dimension, score=number % 10)
    publish_all(profiles)
    return profiles
