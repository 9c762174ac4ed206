"""What readers may follow of what is public."""

import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.models import OccupationProfile, Publication, PublishedChange, SalaryBand, Statement
from occupations.publishing import (
    delete,
    delete_all,
    publish,
    publish_again,
    publish_all,
    unpublish,
    unpublish_all,
)
from occupations.publishing.changes import changed_parts
from occupations.publishing.working import stamp
from tests.factories import AdjacentCareerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def changes(profile):
    rows = PublishedChange.objects.filter(profile=profile).order_by("pk")
    return [(row.kind, row.parts) for row in rows]


def test_the_first_publication_is_new_and_names_no_part(american):
    publication = publish(american)
    [row] = PublishedChange.objects.all()
    assert (row.profile, row.kind, row.parts) == (american, "new", [])
    assert (row.country, row.slug, row.made_at) == ("us", "land-surveyor", publication.published_at)


def test_publishing_the_same_again_is_no_change(american):
    publish(american)
    publish(american)
    assert changes(american) == [("new", [])]


def test_a_change_names_the_parts_that_differ(american, canadian):
    publish(american)
    SalaryBand.objects.filter(profile=american).update(high=99_000)
    Statement.objects.filter(profile=american, section="human_moat").delete()
    StatementFactory(profile=american, section="tool", text_en="Another tool")
    OccupationProfile.objects.filter(pk=american.pk).update(ai_verdict="resilient", summary_es="Mide.")
    AdjacentCareerFactory(profile=american, target=canadian, kind="safer")

    publish(american)

    [_new, (kind, parts)] = changes(american)
    assert kind == "changed"
    assert set(parts) == {"salary_bands", "human_moat", "tool", "verdict", "summary", "safer_careers"}


def test_a_language_or_an_empty_field_that_came_later_is_no_change():
    def structure(languages, **profile):
        return {"languages": languages, "profile": {"country": "us", "title": {"en": "Nurse"}} | profile}

    old = structure(["en"]) | {"faq": [{"key": "1", "question": {"en": "Why?"}}]}
    new = structure(["en", "de"], title={"en": "Nurse", "de": "Pflege"}, remote_work={}, note="") | {
        "faq": [{"key": "2", "question": {"en": "Why?", "de": "Warum?"}, "answer": {}}],
        "tools": [],
    }
    assert changed_parts(old, new) == []


def test_another_order_is_a_change():
    rows = [{"key": "1", "name": "A"}, {"key": "2", "name": "B"}]
    plain = {"languages": ["en"], "profile": {}}
    assert changed_parts(plain | {"evidence": rows}, plain | {"evidence": rows[::-1]}) == ["evidence"]


def test_what_is_taken_away_and_comes_back_names_no_part(american):
    publish(american)
    unpublish(american)
    Statement.objects.filter(profile=american).delete()
    publish(american)
    assert changes(american) == [("new", []), ("ended", []), ("changed", [])]


def test_what_is_not_public_cannot_be_taken_away(american):
    unpublish(american)
    unpublish_all([american.pk])
    assert changes(american) == []


def test_a_deleted_profile_leaves_that_it_was_taken_away(american, canadian):
    publish(american)
    publish(canadian)
    delete(american)
    delete_all([canadian.pk])
    rows = PublishedChange.objects.filter(kind="ended").order_by("pk")
    assert [(row.country, row.slug) for row in rows] == [("us", "land-surveyor"), ("ca", canadian.slug)]


def test_an_earlier_publication_made_public_again_is_compared_too(american):
    first = publish(american)
    SalaryBand.objects.filter(profile=american).update(high=99_000)
    publish(american)
    publish_again([first.pk])
    assert changes(american) == [("new", []), ("changed", ["salary_bands"]), ("changed", ["salary_bands"])]


def test_many_at_once_leave_what_each_would(american, canadian):
    stamp([american, canadian])
    publish_all([american, canadian])
    SalaryBand.objects.filter(profile=canadian).update(low=1)
    stamp([american, canadian])
    publish_all([american, canadian])
    unpublish_all([american.pk, canadian.pk])
    assert changes(american) == [("new", []), ("ended", [])]
    assert changes(canadian) == [("new", []), ("changed", ["salary_bands"]), ("ended", [])]


def test_nothing_is_kept_of_a_publication_that_fails(american, monkeypatch):
    def fail(*_arguments):
        raise RuntimeError

    monkeypatch.setattr(sys.modules[publish.__module__], "write_pages", fail)
    with pytest.raises(RuntimeError):
        publish(american)
    assert not PublishedChange.objects.exists()


def test_the_first_change_of_an_old_installation_is_no_new_profile(american):
    publish(american)
    PublishedChange.objects.all().delete()
    SalaryBand.objects.filter(profile=american).update(high=99_000)
    publish(american)
    assert changes(american) == [("changed", ["salary_bands"])]
    assert Publication.objects.count() == 2


def test_ending_many_costs_the_same_queries_as_ending_one(american, canadian):
    def queries(*profiles):
        publish_all(profiles)
        with CaptureQueriesContext(connection) as found:
            unpublish_all([profile.pk for profile in profiles])
        return len(found)

    stamp([american, canadian])
    assert queries(american, canadian) <= queries(american) + 2
