"""What keeps editors' work: revisions, roles, translations, the glossary."""

import uuid
import zlib

import factory
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory

from occupations import models
from tests.factories.reference import EditorFactory
from tests.factories.sections import ProfileFactory


class RevisionFactory(DjangoModelFactory):
    class Meta:
        model = models.Revision

    profile_key = factory.LazyFunction(uuid.uuid4)
    path = "us/17-1022"
    title = "Land surveyor"
    content = zlib.compress(b"{}")
    content_hash = "0" * 64
    saved_at = factory.LazyFunction(timezone.now)


class GroupFactory(DjangoModelFactory):
    class Meta:
        model = Group

    name = factory.Sequence(lambda n: f"group {n}")


class RoleFactory(DjangoModelFactory):
    class Meta:
        model = models.Role

    group = factory.SubFactory(GroupFactory)
    kind = "reviewer"


class TranslationFactory(DjangoModelFactory):
    class Meta:
        model = models.Translation

    profile = factory.SubFactory(ProfileFactory)
    section = "profile"
    row_key = factory.LazyAttribute(lambda row: row.profile.key)
    field = "summary"
    language = "es"
    source = "Measures land."
    source_hash = "1" * 64
    words = "Mide terrenos."
    translated_at = factory.LazyFunction(timezone.now)


class TranslationStateFactory(DjangoModelFactory):
    class Meta:
        model = models.TranslationState

    profile = factory.SubFactory(ProfileFactory)
    language = "es"
    sections = factory.LazyFunction(
        lambda: {"profile": {"rows": 1, "total": 1, "missing": 0, "outdated": 0, "review": 0}}
    )


class GlossaryTermFactory(DjangoModelFactory):
    class Meta:
        model = models.GlossaryTerm

    language = "es"
    term = factory.Sequence(lambda n: f"technologist {n}")
    translation = "tecnólogo"
    forbidden = factory.LazyFunction(lambda: ["técnico"])


class TranslationUploadFactory(DjangoModelFactory):
    class Meta:
        model = models.TranslationUpload

    language = "es"
    file_name = "texts-es.xlf"
    format = "xliff"
    uploaded_by = factory.SubFactory(EditorFactory)
    cells = factory.LazyFunction(
        lambda: [{"id": "us/17-1022", "place": "1", "source": "Land", "target": "Tierra", "review": False}]
    )


class PresenceFactory(DjangoModelFactory):
    class Meta:
        model = models.Presence

    profile = factory.SubFactory(ProfileFactory)
    user = factory.SubFactory(EditorFactory)
    section = "faq"
    language = "es"
    seen_at = factory.LazyFunction(timezone.now)
