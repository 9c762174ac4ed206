"""Whoever may change a profile may change its sections; whoever may only look changes nothing."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.test import Client

from occupations.models import Faq
from tests.admin.forms import change_url, read_form, save
from tests.factories import EditorFactory


@pytest.fixture
def browser_of(client, db):
    """Sign somebody in who has these permissions."""

    def sign_in(*codenames):
        user = EditorFactory(is_superuser=False)
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        client.force_login(user)
        return client

    return sign_in


def test_changing_a_profile_includes_its_sections(browser_of, surveyor):
    client = browser_of("change_occupationprofile")

    save(client, change_url(surveyor, "faq"), **{"faq_rows-0-question_en": "Is it hard?"})

    assert Faq.objects.get().question_en == "Is it hard?"


def test_looking_at_a_profile_includes_its_sections_but_no_field(browser_of, surveyor):
    client = browser_of("view_occupationprofile")

    response = client.get(change_url(surveyor, "faq"))

    assert "Is a degree needed?" in response.content.decode()
    assert "faq_rows-0-question_en" not in read_form(response)
    assert client.post(change_url(surveyor, "faq"), {}).status_code == 403


def test_only_publishers_are_offered_to_publish(browser_of, surveyor):
    client = browser_of("change_occupationprofile")

    page = client.get(change_url(surveyor)).content.decode()

    assert f"/admin/occupations/occupationprofile/{surveyor.pk}/preview/en/" in page
    assert f"/admin/occupations/occupationprofile/{surveyor.pk}/publish/" not in page


@pytest.mark.parametrize(
    ("language", "title"), [("en", "This form is out of date"), ("ar", "انتهت صلاحية هذا النموذج")]
)
def test_a_form_from_before_signing_in_anew_is_refused_in_the_editors_language(db, language, title):
    browser = Client(enforce_csrf_checks=True)
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = browser.post("/admin/login/", {"username": "editor"})

    page = response.content.decode()
    assert response.status_code == 403
    assert response.headers["Cache-Control"] == "no-store"
    assert f"<h1>{title}</h1>" in page
    assert 'href="/admin/"' in page
    assert "admin_theme/theme.css" in page
    assert "<style" not in page
