"""Clients are counted without keeping who they are."""

import datetime as dt

import pytest
from django.utils import timezone

from occupations.correcting import Refusal, limits, refusal
from occupations.models import Correction
from occupations.publishing import delete, delete_all
from tests.factories import CorrectionFactory, ProfileFactory

DAY = dt.date(2026, 11, 27)


def test_a_client_has_another_name_on_every_day():
    assert limits.client_name("192.0.2.7", DAY) != limits.client_name("192.0.2.7", DAY + dt.timedelta(1))
    assert limits.client_name("192.0.2.7", DAY) != limits.client_name("192.0.2.8", DAY)


def test_the_name_needs_the_sites_key(settings):
    name = limits.client_name("192.0.2.7", DAY)
    settings.SECRET_KEY = "another"
    assert limits.client_name("192.0.2.7", DAY) != name


def test_the_addresses_of_one_household_are_one_client():
    assert limits.client_name("2001:db8::1", DAY) == limits.client_name("2001:db8::ffff:1", DAY)
    assert limits.client_name("2001:db8::1", DAY) != limits.client_name("2001:db8:0:1::1", DAY)


@pytest.mark.django_db
def test_each_client_has_its_own_limit_that_all_processes_count(monkeypatch):
    monkeypatch.setattr(limits, "MOST_FROM_CLIENT", 1)
    key = str(ProfileFactory().key)
    CorrectionFactory(sender="a")
    assert [refusal(key, sender) for sender in ("a", "b", "")] == [Refusal.CLIENT, None, None]


@pytest.mark.django_db
def test_nothing_is_kept_of_a_client_for_longer_than_a_day():
    now = timezone.now()
    old = CorrectionFactory(sender="a", created_at=now - dt.timedelta(hours=25))
    young = CorrectionFactory(sender="b", created_at=now - dt.timedelta(hours=23))
    limits.forget_senders()
    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.sender, young.sender) == ("", "b")


@pytest.mark.django_db
@pytest.mark.parametrize("end", [delete, lambda profile: delete_all([profile.pk])])
def test_a_readers_address_goes_with_the_profile(end):
    row = CorrectionFactory(contact="reader@example.org")
    end(row.profile)
    assert Correction.objects.get(pk=row.pk).contact == ""
