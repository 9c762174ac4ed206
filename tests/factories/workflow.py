"""Steps that profiles took, and those that are planned."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.sections import ProfileFactory


class TransitionFactory(DjangoModelFactory):
    class Meta:
        model = models.Transition

    profile = factory.SubFactory(ProfileFactory)
    step = "submitted"
    at = factory.LazyFunction(timezone.now)


class ScheduleFactory(DjangoModelFactory):
    """Due in an hour."""

    class Meta:
        model = models.Schedule

    profile = factory.SubFactory(ProfileFactory)
    action = "publish"
    at = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=1))
    made_at = factory.LazyFunction(timezone.now)
