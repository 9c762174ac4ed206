"""Submit, approve, send back, publish, unpublish, archive, reopen: who, in which stage, and what is left behind."""

import pytest

from occupations.models import OccupationProfile, PublishedPage, Revision
from occupations.publishing import publish_all
from occupations.publishing.working import stamp
from occupations.workflow import (
    Refused,
    approve,
    archive,
    publish_profile,
    reopen,
    send_back,
    steps_of,
    submit,
    unpublish,
)
from tests.factories import EditorFactory, ProfileFactory, full_profile, published

Stage = OccupationProfile.Stage


def stage_of(profile):
    return OccupationProfile.objects.get(pk=profile.pk).stage


def in_stage(profile, stage):
    OccupationProfile.objects.filter(pk=profile.pk).update(stage=stage)
    profile.refresh_from_db()
    return profile


def test_the_whole_way(surveyor, editor, reviewer, publisher):
    submit(surveyor, editor, "Ready, I think.")
    approve(surveyor, reviewer)
    publish_profile(surveyor, publisher)

    surveyor.refresh_from_db()
    assert surveyor.state == OccupationProfile.State.PUBLISHED
    assert PublishedPage.objects.filter(profile=surveyor).exists()
    assert list(surveyor.transitions.values_list("step", "user", "comment")) == [
        ("published", publisher.pk, ""),
        ("approved", reviewer.pk, ""),
        ("submitted", editor.pk, "Ready, I think."),
    ]


def test_what_is_sent_back_says_why_and_is_a_draft_again(surveyor, editor, reviewer):
    submit(surveyor, editor)

    send_back(surveyor, reviewer, " The pay is of last year. ")

    assert stage_of(surveyor) == Stage.DRAFT
    assert surveyor.transitions.first().comment == "The pay is of last year."


def test_nothing_is_sent_back_without_a_word(surveyor, editor, reviewer):
    submit(surveyor, editor)

    with pytest.raises(Refused, match="Say what is to be changed"):
        send_back(surveyor, reviewer, "  ")
    assert stage_of(surveyor) == Stage.IN_REVIEW


def test_an_approval_lapses_with_a_change(surveyor, editor, reviewer, publisher):
    submit(surveyor, editor)
    approve(surveyor, reviewer)
    stale = OccupationProfile.objects.get(pk=surveyor.pk)
    surveyor.faq_rows.all().delete()
    stamp([stale])

    assert stage_of(surveyor) == Stage.DRAFT
    with pytest.raises(Refused, match="Nobody has approved this version"):
        publish_profile(surveyor, publisher)


def test_an_approval_lapses_for_somebody_who_read_the_profile_before_it(surveyor, editor, reviewer):
    submit(surveyor, editor)
    read_before = OccupationProfile.objects.get(pk=surveyor.pk)
    approve(surveyor, reviewer)
    surveyor.faq_rows.all().delete()
    stamp([read_before])

    assert stage_of(surveyor) == Stage.DRAFT


def test_a_mere_publisher_publishes_only_what_is_approved(surveyor, publisher):
    with pytest.raises(Refused, match="Submit it for review first"):
        publish_profile(surveyor, publisher)
    assert not PublishedPage.objects.exists()


def test_whoever_may_review_too_approves_by_publishing(surveyor, staff):
    publish_profile(surveyor, staff("Reviewers", "Publishers"))

    assert PublishedPage.objects.filter(profile=surveyor).exists()


def test_what_is_not_ready_is_not_published(staff):
    profile = ProfileFactory(summary_en=None)

    with pytest.raises(Refused, match="The short description is missing in the source language"):
        publish_profile(profile, EditorFactory())
    assert not profile.transitions.exists()


