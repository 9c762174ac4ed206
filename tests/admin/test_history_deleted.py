"""Deleted profiles: listed, recovered, and by whom."""

import pytest
from django.contrib.auth.models import Permission

from occupations.codec.read import read_profile
from occupations.models import OccupationProfile, Revision
from occupations.publishing import delete
from occupations.publishing.restoring import restore
from tests.factories import CountryFactory, EditorFactory, GroupFactory, ProfileFactory, RoleFactory

PROFILES = "/admin/occupations/occupationprofile/"
DELETED = f"{PROFILES}deleted/"


@pytest.fixture
def gone(desk, surveyor):
    """The last revision of a profile that was deleted in the admin."""
    desk.post(f"{PROFILES}{surveyor.pk}/delete/", {"post": "yes"})
    return Revision.objects.get(kind="deleted")


def text(response):
    return " ".join(response.content.decode().split())


def test_a_deleted_profile_is_listed_with_who_deleted_it(desk, gone):
    said = text(desk.get(DELETED))

    assert "Land surveyor" in said
    assert '<bdi dir="ltr">us/17-1022</bdi>' in said
    assert "<bdi>editor</bdi>" in said
    assert DELETED in text(desk.get(PROFILES))


def test_a_deleted_profile_is_recovered(desk, surveyor):
    before = read_profile(surveyor)
    desk.post(f"{PROFILES}{surveyor.pk}/delete/", {"post": "yes"})
    [gone] = Revision.objects.filter(kind="deleted")

    asked = desk.get(f"{DELETED}{gone.pk}/")
    response = desk.post(f"{DELETED}{gone.pk}/", {"revision_note": "By mistake"}, follow=True)

    profile = OccupationProfile.objects.get(key=surveyor.key)
    assert ("Questions and answers", 1) in asked.context["sections"]
    assert read_profile(profile) == before
    assert "is there again, as a draft." in text(response)
    assert Revision.objects.first().note == "By mistake"
    assert "No profile was deleted." in text(desk.get(DELETED))
    assert desk.get(f"{DELETED}{gone.pk}/").status_code == 404


def test_a_profile_that_was_recovered_and_deleted_again_is_listed_once(desk, gone):
    delete(restore(gone))

    assert len(desk.get(DELETED).context["page"]) == 1


def test_what_took_its_place_is_named(desk, gone, surveyor):
    ProfileFactory(country=surveyor.country, slug=surveyor.slug)

    response = desk.post(f"{DELETED}{gone.pk}/")

    assert response.status_code == 409
    assert "Another profile of this country has this address already." in text(response)
    assert not OccupationProfile.objects.filter(key=surveyor.key).exists()


@pytest.mark.parametrize("missing", ["add_occupationprofile", "change_occupationprofile"])
def test_recovering_needs_the_right_to_add_and_to_edit(client, gone, missing):
    editor = EditorFactory(is_superuser=False)
    rights = ["view_occupationprofile", "add_occupationprofile", "change_occupationprofile"]
    editor.user_permissions.set(Permission.objects.filter(codename__in=[*rights]).exclude(codename=missing))
    client.force_login(editor)

    assert "Recover this profile" not in text(client.get(f"{DELETED}{gone.pk}/"))
    assert client.post(f"{DELETED}{gone.pk}/").status_code == 403


def test_an_editor_of_another_country_recovers_nothing_here(client, gone):
    group = GroupFactory()
    group.permissions.set(Permission.objects.filter(content_type__model="occupationprofile"))
    RoleFactory(group=group, kind="editor", country=CountryFactory(code="ca"))
    editor = EditorFactory(is_superuser=False)
    editor.groups.add(group)
    client.force_login(editor)

    assert client.get(DELETED).status_code == 200
    assert client.post(f"{DELETED}{gone.pk}/").status_code == 403


def test_whoever_may_see_no_profile_sees_no_deleted_one(client, gone):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(DELETED).status_code == 403
    assert client.get(f"{DELETED}{gone.pk}/").status_code == 403


def test_many_deleted_profiles_cost_as_much_as_one(desk, gone, django_assert_max_num_queries):
    for position in range(5):
        delete(ProfileFactory(slug=f"worker-{position}"))

    with django_assert_max_num_queries(6):
        assert len(desk.get(DELETED).context["page"]) == 6
