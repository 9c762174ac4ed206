"""A bulk action does what it says to all profiles, or to none."""

import orjson
import pytest

from occupations.bulk import BulkError, check, run
from occupations.models import BulkAction, OccupationProfile, Publication, PublishedPage, Revision
from tests.bulk.conftest import ready_profile
from tests.factories import AdjacentCareerFactory, EditorFactory, ProfileFactory, published

pytestmark = pytest.mark.django_db


def test_what_would_happen_is_told_before(boss):
    ready, lacking, public = ready_profile(), ProfileFactory(summary_en=None), ready_profile()
    published(public)

    plan = check("publish", [ready.pk, lacking.pk, public.pk], boss)

    assert [item.pk for item in plan.ready] == [ready.pk]
    assert [item.pk for item in plan.unchanged] == [public.pk]
    [refused] = plan.refused
    assert refused.title == str(lacking)
    assert "The short description is missing in the source language." in refused.reasons


def test_all_are_published_and_how_they_stood_is_kept(boss):
    first, second = ready_profile(), ready_profile()

    action = run("publish", [first.pk, second.pk], boss)

    assert Publication.objects.filter(ended_at=None, published_by=boss).count() == 2
    assert (action.count, action.user) == (2, boss)
    assert [entry["before"]["publication"] for entry in action.profiles] == [None, None]
    first.refresh_from_db()
    assert action.profiles[0]["after"]["published"] == first.published_hash != ""


def test_one_that_is_refused_keeps_all_from_being_changed(boss):
    ready, lacking = ready_profile(), ProfileFactory(summary_en=None)

    with pytest.raises(BulkError) as caught:
        run("publish", [ready.pk, lacking.pk], boss)

    assert [item.pk for item in caught.value.plan.refused] == [lacking.pk]
    assert not PublishedPage.objects.exists()
    assert not BulkAction.objects.exists()


def test_a_failure_half_way_leaves_everything_as_it_was(boss, monkeypatch):
    first, second = ready_profile(), ready_profile()
    monkeypatch.setattr(BulkAction.objects, "create", lambda **_values: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run("publish", [first.pk, second.pk], boss)

    assert not Publication.objects.exists()
    first.refresh_from_db()
    assert not first.is_published


def test_what_was_shown_must_still_be_so(boss):
    profile = ready_profile()
    shown = check("admit", [profile.pk], boss).signature
    OccupationProfile.objects.filter(pk=profile.pk).update(content_hash="other")

    with pytest.raises(BulkError):
        run("admit", [profile.pk], boss, shown)

    profile.refresh_from_db()
    assert not profile.skilled_migration


def test_all_are_unpublished_and_pages_that_led_to_them_no_longer_do(boss):
    first, second, leading = ready_profile(), ready_profile(), ready_profile()
    AdjacentCareerFactory(profile=leading, target=first)
    for profile in (first, second, leading):
        published(profile)

    run("unpublish", [first.pk, second.pk], boss)

    page = PublishedPage.objects.get(language="en")
    assert page.profile_id == leading.pk
    assert "slug" not in orjson.loads(page.document)["adjacent"][0]
    assert Publication.objects.filter(ended_by=boss).count() == 2


def test_all_are_deleted_and_kept_in_the_history(boss):
    first, second, pointing = ready_profile(), ready_profile(), ready_profile()
    AdjacentCareerFactory(profile=pointing, target=first)
    published(first)

    run("delete", [first.pk, second.pk], boss)

    assert list(OccupationProfile.objects.values_list("pk", flat=True)) == [pointing.pk]
    assert not PublishedPage.objects.exists()
    assert set(Revision.objects.filter(kind="deleted").values_list("profile_key", flat=True)) == {
        first.key,
        second.key,
    }
    assert Revision.objects.filter(profile_key=pointing.key).first().saved_by == boss


def test_profiles_are_marked_and_say_so_in_their_history(boss):
    first, marked = ready_profile(), ready_profile(skilled_migration=True)

    action = run("admit", [first.pk, marked.pk], boss)

    first.refresh_from_db()
    assert (first.skilled_migration, first.updated_by, action.count) == (True, boss, 1)
    assert Revision.objects.filter(profile_key=first.key).first().saved_by == boss


def test_nothing_to_do_is_told(boss):
    with pytest.raises(BulkError):
        run("unpublish", [ready_profile().pk], boss)


def test_the_rules_of_the_workflow_hold_for_many(boss):
    draft, archived = ready_profile(), ready_profile(stage="archived")

    approving, publishing = check("approve", [draft.pk], boss), check("publish", [archived.pk], boss)

    assert approving.refused[0].reasons == ("Only what is in review can be approved.",)
    assert publishing.refused[0].reasons == ("The profile is archived. Reopen it first.",)


@pytest.mark.parametrize(
    "kind", ["submit", "approve", "publish", "unpublish", "archive", "delete", "admit", "not_admit"]
)
def test_who_may_not_is_refused(kind):
    profile = ready_profile(skilled_migration=kind == "not_admit")
    if kind == "unpublish":
        published(profile)

    with pytest.raises(BulkError) as caught:
        run(kind, [profile.pk], EditorFactory(is_superuser=False))

    assert caught.value.plan.refused[0].reasons == ("You may not do this to it.",)


def test_checking_costs_as_much_for_many(boss, django_assert_max_num_queries):
    ids = [ready_profile(country__code="us").pk for _number in range(12)]

    with django_assert_max_num_queries(17):
        check("publish", ids, boss)


@pytest.mark.parametrize(("kind", "most"), [("publish", 130), ("admit", 60), ("delete", 150)])
def test_doing_costs_as_much_for_many(boss, kind, most, django_assert_max_num_queries):
    ids = [ready_profile(country__code="us").pk for _number in range(12)]

    with django_assert_max_num_queries(most):
        run(kind, ids, boss)
