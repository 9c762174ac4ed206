"""An editor at work on a profile with every section."""

import pytest
from django.contrib.auth.models import Permission

from occupations import models
from occupations.publishing.working import stamp
from tests.factories import EditorFactory, GroupFactory, RoleFactory, full_profile


@pytest.fixture
def editor(db):
    return EditorFactory(username="editor")


@pytest.fixture
def desk(client, editor):
    """A signed-in browser."""
    client.force_login(editor)
    return client


@pytest.fixture
def surveyor(db) -> models.OccupationProfile:
    """A profile with a row in every section, in English and Spanish."""
    profile = full_profile(languages=("en", "es"))
    stamp([profile])
    return profile


@pytest.fixture
def translator(client, surveyor):
    """A browser of somebody who may translate into Spanish, and nothing else."""
    group = GroupFactory(name="Spanish")
    RoleFactory(group=group, kind="translator", language="es")
    user = EditorFactory(username="spanish", is_superuser=False)
    user.groups.add(group)
    user.user_permissions.add(Permission.objects.get(codename="view_occupationprofile"))
    client.force_login(user)
    return client
