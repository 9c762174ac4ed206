"""Actions on the list of profiles: a question first, then all or nothing, then a way to undo it."""

import re

import pytest
from django.contrib.auth.models import Permission

from occupations.models import BulkAction, OccupationProfile, PublishedPage
from tests.bulk.conftest import ready_profile
from tests.factories import BulkActionFactory, EditorFactory, ProfileFactory, published

pytestmark = pytest.mark.django_db

LIST = "/admin/occupations/occupationprofile/"
ACTIONS = "/admin/occupations/bulkaction/"


def ask(client, action, *profiles, **more):
    """Choose an action for some profiles of the list."""
    selected = [profile.pk for profile in profiles]
    return client.post(LIST, {"action": action, "_selected_action": selected, **more})


def confirm(client, asked, action, *profiles, **more):
    """Press the button on the page that asks."""
    [shown] = re.findall(r'name="confirmed" value="(\w+)"', asked.content.decode())
    selected = [profile.pk for profile in profiles]
    return client.post(
        LIST, {"action": action, "_selected_action": selected, "confirmed": shown, **more}, follow=True
    )


def test_what_will_happen_is_said_first(desk, surveyor):
    unmarked = ProfileFactory()

    page = ask(desk, "not_admit_selected", surveyor, unmarked).content.decode()

    assert "1 profile would be changed" in page
    assert "1 profile is as wanted already" in page
    assert f"<bdi>{surveyor}</bdi>" in page
    assert OccupationProfile.objects.get(pk=surveyor.pk).skilled_migration


def test_it_is_done_and_undone_from_the_message(desk, editor, surveyor):
    asked = ask(desk, "publish_selected", surveyor)

    done = confirm(desk, asked, "publish_selected", surveyor)
    public = PublishedPage.objects.exists()
    [undo] = re.findall(rf'href="({ACTIONS}\d+/undo/)"', done.content.decode())
    question = desk.get(undo).content.decode()
    desk.post(undo)

    action = BulkAction.objects.get()
    assert public
    assert "Undo it now" in question
    assert f"<bdi>{surveyor}</bdi>" in question
    assert (action.user, action.undone_by) == (editor, editor)
    assert not PublishedPage.objects.exists()


def test_those_that_stand_against_it_are_named_with_the_reasons_and_nothing_is_done(desk, surveyor):
    lacking = ProfileFactory(title_en="Cartographer", summary_en=None)
    asked = ask(desk, "publish_selected", surveyor, lacking)

    answer = confirm(desk, asked, "publish_selected", surveyor, lacking)

    page = asked.content.decode()
    assert "Cartographer" in page
    assert "The short description is missing in the source language." in page
    assert 'class="default"' not in page
    assert answer.status_code == 409
    assert "Nothing was done." in answer.content.decode()
    assert not PublishedPage.objects.exists()


def test_what_changed_since_the_question_is_asked_about_again(desk, surveyor):
    asked = ask(desk, "not_admit_selected", surveyor)
    OccupationProfile.objects.update(content_hash="other")

    answer = confirm(desk, asked, "not_admit_selected", surveyor)

    assert answer.status_code == 409
    assert "Somebody changed one of these profiles meanwhile." in answer.content.decode()
    assert not BulkAction.objects.exists()


def test_everything_that_the_filter_shows_can_be_chosen(desk):
    profiles = [ready_profile(country__code="us") for _number in range(3)]
    elsewhere = ready_profile(country__code="ca")
    here = f"?country__id__exact={profiles[0].country_id}"
    chosen = {"action": "admit_selected", "_selected_action": [profiles[0].pk], "select_across": "1"}

    asked = desk.post(LIST + here, chosen)
    [shown] = re.findall(r'name="confirmed" value="(\w+)"', asked.content.decode())
    desk.post(LIST + here, {**chosen, "confirmed": shown})

    assert BulkAction.objects.get().count == 3
    elsewhere.refresh_from_db()
    assert not elsewhere.skilled_migration


def test_selected_profiles_are_deleted_with_their_pages_and_come_back(desk, surveyor):
    published(surveyor)
    asked = ask(desk, "delete_selected", surveyor)

    confirm(desk, asked, "delete_selected", surveyor)
    gone = PublishedPage.objects.exists(), OccupationProfile.objects.filter(key=surveyor.key).exists()
    desk.post(f"{ACTIONS}{BulkAction.objects.get().pk}/undo/")

    assert "1 of them is public." in asked.content.decode()
    assert gone == (False, False)
    assert OccupationProfile.objects.get(key=surveyor.key).is_published


def test_what_cannot_be_undone_is_said_with_the_reasons(desk, surveyor):
    asked = ask(desk, "not_admit_selected", surveyor)
    confirm(desk, asked, "not_admit_selected", surveyor)
    OccupationProfile.objects.update(content_hash="other")
    undo = f"{ACTIONS}{BulkAction.objects.get().pk}/undo/"

    shown, posted = desk.get(undo), desk.post(undo)

    assert "It was changed since." in shown.content.decode()
    assert "Undo it now" not in shown.content.decode()
    assert posted.status_code == 409
    assert BulkAction.objects.get().undone_at is None


@pytest.mark.parametrize(
    ("action", "permission"),
    [
        ("submit_selected", "change_occupationprofile"),
        ("approve_selected", "review_occupationprofile"),
        ("archive_selected", "publish_occupationprofile"),
        ("publish_selected", "publish_occupationprofile"),
        ("unpublish_selected", "publish_occupationprofile"),
        ("admit_selected", "change_occupationprofile"),
        ("not_admit_selected", "change_occupationprofile"),
        ("delete_selected", "delete_occupationprofile"),
    ],
)
def test_each_action_needs_its_permission(client, surveyor, action, permission):
    user = EditorFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="view_occupationprofile"))
    client.force_login(user)
    needed = [permission, "change_occupationprofile"] if permission.startswith("delete") else [permission]

    without = client.get(LIST).content.decode()
    forbidden = ask(client, action, surveyor, confirmed="x")
    user.user_permissions.add(*Permission.objects.filter(codename__in=needed))
    with_it = client.get(LIST).content.decode()

    assert f'value="{action}"' not in without
    assert forbidden.status_code == 403
    assert f'value="{action}"' in with_it
    assert not BulkAction.objects.exists()


def test_undoing_needs_the_permission_of_the_action(client):
    user = EditorFactory(is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="view_occupationprofile"))
    client.force_login(user)
    action = BulkActionFactory(kind="publish")

    assert client.post(f"{ACTIONS}{action.pk}/undo/").status_code == 403
    assert client.get(ACTIONS).status_code == 200


def test_the_list_of_what_was_done_leads_to_undoing(desk, django_assert_max_num_queries):
    actions = BulkActionFactory.create_batch(12, count=2)

    with django_assert_max_num_queries(10):
        page = desk.get(ACTIONS).content.decode()

    assert f'href="{ACTIONS}{actions[0].pk}/undo/"' in page
