"""What was done to many profiles is undone for all of them, or for none."""

import datetime as dt

import orjson
import pytest
from django.utils import timezone

from occupations.bulk import UndoError, run, undo, undo_refusals
from occupations.codec.read import content_hash, read_profile
from occupations.models import ImportChange, OccupationProfile, Publication, PublishedPage, Revision
from occupations.publishing import publish
from occupations.publishing.working import stamp
from occupations.workflow import schedule
from tests.bulk.conftest import ready_profile
from tests.factories import (
    AdjacentCareerFactory,
    CommentFactory,
    EditorFactory,
    ImportChangeFactory,
    ProfileFactory,
    full_profile,
    published,
)

pytestmark = pytest.mark.django_db


def pages(profile):
    """Return what the world reads of a profile, without when it was published."""
    rows = PublishedPage.objects.filter(profile__key=profile.key).order_by("language")
    return list(rows.values_list("language", "slug", "title", "overall", "coverage"))


def edit(profile, **values):
    """Change the working copy as a form would."""
    OccupationProfile.objects.filter(pk=profile.pk).update(**values)
    stamp([OccupationProfile.objects.get(pk=profile.pk)])


def test_publishing_is_undone_to_what_was_public_before(boss):
    fresh, changed = ready_profile(), ready_profile(title_en="Before")
    published(changed)
    before = pages(changed)
    edit(changed, title_en="After")
    action = run("publish", [fresh.pk, changed.pk], boss)
    after = pages(changed)

    undo(action, boss)

    fresh.refresh_from_db()
    changed.refresh_from_db()
    assert (pages(fresh), fresh.is_published) == ([], False)
    assert pages(changed) == before != after
    assert (changed.title_en, changed.has_unpublished_changes) == ("After", True)
    action.refresh_from_db()
    assert action.undone_by == boss


def test_changes_by_imports_wait_again_after_publishing_was_undone(boss):
    profile = ready_profile()
    change = ImportChangeFactory(profile=profile)
    action = run("publish", [profile.pk], boss)
    accepted = ImportChange.objects.get().state

    undo(action, boss)

    change.refresh_from_db()
    assert (accepted, change.state, change.decided_by) == ("accepted", "waiting", None)


def test_unpublished_profiles_are_public_again_as_they_were(boss):
    profile, leading = ready_profile(title_en="Public"), ready_profile()
    AdjacentCareerFactory(profile=leading, target=profile)
    published(profile)
    published(leading)
    before = pages(profile)
    edit(profile, title_en="Draft")
    action = run("unpublish", [profile.pk], boss)

    undo(action, boss)

    profile.refresh_from_db()
    assert pages(profile) == before
    assert profile.has_unpublished_changes
    page = PublishedPage.objects.get(profile=leading, language="en")
    assert orjson.loads(page.document)["adjacent"][0]["slug"] == profile.slug


def test_what_is_public_again_is_a_publication_of_its_own(boss):
    profile = ready_profile()
    published(profile)
    action = run("unpublish", [profile.pk], boss)

    undo(action, boss)

    ended, current = Publication.objects.order_by("pk")
    assert ended.ended_by == boss
    assert (current.ended_at, current.published_by, current.content) == (None, boss, ended.content)


def test_deleted_profiles_come_back_with_rows_links_pages_and_comments(boss):
    profile, pointing = full_profile(), ready_profile()
    stamp([profile])
    neighbour = profile.adjacentcareer_rows.get().target
    AdjacentCareerFactory(profile=pointing, target=profile)
    stamp([pointing])
    published(profile)
    CommentFactory(profile=profile)
    said = [content_hash(read_profile(row)) for row in (profile, neighbour, pointing)]
    before = pages(profile)
    action = run("delete", [profile.pk, neighbour.pk], boss)

    undo(action, boss)

    back = [OccupationProfile.objects.get(key=row.key) for row in (profile, neighbour, pointing)]
    assert [content_hash(read_profile(row)) for row in back] == said
    assert pages(profile) == before
    assert back[0].comments.count() == 1
    assert Revision.objects.filter(profile_key=profile.key).first().kind == "restored"


def test_a_deleted_profile_comes_back_with_what_was_public_beside_its_draft(boss):
    profile = ready_profile(title_en="Public", slug="old-address")
    published(profile)
    edit(profile, title_en="Draft", slug="new-address")
    before = pages(profile)
    action = run("delete", [profile.pk], boss)

    undo(action, boss)

    back = OccupationProfile.objects.get(key=profile.key)
    assert pages(profile) == before
    assert (back.title_en, back.has_unpublished_changes) == ("Draft", True)
    assert list(back.addresses.values_list("slug", flat=True)) == ["old-address"]