@pytest.mark.parametrize(
    ("step", "group"),
    [
        (submit, "Reviewers"),
        (approve, "Editors: us"),
        (send_back, "Publishers"),
        (publish_profile, "Reviewers"),
        (unpublish, "Editors: us"),
        (archive, "Translators: Español"),
        (reopen, "Editors: us"),
    ],
)
def test_each_step_has_its_people(surveyor, staff, step, group):
    arguments = ["Because."] if step is send_back else []

    with pytest.raises(Refused) as refused:
        step(surveyor, staff(group), *arguments)
    assert refused.value.denied


def test_translators_submit_but_editors_of_another_country_do_not(surveyor, staff):
    with pytest.raises(Refused):
        submit(surveyor, staff("Editors: ca"))
    submit(surveyor, staff("Translators: Español"))

    assert stage_of(surveyor) == Stage.IN_REVIEW


@pytest.mark.parametrize(
    ("stage", "steps"),
    [
        ("draft", {"submitted", "published", "scheduled", "archived", "cancelled"}),
        ("in_review", {"approved", "sent_back", "published", "scheduled", "archived", "cancelled"}),
        ("approved", {"sent_back", "published", "scheduled", "archived", "cancelled"}),
        ("archived", {"reopened", "cancelled"}),
    ],
)
def test_each_stage_has_its_steps(surveyor, stage, steps):
    assert steps_of(in_stage(surveyor, stage), EditorFactory()) == steps


def test_unpublishing_takes_the_pages_and_is_refused_where_there_are_none(surveyor, staff):
    published(surveyor)
    publisher = staff("Publishers")

    unpublish(surveyor, publisher)

    assert not PublishedPage.objects.exists()
    with pytest.raises(Refused, match="This profile is not public"):
        unpublish(surveyor, publisher)


def test_archiving_takes_the_pages_and_keeps_everybody_out(surveyor, publisher):
    published(surveyor)

    archive(surveyor, publisher)

    surveyor.refresh_from_db()
    assert surveyor.state == OccupationProfile.State.ARCHIVED
    assert not PublishedPage.objects.filter(profile=surveyor).exists()
    with pytest.raises(Refused, match="Reopen it first"):
        publish_profile(surveyor, EditorFactory())
    with pytest.raises(Refused, match="Only a draft"):
        submit(surveyor, EditorFactory())


def test_a_reopened_profile_is_a_draft_whose_addresses_lead_nowhere_else(surveyor, publisher):
    published(surveyor)
    other = published(full_profile("ca", "21203"))
    archive(surveyor, publisher, leads_to=other)

    reopen(surveyor, publisher)

    assert stage_of(surveyor) == Stage.DRAFT
    assert list(surveyor.addresses.values_list("leads_to", "archived_code")) == [(None, "")]


def test_an_archived_profile_leads_to_a_public_one_only(surveyor, publisher):
    for target in (surveyor, ProfileFactory()):
        with pytest.raises(Refused, match="Choose another profile that is public"):
            archive(surveyor, publisher, leads_to=target)
    assert stage_of(surveyor) == Stage.DRAFT


def test_what_led_to_an_archived_profile_is_led_on(surveyor, publisher):
    first, second, third = (published(profile) for profile in ProfileFactory.create_batch(3))

    archive(first, publisher, leads_to=second)
    archive(second, publisher, leads_to=third)

    assert first.addresses.get().leads_to == third


def test_publishing_everything_leaves_archived_profiles_alone(surveyor, publisher):
    archive(surveyor, publisher)

    outcome = publish_all(OccupationProfile.objects.filter(pk=surveyor.pk))

    assert outcome.published == 0
    assert stage_of(surveyor) == Stage.ARCHIVED


def test_publishing_everything_ends_the_way_of_what_it_publishes(surveyor, editor):
    submit(surveyor, editor)

    publish_all([surveyor])

    surveyor.refresh_from_db()
    assert surveyor.state == OccupationProfile.State.PUBLISHED


def test_a_step_is_no_change_of_the_working_copy(surveyor, editor):
    before = Revision.objects.count()

    submit(surveyor, editor)

    assert Revision.objects.count() == before


def test_a_step_costs_few_queries(surveyor, editor, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        submit(surveyor, editor)
