"""What keeps content true: links that were checked, page views, reviews of sources."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.reference import DataSourceFactory
from tests.factories.sections import ProfileFactory


class LinkCheckFactory(DjangoModelFactory):
    class Meta:
        model = models.LinkCheck

    url = factory.Sequence(lambda n: f"https://example.org/source-{n}")


class PageViewsFactory(DjangoModelFactory):
    class Meta:
        model = models.PageViews

    profile = factory.SubFactory(ProfileFactory)
    day = factory.LazyFunction(timezone.localdate)
    count = 10


class SourceReviewFactory(DjangoModelFactory):
    class Meta:
        model = models.SourceReview

    source = factory.SubFactory(DataSourceFactory)
    reviewed_on = factory.LazyFunction(timezone.localdate)
