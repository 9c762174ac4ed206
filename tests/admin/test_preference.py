"""Everybody changes their own settings, and nobody those of others."""

from occupations.models import StaffPreference
from tests.admin.forms import change_url
from tests.factories import EditorFactory

MINE = "/admin/occupations/staffpreference/mine/"


def test_the_digest_is_off_until_it_is_switched_on(desk, editor):
    editor.email = "editor@example.org"
    editor.save()

    before = desk.get(MINE).content.decode()
    desk.post(MINE, {"digest": "on", "language": "fr"})

    mine = StaffPreference.objects.get()
    assert "checked" not in before
    assert (mine.user, mine.digest, mine.language) == (editor, True, "fr")
    assert mine.digest_sent_at is not None


def test_it_is_switched_off_again(desk, editor):
    editor.email = "editor@example.org"
    editor.save()
    desk.post(MINE, {"digest": "on", "language": "fr"})

    desk.post(MINE, {"language": "fr"})

    assert not StaffPreference.objects.get().digest


def test_without_an_address_it_says_who_can_help(desk, editor):
    response = desk.post(MINE, {"digest": "on", "language": "en"})

    assert response.status_code == 422
    assert "Ask an administrator" in response.content.decode()
    assert not StaffPreference.objects.exists()


def test_a_language_that_is_not_offered_is_refused(desk, editor):
    response = desk.post(MINE, {"language": "tlh"})

    assert response.status_code == 422
    assert not StaffPreference.objects.exists()


def test_every_page_of_the_admin_leads_there(desk, surveyor):
    assert f'href="{MINE}"' in desk.get(change_url(surveyor)).content.decode()


def test_whoever_may_do_nothing_else_has_settings_too(client, db):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(MINE).status_code == 200
    assert client.get("/admin/occupations/staffpreference/").status_code == 404


def test_visitors_have_none(client, db):
    assert client.get(MINE).url.startswith("/admin/login/")
