"""What staff say to each other, want for themselves, and did to many profiles at once."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.reference import EditorFactory
from tests.factories.sections import ProfileFactory


class CommentFactory(DjangoModelFactory):
    class Meta:
        model = models.Comment

    profile = factory.SubFactory(ProfileFactory)
    text = "Is this figure of last year?"
    author = factory.SubFactory(EditorFactory)
    created_at = factory.LazyFunction(timezone.now)


class StaffPreferenceFactory(DjangoModelFactory):
    class Meta:
        model = models.StaffPreference

    user = factory.SubFactory(EditorFactory)
    digest = True
    digest_sent_at = factory.LazyFunction(timezone.now)


class BulkActionFactory(DjangoModelFactory):
    class Meta:
        model = models.BulkAction

    kind = "publish"
    count = 0
    user = factory.SubFactory(EditorFactory)
    made_at = factory.LazyFunction(timezone.now)
