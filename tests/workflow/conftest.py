"""A profile, and one member of staff for each step."""

import pytest
from django.contrib.auth.models import Group, User

from occupations import models
from occupations.publishing.working import stamp
from occupations.workflow.roles import make_roles
from tests.factories import CountryFactory, EditorFactory, full_profile


@pytest.fixture
def surveyor(db) -> models.OccupationProfile:
    """A draft in the United States that could be published."""
    profile = full_profile()
    stamp([profile])
    return profile


@pytest.fixture
def staff(db):
    """Return somebody who is in ready-made groups, by their names."""

    def member(*groups: str) -> User:
        CountryFactory(code="us")
        CountryFactory(code="ca")
        make_roles()
        user = EditorFactory(is_superuser=False)
        user.groups.set(Group.objects.filter(name__in=groups))
        return user

    return member


@pytest.fixture
def editor(staff):
    return staff("Editors: us")


@pytest.fixture
def reviewer(staff):
    return staff("Reviewers")


@pytest.fixture
def publisher(staff):
    return staff("Publishers")
