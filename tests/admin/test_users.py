"""Administrators look after accounts, and give away no more than they have."""

import pytest
from django.contrib.auth.models import Group, Permission, User

from occupations.workflow.roles import make_roles
from tests.admin.forms import read_form
from tests.factories import CountryFactory, EditorFactory, GroupFactory, RoleFactory

USERS = "/admin/auth/user/"


@pytest.fixture
def administrator(db):
    CountryFactory(code="us")
    make_roles()
    user = EditorFactory(username="administrator", is_superuser=False)
    user.groups.add(Group.objects.get(name="Administrators"))
    return user


@pytest.fixture
def office(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def colleague(db):
    return EditorFactory(username="colleague", is_superuser=False)


def save(client, account, **changes):
    """Open an account's form and post it with more than it has."""
    url = f"{USERS}{account.pk}/change/"
    return client.post(url, {**read_form(client.get(url)), **changes})


@pytest.mark.parametrize("whose", ["administrator", "colleague"])
def test_an_administrator_makes_nobody_a_superuser(office, administrator, colleague, whose):
    account = User.objects.get(username=whose)

    response = save(office, account, is_superuser="on", first_name="Posted")

    account.refresh_from_db()
    assert response.status_code == 302
    assert (account.is_superuser, account.first_name) == (False, "Posted")


def test_a_superuser_makes_a_superuser(desk, colleague):
    save(desk, colleague, is_superuser="on")

    colleague.refresh_from_db()
    assert colleague.is_superuser


def test_a_new_account_is_no_superuser(office):
    words = "a-long-phrase-of-words-5"
    form = {"username": "new", "password1": words, "password2": words, "usable_password": "true"}

    office.post(f"{USERS}add/", {**form, "is_superuser": "on", "is_staff": "on"})

    assert not User.objects.get(username="new").is_superuser


def test_a_superusers_account_is_only_read(office):
    account = EditorFactory(username="root")
    before = account.password
    url = f"{USERS}{account.pk}/"
    words = "a-long-phrase-of-words-5"

    shown = office.get(f"{url}change/")
    changed = office.post(f"{url}change/", {"username": "taken", "is_active": ""})
    deleted = office.post(f"{url}delete/", {"post": "yes"})
    password = office.post(
        f"{url}password/", {"password1": words, "password2": words, "usable_password": "true"}
    )

    account.refresh_from_db()
    assert shown.status_code == 200
    assert [changed.status_code, deleted.status_code, password.status_code] == [403, 403, 403]
    assert (account.username, account.password, account.is_active) == ("root", before, True)


def test_superusers_are_not_deleted_from_the_list(office):
    account = EditorFactory(username="root")

    office.post(USERS, {"action": "delete_selected", "_selected_action": [account.pk], "post": "yes"})

    assert User.objects.filter(pk=account.pk).exists()


def test_a_colleagues_password_is_set(office, colleague):
    words = "a-long-phrase-of-words-5"
    url = f"{USERS}{colleague.pk}/password/"

    office.post(url, {"password1": words, "password2": words, "usable_password": "true"})

    colleague.refresh_from_db()
    assert colleague.check_password(words)


def test_an_account_that_holds_more_is_only_read(office, colleague):
    colleague.user_permissions.add(Permission.objects.get(codename="delete_session"))
    words = "a-long-phrase-of-words-5"
    url = f"{USERS}{colleague.pk}/"

    changed = office.post(f"{url}change/", {"username": "taken", "email": "taken@example.org"})
    password = office.post(
        f"{url}password/", {"password1": words, "password2": words, "usable_password": "true"}
    )

    colleague.refresh_from_db()
    assert (changed.status_code, password.status_code) == (403, 403)
    assert colleague.username == "colleague"


def test_ready_made_groups_are_given(office, colleague):
    groups = Group.objects.filter(name__in=["Publishers", "Editors: us", "Administrators"])

    save(office, colleague, groups=[group.pk for group in groups])

    assert set(colleague.groups.all()) == set(groups)


@pytest.mark.parametrize("field", ["user_permissions", "groups"])
def test_what_an_administrator_lacks_is_not_given(office, administrator, field):
    lacking = Permission.objects.get(codename="delete_session")
    group = GroupFactory()
    group.permissions.add(lacking)
    posted = {"user_permissions": [lacking.pk], "groups": [group.pk]}[field]

    response = save(office, administrator, **{field: posted})

    assert response.status_code == 200
    assert "is not one of the available choices" in response.content.decode()
    assert not administrator.user_permissions.exists()
    assert administrator.groups.count() == 1


def test_a_group_is_given_no_permission_that_the_administrator_lacks(office):
    lacking = Permission.objects.get(codename="delete_session")
    group = Group.objects.get(name="Administrators")
    url = f"/admin/auth/group/{group.pk}/change/"
    form = read_form(office.get(url))

    response = office.post(url, {**form, "permissions": [*form["permissions"], lacking.pk]})

    assert response.status_code == 200
    assert not group.permissions.filter(pk=lacking.pk).exists()


def test_a_group_that_allows_more_is_only_read(office):
    group = GroupFactory(name="Beyond")
    group.permissions.add(Permission.objects.get(codename="delete_session"))
    url = f"/admin/auth/group/{group.pk}/"

    assert office.post(f"{url}change/", {"name": "Taken"}).status_code == 403
    assert office.post(f"{url}delete/", {"post": "yes"}).status_code == 403


def test_what_is_held_for_one_country_is_not_given_for_all(client, colleague):
    change = Permission.objects.get(codename="change_occupationprofile")
    accounts = Permission.objects.filter(codename__in=["change_user", "view_user"])
    here = RoleFactory(kind="editor", country=CountryFactory(code="us")).group
    elsewhere = RoleFactory(kind="editor", country=CountryFactory(code="ca")).group
    here.permissions.add(change)
    elsewhere.permissions.add(change)
    user = EditorFactory(username="local", is_superuser=False)
    user.groups.add(here)
    user.user_permissions.set(accounts)
    client.force_login(user)

    refused = [
        save(client, colleague, user_permissions=[change.pk]),
        save(client, colleague, groups=[elsewhere.pk]),
    ]
    taken = save(client, colleague, groups=[here.pk])

    assert [response.status_code for response in refused] == [200, 200]
    assert taken.status_code == 302
    assert list(colleague.groups.all()) == [here]
    assert not colleague.user_permissions.exists()


def test_an_accounts_form_costs_as_much_for_many_groups(office, colleague, django_assert_max_num_queries):
    GroupFactory.create_batch(20)

    with django_assert_max_num_queries(20):
        assert office.get(f"{USERS}{colleague.pk}/change/").status_code == 200
