"""What lists show of working copies."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.read import content_hash, read_profile
from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from tests.factories import full_profile

pytestmark = pytest.mark.django_db


def test_a_stamp_is_the_fingerprint_and_the_completeness():
    profile = full_profile(languages=("en", "ar"))

    stamp([profile])

    profile.refresh_from_db()
    assert profile.content_hash == content_hash(read_profile(profile))
    assert (profile.completeness["ar"], profile.completeness["es"]) == (1, 0)


def test_stamping_again_writes_nothing_and_changes_no_date():
    profile = full_profile()
    stamp([profile])
    before = OccupationProfile.objects.get(pk=profile.pk).updated_at

    with CaptureQueriesContext(connection) as queries:
        stamp([profile])

    assert not [query for query in queries if query["sql"].startswith("UPDATE")]
    assert OccupationProfile.objects.get(pk=profile.pk).updated_at == before


def test_stamping_many_costs_as_many_queries_as_one():
    one = full_profile("us", "1")
    with CaptureQueriesContext(connection) as first:
        stamp([one])
    others = [full_profile("ca", "2"), full_profile("gb", "3")]

    with CaptureQueriesContext(connection) as queries:
        stamp(others)

    assert len(queries) == len(first)


def test_stamping_nothing_is_no_work():
    stamp([])
