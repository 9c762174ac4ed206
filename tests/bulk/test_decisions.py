"""Decisions on many imported changes are undone for all profiles, or for none."""

import pytest

from occupations.bulk import UndoError, decide, undo, undo_refusals
from occupations.codec.read import read_profile
from occupations.composing.decisions import accept, accept_and_publish, hold
from occupations.models import (
    BulkAction,
    Figure,
    ImportChange,
    OccupationProfile,
    Publication,
    PublishedPage,
    Revision,
)
from occupations.publishing import publish
from occupations.publishing.working import stamp
from tests.composing.world import World
from tests.factories import EditorFactory

Kind = BulkAction.Kind
JOBS = ("17-1022", "11-1011", "13-2011")


def raise_pay(jobs):
    """Publish profiles whose pay an import raises afterwards."""
    world = World()
    for code in jobs:
        world.job(f"soc-2018/{code}", f"Workers {code}", definition_en="They work.")
        world.pay(f"soc-2018/{code}", "60000")
    world.compose()
    for profile in OccupationProfile.objects.all():
        publish(profile)
    Figure.objects.update(value="90000")
    world.compose()


@pytest.fixture
def world(db):
    raise_pay(JOBS)


def changes(**filters):
    return ImportChange.objects.filter(section="statistics", **filters)


def pays():
    profiles = OccupationProfile.objects.order_by("pk")
    return [row.value for profile in profiles for row in read_profile(profile).statistics]


def hashes():
    return list(OccupationProfile.objects.order_by("pk").values_list("content_hash", "published_hash"))


def documents():
    """Return what the world reads, without when it was published."""
    return list(PublishedPage.objects.order_by("profile", "language").values_list("title", "overall"))


def test_what_was_accepted_waits_again(world, boss):
    decision, action = decide(Kind.ACCEPT, accept, changes(), boss)
    accepted = set(changes().values_list("state", flat=True))

    undo(action, boss)

    assert (decision.decided, action.count, accepted) == (3, 3, {"accepted"})
    assert set(changes().values_list("state", "decided_by")) == {("waiting", None)}


def test_what_was_held_is_in_the_working_copies_again(world, boss):
    before = hashes()
    _decision, action = decide(Kind.HOLD, hold, changes(), boss)
    held = pays()

    undo(action, boss)

    assert held == [60000] * 3
    assert pays() == [90000] * 3
    assert hashes() == before
    assert set(changes().values_list("state", flat=True)) == {"waiting"}


def test_an_approval_that_holding_took_is_there_again(world, boss):
    OccupationProfile.objects.update(stage="approved")
    _decision, action = decide(Kind.HOLD, hold, changes(), boss)
    lapsed = set(OccupationProfile.objects.values_list("stage", flat=True))

    undo(action, boss)

    assert lapsed == {"draft"}
    assert set(OccupationProfile.objects.values_list("stage", flat=True)) == {"approved"}


def test_what_was_public_before_accepting_and_publishing_is_public_again(world, boss):
    before, public = hashes(), documents()
    outcome, action = decide(Kind.ACCEPT_AND_PUBLISH, accept_and_publish, changes(), boss)

    undo(action, boss)

    assert outcome.published == 3
    assert (hashes(), documents()) == (before, public)
    assert not ImportChange.objects.exclude(state="waiting").exists()


def test_of_what_is_public_already_nothing_is_published_by_undoing(world, boss):
    for profile in OccupationProfile.objects.all():
        publish(profile)
    ImportChange.objects.update(state="waiting")
    _outcome, action = decide(Kind.ACCEPT_AND_PUBLISH, accept_and_publish, changes(), boss)
    publications = Publication.objects.count()

    undo(action, boss)

    assert Publication.objects.count() == publications
    assert set(changes().values_list("state", flat=True)) == {"waiting"}


@pytest.mark.parametrize(("kind", "step"), [(Kind.ACCEPT, accept), (Kind.HOLD, hold)])
def test_nothing_waits_again_if_one_profile_was_changed_since(world, boss, kind, step):
    _decision, action = decide(kind, step, changes(), boss)
    OccupationProfile.objects.filter(code__code=JOBS[0]).update(title_en="Edited")
    stamp(OccupationProfile.objects.all())
    paid = pays()

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    [[reason]] = caught.value.reasons.values()
    assert reason.startswith("It was changed since.")
    assert not changes(state="waiting").exists()
    assert pays() == paid


def test_holding_is_not_undone_without_its_history(world, boss):
    _decision, action = decide(Kind.HOLD, hold, changes(), boss)
    Revision.objects.all().delete()

    with pytest.raises(UndoError) as caught:
        undo(action, boss)

    assert list(caught.value.reasons.values()) == [["Its history is no longer kept."]] * 3
    assert pays() == [60000] * 3


def test_only_what_was_decided_waits_again(world, boss):
    first = changes().first()
    accept(changes().exclude(pk=first.pk), boss)
    _decision, action = decide(Kind.ACCEPT, accept, changes(), boss)

    undo(action, boss)

    assert list(changes(state="waiting")) == [first]
    assert action.count == 1


def test_a_decision_on_nothing_leaves_nothing_to_undo(world, boss):
    accept(changes(), boss)

    decision, action = decide(Kind.HOLD, hold, changes(), boss)

    assert (decision.decided, action) == (0, None)
    assert not BulkAction.objects.exists()


@pytest.mark.parametrize(
    ("kind", "step"),
    [(Kind.ACCEPT, accept), (Kind.HOLD, hold), (Kind.ACCEPT_AND_PUBLISH, accept_and_publish)],
)
def test_who_may_not_decide_may_not_undo(world, boss, kind, step):
    _result, action = decide(kind, step, changes(), boss)

    assert undo_refusals(action, EditorFactory(is_superuser=False))


@pytest.mark.parametrize(
    ("kind", "step", "most"),
    [(Kind.ACCEPT, accept, 20), (Kind.HOLD, hold, 100), (Kind.ACCEPT_AND_PUBLISH, accept_and_publish, 130)],
)
def test_a_batch_costs_as_much_for_many(db, boss, kind, step, most, django_assert_max_num_queries):
    raise_pay([f"19-20{number}" for number in range(10, 30)])

    with django_assert_max_num_queries(most):
        _result, action = decide(kind, step, changes(), boss)
    with django_assert_max_num_queries(most):
        undo(action, boss)

    assert action.count == 20
