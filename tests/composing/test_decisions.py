"""Accepting and holding what an import changed on published profiles."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from occupations.codec.read import read_profile
from occupations.codec.write import write_profile
from occupations.composing.decisions import Reason, accept, accept_and_publish, hold
from occupations.models import Figure, ImportChange, OccupationProfile, PublishedPage
from occupations.publishing import publish
from tests.factories import EditorFactory

SURVEYOR = "soc-2018/17-1022"


@pytest.fixture
def editor(db):
    return EditorFactory()


@pytest.fixture
def surveyor(world):
    """A published profile whose median pay an import raised from 60,000 to 65,000."""
    world.job(SURVEYOR, "Surveyors", definition_en="Measure land.")
    world.pay(SURVEYOR, "60000")
    world.compose()
    publish(world.profile("us/17-1022"))
    pay(world, "65000")
    return world.profile("us/17-1022")


def pay(world, value):
    Figure.objects.filter(code=world.codes.find(SURVEYOR), measure="pay_median").update(value=value)
    world.compose()


def pays(profile):
    return [(row.value, row.period) for row in read_profile(profile).statistics]


def waiting():
    return ImportChange.objects.filter(state="waiting")


def figures():
    return [
        (change.old["value"], change.new["value"], change.state)
        for change in ImportChange.objects.filter(section="statistics").order_by("pk")
    ]


def save(content, **update):
    """Save a profile's content as an editor would."""
    write_profile(content.model_copy(update=update))


def test_an_accepted_change_stands_and_names_who_accepted_it(surveyor, editor):
    decision = accept(waiting(), editor)

    change = ImportChange.objects.get(section="statistics")
    assert (decision.decided, change.state, change.decided_by) == (1, "accepted", editor)
    assert change.decided_at
    assert pays(surveyor) == [(65000, "2025")]


def test_a_held_change_is_undone_in_the_working_copy(surveyor, editor):
    decision = hold(waiting(), editor)

    surveyor.refresh_from_db()
    assert (decision.decided, decision.left) == (1, {})
    assert pays(surveyor) == [(60000, "2025")]
    assert surveyor.updated_by == editor
    assert not surveyor.has_unpublished_changes


def test_the_same_import_leaves_a_held_row_alone(world, surveyor, editor):
    hold(waiting(), editor)
    world.compose()

    assert pays(surveyor) == [(60000, "2025")]
    assert figures() == [(60000, 65000, "held")]


def test_the_publishers_next_figure_waits_again(world, surveyor, editor):
    hold(waiting(), editor)
    pay(world, "66000")

    assert pays(surveyor) == [(66000, "2025")]
    assert figures() == [(60000, 65000, "held"), (60000, 66000, "waiting")]


def test_a_row_that_an_editor_typed_over_is_not_brought_in_again(world, surveyor, editor):
    hold(waiting(), editor)
    content = read_profile(surveyor)
    save(content, statistics=[content.statistics[0].model_copy(update={"value": 61000})])
    pay(world, "66000")

    assert pays(surveyor) == [(61000, "2025")]
    assert figures()[-1] == (61000, 66000, "overridden")


def test_a_second_import_before_a_decision_is_compared_with_what_is_public(world, surveyor):
    pay(world, "70000")
    assert figures() == [(60000, 70000, "waiting")]


def test_a_publisher_that_goes_back_leaves_nothing_to_decide(world, surveyor):
    pay(world, "60000")
    assert figures() == []


def test_a_row_that_was_edited_since_is_left_and_reported(surveyor, editor):
    content = read_profile(surveyor)
    save(content, statistics=[content.statistics[0].model_copy(update={"value": 61000})])
    change = ImportChange.objects.get()

    decision = hold(waiting(), editor)

    change.refresh_from_db()
    assert (decision.decided, decision.left) == (0, {change.pk: Reason.EDITED})
    assert (pays(surveyor), change.state) == ([(61000, "2025")], "waiting")


def test_holding_an_added_row_takes_it_away(world, surveyor, editor):
    accept_and_publish(waiting(), editor)
    world.pay(SURVEYOR, "58000", period="2024")
    world.compose()
    hold(waiting(), editor)
    world.compose()

    assert pays(surveyor) == [(65000, "2025")]


