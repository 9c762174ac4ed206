"""Editors see who else has a profile open."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from occupations.models import Presence
from tests.admin.forms import change_url
from tests.admin.workbench import bench_url
from tests.factories import EditorFactory, PresenceFactory, ProfileFactory


@pytest.fixture
def other(db):
    """Another editor's browser."""
    browser = Client()
    browser.force_login(EditorFactory(username="other", first_name="Mona", last_name="Field"))
    return browser


def report(browser, profile, **said):
    return browser.post(f"/admin/occupations/occupationprofile/{profile.pk}/presence/", said)


def test_each_of_two_editors_sees_the_other(desk, other, surveyor):
    other.get(change_url(surveyor, "faq", "es"))
    page = desk.get(change_url(surveyor, "levels")).content.decode()

    assert "Mona Field has this profile open, too: Questions and answers, Español." in page
    answer = report(other, surveyor, section="faq", language="es").json()
    assert answer == {"others": ["editor has this profile open, too: Career levels, English."]}


def test_a_translator_at_the_workbench_sees_and_is_seen(desk, other, surveyor):
    other.get(change_url(surveyor, "faq", "es"))
    page = desk.get(bench_url(surveyor, section="levels")).content.decode()

    assert "Mona Field has this profile open, too: Questions and answers, Español." in page
    shown = other.get(change_url(surveyor, "faq", "es")).content.decode()
    assert "editor has this profile open, too: Career levels, Español." in shown


def test_a_section_that_there_is_not_is_not_said(desk, other, surveyor):
    other.get(bench_url(surveyor, section="x" * 500))

    assert "Mona Field has this profile open, too." in desk.get(change_url(surveyor)).content.decode()


def test_who_left_is_no_longer_there(desk, other, surveyor):
    other.get(change_url(surveyor))
    assert report(other, surveyor, left="1").status_code == 204

    assert "Mona Field" not in desk.get(change_url(surveyor)).content.decode()


def test_who_was_not_seen_for_two_minutes_is_no_longer_there(desk, surveyor):
    long_ago = timezone.now() - timedelta(minutes=3)
    PresenceFactory(profile=surveyor, user__username="gone", seen_at=long_ago)

    assert report(desk, surveyor).json() == {"others": []}
    assert [presence.user.username for presence in Presence.objects.all()] == ["editor"]


def test_somebody_on_another_profile_is_not_here(desk, surveyor):
    PresenceFactory(profile=ProfileFactory())
    assert report(desk, surveyor).json() == {"others": []}


def test_a_report_with_an_unknown_section_says_only_that_somebody_is_there(desk, other, surveyor):
    report(other, surveyor, section="<b>", language="xx")
    assert report(desk, surveyor).json() == {"others": ["Mona Field has this profile open, too."]}


def test_who_may_not_see_profiles_may_not_see_who_is_there(client, surveyor):
    client.force_login(EditorFactory(is_superuser=False))
    assert report(client, surveyor).status_code == 403
    assert not Presence.objects.exists()


def test_looking_at_the_address_reports_nothing(desk, surveyor):
    address = f"/admin/occupations/occupationprofile/{surveyor.pk}/presence/"
    assert desk.get(address).status_code == 405
