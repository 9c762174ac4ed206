"""A published version as it was on a day."""

import datetime as dt

import pytest
from django.utils import timezone

from occupations.models import Publication
from occupations.publishing import publish, unpublish
from tests.factories import EditorFactory, published

PROFILES = "/admin/occupations/occupationprofile/"


def at(*numbers):
    return dt.datetime(*numbers, tzinfo=dt.UTC)


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def twice(surveyor):
    """A profile that was published on 3 March 2025 and again, with another answer, on 5 March; ended on 9 March."""
    published(surveyor)
    surveyor.faq_rows.update(answer_en="Never.", answer_es="Nunca.")
    publish(surveyor)
    unpublish(surveyor)
    first, second = Publication.objects.order_by("pk")
    changed = at(2025, 3, 5, 12)
    Publication.objects.filter(pk=first.pk).update(published_at=at(2025, 3, 3, 12), ended_at=changed)
    Publication.objects.filter(pk=second.pk).update(published_at=changed, ended_at=at(2025, 3, 9, 12))
    return surveyor


def shown(desk, profile, day, language="en"):
    return desk.get(f"{PROFILES}{profile.pk}/published/", {"date": day, "lang": language}, follow=True)


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2025-03-03", "In most places it is."),
        ("2025-03-04", "In most places it is."),
        ("2025-03-05", "Never."),
        ("2025-03-08", "Never."),
    ],
)
def test_the_page_is_that_of_the_end_of_the_day(desk, twice, day, answer):
    response = shown(desk, twice, day)

    assert answer in text(response)
    assert "This is what was public at the end of" in text(response)
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"


def test_the_page_is_in_the_language_that_was_asked_for(desk, twice):
    response = shown(desk, twice, "2025-03-05", "es")

    assert "Nunca." in text(response)
    assert response["Content-Language"] == "es"
    assert 'href="../fr/"' in text(response)


@pytest.mark.parametrize("day", ["2025-03-02", "2025-03-09", "2026-01-01"])
def test_a_day_on_which_nothing_was_public_is_said(desk, twice, day):
    response = shown(desk, twice, day)

    assert "Nothing of this profile was public at the end of" in text(response)
    assert desk.get(f"{PROFILES}{twice.pk}/published/{day}/en/").status_code == 404


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        ("2025-13-01", "Enter a day as year-month-day, such as 2026-01-31."),
        ("yesterday", "Enter a day as year-month-day, such as 2026-01-31."),
        ("9999-12-31", "This day has not come yet."),
        ("", "This field is required."),
    ],
)
def test_a_day_that_is_none_is_asked_for_again(desk, twice, day, fault):
    response = shown(desk, twice, day)

    assert response.status_code == 400
    assert fault in text(response)


def test_an_unknown_language_is_asked_for_again(desk, twice):
    assert shown(desk, twice, "2025-03-05", "xx").status_code == 400


@pytest.mark.parametrize("rest", ["2025-02-30/en/", "x/en/", "2025-03-05/xx/", "9999-12-31/en/"])
def test_an_address_that_names_no_page_leads_nowhere(desk, twice, rest):
    assert desk.get(f"{PROFILES}{twice.pk}/published/{rest}").status_code == 404


def test_today_is_what_is_public_now(desk, surveyor):
    published(surveyor)

    assert "In most places it is." in text(shown(desk, surveyor, timezone.localdate().isoformat()))


def test_a_profile_that_was_never_public_says_so(desk, surveyor):
    assert "This profile was never public." in text(desk.get(f"{PROFILES}{surveyor.pk}/published/"))


def test_looking_needs_the_right_to_see(client, twice):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(f"{PROFILES}{twice.pk}/published/").status_code == 403
    assert client.get(f"{PROFILES}{twice.pk}/published/2025-03-05/en/").status_code == 403
