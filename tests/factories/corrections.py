"""What readers suggest to put right."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.sections import ProfileFactory


class CorrectionFactory(DjangoModelFactory):
    class Meta:
        model = models.Correction

    profile = factory.SubFactory(ProfileFactory)
    language = "en"
    section = "salary"
    text = "The newest survey gives another median."
    created_at = factory.LazyFunction(timezone.now)
    fingerprint = factory.Sequence(lambda number: f"{number:064d}")
