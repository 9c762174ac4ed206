"""The ready-made groups: who is in which, what they allow, and that making them again spoils nothing."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from occupations.models import Role
from occupations.workflow.roles import make_roles
from tests.factories import CountryFactory, GroupFactory

pytestmark = pytest.mark.django_db


def codenames(name):
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def test_each_language_each_country_and_each_step_has_a_group():
    CountryFactory(code="ca")

    made = make_roles()

    assert made == [
        "Translators: Español",
        "Translators: Français",
        "Translators: 简体中文",
        "Translators: 繁體中文",
        "Translators: العربية",
        "Editors: ca",
        "Reviewers",
        "Publishers",
        "Administrators",
    ]
    assert set(Role.objects.values_list("group__name", flat=True)) == set(made)


def test_a_second_time_only_what_is_new_is_made(django_assert_max_num_queries):
    CountryFactory(code="ca")
    make_roles()
    CountryFactory(code="us")

    assert make_roles() == ["Editors: us"]
    with django_assert_max_num_queries(7):
        assert make_roles() == []


def test_a_renamed_group_keeps_its_role_and_what_it_was_given():
    make_roles()
    Group.objects.filter(name="Reviewers").update(name="Second pair of eyes")
    Group.objects.get(name="Second pair of eyes").permissions.add(
        Permission.objects.get(codename="publish_occupationprofile")
    )

    assert make_roles() == []
    assert codenames("Second pair of eyes") >= {"publish_occupationprofile", "review_occupationprofile"}


def test_a_group_of_ones_own_is_not_taken_over():
    GroupFactory(name="Reviewers")

    assert "Reviewers 2" in make_roles()
    assert codenames("Reviewers") == set()


def test_everybody_may_look_and_only_their_own_step_is_allowed_besides():
    CountryFactory(code="ca")
    make_roles()
    seen = set(
        Permission.objects.filter(
            content_type__app_label="occupations", codename__startswith="view_"
        ).values_list("codename", flat=True)
    )

    assert codenames("Translators: Español") - seen == {"translate_occupationprofile"}
    assert codenames("Reviewers") - seen == {"review_occupationprofile"}
    assert codenames("Publishers") - seen == {"publish_occupationprofile"}
    assert codenames("Editors: ca") >= seen | {"change_occupationprofile", "add_occupationprofile", "add_faq"}
    assert "delete_occupationprofile" not in codenames("Editors: ca")
    assert "change_country" not in codenames("Editors: ca")
    assert codenames("Administrators") >= seen | {"change_user", "change_group", "delete_occupationprofile"}


def test_the_command_names_what_it_made():
    out = StringIO()

    call_command("make_roles", stdout=out)
    call_command("make_roles", stdout=out)

    assert "  Translators: Español\n" in out.getvalue()
    assert out.getvalue().endswith("Every group is there already.\n")
