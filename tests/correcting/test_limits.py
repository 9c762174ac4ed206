"""Clients are counted without keeping who they are."""

import datetime as dt

import pytest
from django.core.cache import cache

from occupations.correcting import Refusal, limits, refusal
from tests.factories import ProfileFactory

DAY = dt.date(2026, 11, 27)


def test_a_client_has_another_name_on_every_day():
    assert limits._client("192.0.2.7", DAY) != limits._client("192.0.2.7", DAY + dt.timedelta(1))
    assert limits._client("192.0.2.7", DAY) != limits._client("192.0.2.8", DAY)


def test_the_name_needs_the_sites_key(settings):
    name = limits._client("192.0.2.7", DAY)
    settings.SECRET_KEY = "another"
    assert limits._client("192.0.2.7", DAY) != name


def test_the_addresses_of_one_household_are_one_client():
    assert limits._client("2001:db8::1", DAY) == limits._client("2001:db8::ffff:1", DAY)
    assert limits._client("2001:db8::1", DAY) != limits._client("2001:db8:0:1::1", DAY)


@pytest.mark.django_db
def test_each_client_has_its_own_limit(monkeypatch):
    monkeypatch.setattr(limits, "MOST_FROM_CLIENT", 1)
    key = str(ProfileFactory().key)
    assert [refusal(key, address) for address in ("192.0.2.7", "192.0.2.7", "192.0.2.8", "")] == [
        None,
        Refusal.CLIENT,
        None,
        None,
    ]


@pytest.mark.django_db
def test_without_a_cache_suggestions_are_still_taken(monkeypatch):
    def fail(*args):
        raise ConnectionError

    monkeypatch.setattr(cache, "incr", fail)
    assert refusal(str(ProfileFactory().key), "192.0.2.7") is None