def test_holding_a_removal_brings_the_row_back_with_its_key_place_and_source(world, surveyor, editor):
    world.pay(SURVEYOR, "58000", period="2024", source="wages-2024")
    world.compose()
    accept_and_publish(waiting(), editor)
    before = read_profile(surveyor)
    Figure.objects.filter(period="2024").delete()
    world.compose()
    removed = read_profile(surveyor)
    hold(waiting(), editor)

    held = read_profile(surveyor)
    assert len(removed.statistics) == len(removed.sources) == 1
    assert held.statistics == before.statistics
    assert {source.key for source in held.sources} == {source.key for source in before.sources}


def test_a_removal_that_was_held_stays_held(world, surveyor, editor):
    world.text(SURVEYOR, "Measure boundaries.")
    world.compose()
    accept_and_publish(waiting(), editor)
    world.codes.find(SURVEYOR).texts.all().delete()
    world.compose()
    hold(waiting(), editor)
    pay(world, "70000")

    assert [row.text for row in read_profile(surveyor).statements] == [{"en": "Measure boundaries."}]


def test_an_imported_definition_is_held_word_by_word(world, surveyor, editor):
    accept(waiting(), editor)
    code = world.codes.find(SURVEYOR)
    code.definition_en, code.title_en = "Measure land and sea.", "Surveyors and hydrographers"
    code.save()
    world.compose()
    changed = read_profile(surveyor).profile
    decision = hold(waiting(), editor)

    held = read_profile(surveyor).profile
    assert changed.summary == {"en": "Measure land and sea."}
    assert (decision.decided, held.summary, held.title) == (1, {"en": "Measure land."}, {"en": "Surveyors"})


def test_a_rating_is_not_put_back_where_an_editor_rated_anew(world, surveyor, editor):
    for number, value in enumerate(("50000", "70000")):
        world.job(f"soc-2018/11-101{number}")
        world.pay(f"soc-2018/11-101{number}", value)
    world.compose()
    accept_and_publish(waiting(), editor)
    [rating] = read_profile(surveyor).ratings
    Figure.objects.filter(code=world.codes.find(SURVEYOR), measure="pay_median").delete()
    world.figure(SURVEYOR, "growth", "5", "percent")
    world.compose()
    content = read_profile(surveyor)
    own = rating.model_copy(update={"key": content.profile.key, "basis": "editor", "inputs": []})
    save(content, ratings=[row for row in content.ratings if row.dimension != "income"] + [own])

    decision = hold(waiting().filter(profile=surveyor), editor)

    [left] = ImportChange.objects.filter(pk__in=decision.left)
    assert (left.section, decision.left[left.pk]) == ("ratings", Reason.BREAKS)
    assert own in read_profile(surveyor).ratings
    assert not waiting().filter(profile=surveyor).exclude(pk=left.pk).exists()


def test_publishing_accepts_what_waits_and_makes_it_public(surveyor, editor):
    outcome = accept_and_publish(waiting(), editor)

    surveyor.refresh_from_db()
    assert (outcome.published, surveyor.has_unpublished_changes) == (1, False)
    assert figures() == [(60000, 65000, "accepted")]
    assert "65000" in PublishedPage.objects.get(profile=surveyor, language="en").document


def test_what_waits_on_a_profile_that_is_not_ready_goes_on_waiting(surveyor, editor):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(summary_en=None)

    outcome = accept_and_publish(waiting(), editor)

    assert (outcome.published, list(outcome.not_ready)) == (0, ["us/17-1022"])
    assert figures() == [(60000, 65000, "waiting")]


def test_publishing_by_itself_accepts_what_becomes_public(surveyor, editor):
    publish(surveyor, editor)

    change = ImportChange.objects.get()
    assert (change.state, change.decided_by) == ("accepted", editor)


@pytest.mark.parametrize("decide", [accept, hold])
def test_many_profiles_are_decided_on_with_as_many_queries_as_one(world, editor, decide):
    def queries(codes):
        for code in codes:
            world.job(f"soc-2018/{code}", f"Workers {code}", definition_en="Work.")
            world.pay(f"soc-2018/{code}", "60000")
        world.compose()
        profiles = OccupationProfile.objects.filter(code__code__in=codes)
        for profile in profiles:
            publish(profile)
        Figure.objects.filter(code__code__in=codes).update(value="65000")
        world.compose()
        with CaptureQueriesContext(connection) as captured:
            decided = decide(waiting().filter(profile__in=profiles), editor).decided
        assert decided >= len(codes)
        return len(captured)

    one = queries(["11-1011"])
    assert queries([f"11-20{number}" for number in range(10, 30)]) <= one + 2