def test_marks_and_approvals_come_back(boss):
    profile = ready_profile()
    OccupationProfile.objects.update(stage="approved")
    action = run("admit", [profile.pk], boss)
    lapsed = OccupationProfile.objects.get().stage

    undo(action, boss)

    profile.refresh_from_db()
    assert (lapsed, profile.stage, profile.skilled_migration) == ("draft", "approved", False)


def test_nothing_is_undone_if_one_profile_was_changed_since(boss):
    first, second = ready_profile(), ready_profile()
    action = run("admit", [first.pk, second.pk], boss)
    edit(second, title_en="Edited")

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    first.refresh_from_db()
    assert first.skilled_migration
    [(title, [reason])] = caught.value.reasons.items()
    assert "Edited" not in title
    assert reason.startswith("It was changed since.")


def test_nothing_is_undone_if_one_was_published_since(boss):
    profile = ready_profile()
    action = run("admit", [profile.pk], boss)
    publish(profile)

    assert undo_refusals(action, boss)


def test_what_was_undone_is_not_undone_again(boss):
    action = run("admit", [ready_profile().pk], boss)
    undo(action, boss)

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    assert list(caught.value.reasons.values()) == [["It was undone already."]]


def test_an_address_that_is_taken_by_now_is_told(boss):
    profile = ready_profile(slug="surveyor", country__code="us")
    published(profile)
    action = run("delete", [profile.pk], boss)
    other = ready_profile(slug="surveyor", country__code="us")
    published(other)

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    assert list(caught.value.reasons.values()) == [["Its address leads to another profile by now."]]
    assert not OccupationProfile.objects.filter(key=profile.key).exists()


def test_a_code_that_is_taken_by_now_is_told(boss):
    profile = ready_profile()
    action = run("delete", [profile.pk], boss)
    ProfileFactory(code=profile.code, country=profile.country)

    with pytest.raises(UndoError):
        undo(action, boss)

    assert OccupationProfile.objects.count() == 1


def test_a_history_that_is_no_longer_kept_is_told(boss):
    profile = ready_profile()
    action = run("delete", [profile.pk], boss)
    Revision.objects.all().delete()

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    assert list(caught.value.reasons.values()) == [["Its history is no longer kept."]]


def test_who_may_not_do_it_may_not_undo_it(boss):
    action = run("admit", [ready_profile().pk], boss)

    assert undo_refusals(action, EditorFactory(is_superuser=False))


def test_undoing_costs_as_much_for_many(boss, django_assert_max_num_queries):
    action = run("publish", [ready_profile(country__code="us").pk for _number in range(12)], boss)

    with django_assert_max_num_queries(80):
        undo(action, boss)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("submit", "draft", "in_review"),
        ("approve", "in_review", "approved"),
        ("archive", "draft", "archived"),
    ],
)
def test_a_step_of_the_workflow_is_taken_back(boss, kind, before, after):
    profile = ready_profile()
    OccupationProfile.objects.update(stage=before)
    action = run(kind, [profile.pk], boss)
    profile.refresh_from_db()
    steps = profile.transitions.count()
    taken = profile.stage

    undo(action, boss)

    profile.refresh_from_db()
    assert (taken, profile.stage) == (after, before)
    assert (steps, profile.transitions.count()) == (1, 0)


def test_an_archived_profile_is_public_again_under_its_addresses(boss):
    profile = ready_profile()
    published(profile)
    before = pages(profile)
    action = run("archive", [profile.pk], boss)
    archived = profile.addresses.get().archived_code, pages(profile)

    undo(action, boss)

    assert archived == (profile.code.code, [])
    assert profile.addresses.get().archived_code == ""
    assert pages(profile) == before


def test_what_was_scheduled_and_overtaken_is_scheduled_again(boss):
    profile = ready_profile()
    schedule(profile, boss, timezone.now() + dt.timedelta(days=1))
    action = run("publish", [profile.pk], boss)
    overtaken = profile.schedules.count()

    undo(action, boss)

    profile.refresh_from_db()
    assert overtaken == 0
    assert (profile.schedules.get().made_by, profile.stage) == (boss, "approved")
