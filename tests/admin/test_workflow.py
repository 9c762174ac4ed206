"""The workflow in the admin: the state bar, the page of steps, scheduling, archiving, and the list's filters."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from occupations.models import OccupationProfile, PublishedPage, Schedule
from occupations.workflow import approve, archive, send_back, submit
from occupations.workflow.roles import make_roles
from tests.admin.forms import change_url, read_form, save
from tests.factories import CountryFactory, EditorFactory, ProfileFactory, ScheduleFactory, published

LIST = "/admin/occupations/occupationprofile/"


def page_url(profile, name):
    return f"{LIST}{profile.pk}/{name}/"


def moment(**ahead):
    return (timezone.localtime() + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M")


def stage_of(profile):
    return OccupationProfile.objects.get(pk=profile.pk).stage


@pytest.fixture
def member(client, db):
    """Sign somebody in who is in these ready-made groups."""

    def sign_in(*groups):
        CountryFactory(code="us")
        make_roles()
        user = EditorFactory(username=f"member{len(groups)}{groups[0]}", is_superuser=False)
        user.groups.set(Group.objects.filter(name__in=groups))
        client.force_login(user)
        return client

    return sign_in


def test_an_editor_submits_with_a_word(member, surveyor):
    client = member("Editors: us")

    offered = client.get(change_url(surveyor)).content.decode()
    client.post(page_url(surveyor, "workflow"), {"step": "submitted", "comment": "Please check the pay."})
    page = client.get(change_url(surveyor)).content.decode()

    assert "Submit for review…" in offered
    assert stage_of(surveyor) == "in_review"
    assert "In review" in page
    assert "Please check the pay." in page


def test_a_reviewer_sends_back_with_a_word_and_not_without(member, surveyor, editor):
    submit(surveyor, editor)
    client = member("Reviewers")
    url = page_url(surveyor, "workflow")

    without = client.post(url, {"step": "sent_back", "comment": " "})
    unchanged = stage_of(surveyor)
    client.post(url, {"step": "sent_back", "comment": "The source is old."})

    assert without.status_code == 409
    assert "Say what is to be changed." in without.content.decode()
    assert unchanged == "in_review"
    assert stage_of(surveyor) == "draft"
    assert "The source is old." in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("group", "step"),
    [
        ("Editors: us", "approved"),
        ("Translators: Español", "sent_back"),
        ("Reviewers", "submitted"),
        ("Editors: us", "reopened"),
    ],
)
def test_a_crafted_step_of_somebody_else_is_refused(member, surveyor, group, step):
    client = member(group)

    response = client.post(page_url(surveyor, "workflow"), {"step": step, "comment": "x"})

    assert response.status_code == 403
    assert stage_of(surveyor) == "draft"


def test_an_unknown_step_is_refused(desk, surveyor):
    assert desk.post(page_url(surveyor, "workflow"), {"step": "burnt"}).status_code == 409


def test_a_mere_publisher_learns_that_approval_is_missing(member, surveyor, editor):
    client = member("Publishers")

    shown = client.get(page_url(surveyor, "publish"))
    posted = client.post(page_url(surveyor, "publish"))
    submit(surveyor, editor)
    approve(surveyor, editor)
    done = client.post(page_url(surveyor, "publish"))

    assert "Nobody has approved this version yet" in shown.content.decode()
    assert "Publish now" not in shown.content.decode()
    assert posted.status_code == 409
    assert done.status_code == 302
    assert PublishedPage.objects.filter(profile=surveyor).exists()


def test_a_schedule_is_made_shown_and_cancelled(desk, surveyor):
    url = page_url(surveyor, "schedule")

    desk.post(url, {"publish_at": moment(hours=1), "unpublish_at": moment(days=2)})
    planned = list(Schedule.objects.open().values_list("action", flat=True))
    page = desk.get(change_url(surveyor)).content.decode()
    prefilled = desk.get(url).context["form"]["publish_at"].value()
    desk.post(url, {"_cancel": "1"})

    assert planned == ["publish", "unpublish"]
    assert "scheduled by" in page
    assert prefilled
    assert not Schedule.objects.exists()
    assert surveyor.transitions.first().step == "cancelled"


@pytest.mark.parametrize(
    ("times", "reason"),
    [
        ({}, "Choose at least one time."),
        ({"publish_at": moment(hours=-1)}, "Choose a time in the future."),
        (
            {"publish_at": moment(hours=2), "unpublish_at": moment(hours=1)},
            "The time to unpublish must be after the time to publish.",
        ),
        ({"unpublish_at": moment(hours=1)}, "This profile is not public."),
        ({"publish_at": "soon"}, "Enter a valid date/time."),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_the_reason(desk, surveyor, times, reason):
    response = desk.post(page_url(surveyor, "schedule"), times)

    assert response.status_code == 409
    assert reason in response.content.decode()
    assert not Schedule.objects.exists()


def test_only_publishers_schedule_and_archive(member, surveyor):
    client = member("Editors: us", "Reviewers")

    assert client.get(page_url(surveyor, "schedule")).status_code == 403
    assert client.post(page_url(surveyor, "schedule"), {"publish_at": moment(hours=1)}).status_code == 403
    assert client.post(page_url(surveyor, "archive"), {}).status_code == 403
    assert not Schedule.objects.exists()


def test_a_failed_schedule_is_said_on_the_form(desk, surveyor):
    ScheduleFactory(profile=surveyor, done_at=timezone.now(), failure="changed")

    page = desk.get(change_url(surveyor)).content.decode()

    assert "The profile was changed after it was scheduled." in page


def test_an_archived_profile_is_read_only_until_it_is_reopened(desk, surveyor):
    published(surveyor)
    address = f"https://x.example/es/us/{published(ProfileFactory(country=surveyor.country)).slug}/"

    desk.post(page_url(surveyor, "archive"), {"leads_to": address, "comment": "Merged."})
    led = surveyor.addresses.get().leads_to
    form = read_form(desk.get(change_url(surveyor, "faq")))
    crafted = desk.post(change_url(surveyor, "faq"), {"faq_rows-0-question_en": "X"})
    translated = desk.post(change_url(surveyor, "faq", "es"), {"faq_rows-0-question_es": "X"})
    desk.post(page_url(surveyor, "workflow"), {"step": "reopened"})
    save(desk, change_url(surveyor, "faq"), **{"faq_rows-0-question_en": "Is it hard?"})

    assert led.slug in address
    assert "faq_rows-0-question_en" not in form
    assert (crafted.status_code, translated.status_code) == (403, 403)
    assert surveyor.faq_rows.get().question_en == "Is it hard?"


def test_archiving_leads_to_public_profiles_only(desk, surveyor):
    draft = ProfileFactory(country=surveyor.country)

    response = desk.post(page_url(surveyor, "archive"), {"leads_to": draft.path})

    assert response.status_code == 409
    assert "No public profile has this address." in response.content.decode()
    assert stage_of(surveyor) == "draft"


@pytest.mark.parametrize("state", OccupationProfile.State)
def test_the_list_is_narrowed_to_each_state(desk, surveyor, editor, state):
    profiles = dict(zip(OccupationProfile.State, ProfileFactory.create_batch(6), strict=True))
    published(profiles["published"])
    changed = published(profiles["changed"])
    OccupationProfile.objects.filter(pk=changed.pk).update(content_hash="edited")
    for name in ("in_review", "approved", "archived"):
        OccupationProfile.objects.filter(pk=profiles[name].pk).update(stage=name)

    found = desk.get(f"{LIST}?status={state}").context["cl"].result_list

    assert profiles[state] in found
    assert str(state.label) in desk.get(f"{LIST}?status={state}").content.decode()
    assert profiles["archived" if state == "draft" else "draft"] not in found


def test_the_list_is_narrowed_to_what_is_scheduled(desk, surveyor):
    ScheduleFactory(profile=surveyor)
    failed = ScheduleFactory(done_at=timezone.now(), failure="changed").profile

    planned = desk.get(f"{LIST}?schedule=planned").context["cl"].result_list
    broken = desk.get(f"{LIST}?schedule=failed").context["cl"].result_list

    assert list(planned) == [surveyor]
    assert list(broken) == [failed]


def test_the_last_step_is_escaped(desk, surveyor, editor):
    submit(surveyor, editor)
    send_back(surveyor, editor, "<script>alert(1)</script>")

    page = desk.get(change_url(surveyor)).content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("name", ["workflow", "schedule", "archive"])
def test_a_page_of_the_workflow_costs_few_queries(
    desk, surveyor, editor, name, django_assert_max_num_queries
):
    for _round in range(5):
        submit(surveyor, editor)
        send_back(surveyor, editor, "Again.")
    archive(ProfileFactory(), editor)

    with django_assert_max_num_queries(12):
        assert desk.get(page_url(surveyor, name)).status_code == 200
