"""What is scheduled happens once, when its time has come, and only to the version that was meant."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from occupations.models import OccupationProfile, Publication, PublishedPage, Schedule
from occupations.publishing.working import stamp
from occupations.workflow import Refused, approve, archive, cancel, run_due, schedule, send_back, submit
from tests.factories import EditorFactory, ProfileFactory, published


def ahead(**how_far):
    return timezone.now() + timedelta(**how_far)


def later(**how_far):
    """Run what is due at a later time."""
    return run_due(ahead(**how_far))


@pytest.fixture
def approved(surveyor, editor, reviewer):
    submit(surveyor, editor)
    approve(surveyor, reviewer)
    surveyor.refresh_from_db()
    return surveyor


def is_public(profile):
    return PublishedPage.objects.filter(profile=profile).exists()


def test_it_happens_when_its_time_has_come_and_not_before(approved, publisher):
    schedule(approved, publisher, ahead(hours=1), ahead(days=1))

    early = later(minutes=30), is_public(approved)
    on_time = later(hours=2), is_public(approved)
    in_the_end = later(days=2), is_public(approved)

    assert early == ([], False)
    assert ([done.action for done in on_time[0]], on_time[1]) == (["publish"], True)
    assert ([done.action for done in in_the_end[0]], in_the_end[1]) == (["unpublish"], False)
    assert not Schedule.objects.open().exists()


def test_who_scheduled_it_published_it(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    later(hours=2)

    step = approved.transitions.first()
    assert Publication.objects.get().published_by == publisher
    assert (step.step, step.user, step.by_schedule) == ("published", publisher, True)


def test_a_second_run_does_nothing(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    later(hours=2)

    assert later(hours=2) == []
    assert Publication.objects.count() == 1


def test_a_version_that_was_changed_since_is_not_published(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    approved.faq_rows.all().delete()
    stamp([approved])

    [done] = later(hours=2)

    assert done.failure == Schedule.Failure.CHANGED
    assert not is_public(approved)
    assert list(Schedule.objects.failed()) == [done]


def test_a_version_that_was_sent_back_since_is_not_published(approved, publisher, reviewer):
    schedule(approved, publisher, ahead(hours=1))
    send_back(approved, reviewer, "Wait.")

    [done] = later(hours=2)

    assert done.failure == Schedule.Failure.NOT_APPROVED
    assert not is_public(approved)


def test_a_profile_that_was_put_away_has_nothing_scheduled(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    archive(approved, publisher)

    assert later(hours=2) == []


def test_a_failure_ends_with_the_next_schedule(approved, publisher):
    failed = Schedule.objects.create(
        profile=approved, action="publish", at=ahead(), made_at=ahead(), done_at=ahead(), failure="changed"
    )
    before = list(Schedule.objects.failed())
    schedule(approved, publisher, ahead(hours=1))

    assert before == [failed]
    assert not Schedule.objects.failed().exists()


def test_one_that_breaks_keeps_no_other_from_happening(approved, publisher, monkeypatch):
    other = published(ProfileFactory())
    schedule(approved, publisher, ahead(hours=1))
    schedule(other, publisher, None, ahead(hours=2))
    monkeypatch.setattr("occupations.workflow.scheduling.publish", lambda *_arguments: 1 / 0)

    done = later(hours=3)

    assert [row.failure for row in done] == [Schedule.Failure.BROKEN, ""]
    assert not is_public(other)
    assert OccupationProfile.objects.get(pk=approved.pk).stage == "approved"


def test_a_new_plan_replaces_the_old(approved, publisher):
    schedule(approved, publisher, ahead(hours=1), ahead(days=1))
    schedule(approved, publisher, ahead(hours=3))

    assert [row.action for row in Schedule.objects.open()] == ["publish"]
    assert later(hours=2) == []


def test_nothing_unapproved_is_scheduled_by_a_mere_publisher(surveyor, publisher):
    with pytest.raises(Refused, match="Nobody has approved this version"):
        schedule(surveyor, publisher, ahead(hours=1))


def test_whoever_may_review_approves_by_scheduling(surveyor):
    schedule(surveyor, EditorFactory(), ahead(hours=1))
    later(hours=2)

    assert is_public(surveyor)


def test_what_is_not_scheduled_cannot_be_cancelled(approved, publisher):
    with pytest.raises(Refused, match="Nothing is scheduled"):
        cancel(approved, publisher)


def test_the_command_says_what_it_did(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    Schedule.objects.update(at=ahead(hours=-1))
    out, err = StringIO(), StringIO()

    call_command("run_schedule", stdout=out, stderr=err)
    call_command("run_schedule", stdout=out, stderr=err)

    assert out.getvalue() == "us/17-1022: published, as scheduled\n"
    assert err.getvalue() == ""


def test_the_command_says_what_it_could_not_do(approved, publisher):
    schedule(approved, publisher, ahead(hours=1))
    Schedule.objects.update(at=ahead(hours=-1), content_hash="other")
    out, err = StringIO(), StringIO()

    call_command("run_schedule", stdout=out, stderr=err)

    assert err.getvalue() == "us/17-1022: could not publish: changed\n"
