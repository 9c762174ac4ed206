"""From an edit to the public page: preview, readiness, publish, unpublish."""

import orjson
import pytest
from django.contrib.auth.models import Permission

from occupations.models import Publication, PublishedPage
from tests.admin.forms import change_url, save
from tests.factories import EditorFactory, ProfileFactory, published

PAGE = "/es/us/land-surveyor/"
API = "/api/v1/profiles/us/land-surveyor/?lang=es"


def admin_url(profile, action):
    return f"/admin/occupations/occupationprofile/{profile.pk}/{action}/"


def test_an_edit_is_public_only_when_it_is_published(desk, surveyor):
    published(surveyor)

    save(desk, change_url(surveyor, "salary_bands"), **{"salaryband_rows-0-high": "58321"})
    preview = desk.get(admin_url(surveyor, "preview/es")).content.decode()
    before = desk.get(PAGE).content.decode(), desk.get(API).json()
    desk.post(admin_url(surveyor, "publish"))
    after = desk.get(PAGE).content.decode(), desk.get(API).json()

    assert "58,321" in preview
    assert "58,321" not in before[0]
    assert before[1]["salary_bands"][0]["high"] == 55_000
    assert "58,321" in after[0]
    assert after[1]["salary_bands"][0]["high"] == 58_321


def test_publishing_records_who_and_when(desk, editor, surveyor):
    response = desk.post(admin_url(surveyor, "publish"), follow=True)

    publication = Publication.objects.get()
    surveyor.refresh_from_db()
    assert publication.published_by == editor
    assert surveyor.is_published
    assert not surveyor.has_unpublished_changes
    assert response.context["publication"] == publication
    assert "by editor" in response.content.decode()


def test_a_profile_that_lacks_something_vital_is_refused_with_the_reason(desk):
    profile = ProfileFactory(summary_en=None)

    shown = desk.get(admin_url(profile, "publish"))
    posted = desk.post(admin_url(profile, "publish"))

    assert "The short description is missing in the source language." in shown.content.decode()
    assert "Publish now" not in shown.content.decode()
    assert "The short description is missing in the source language." in posted.content.decode()
    assert not PublishedPage.objects.exists()


def test_readiness_names_what_each_language_lacks_and_leads_there(desk, surveyor):
    save(desk, change_url(surveyor, "faq", "es"), **{"faq_rows-0-answer_es": ""})

    response = desk.get(admin_url(surveyor, "publish"))

    spanish = next(language for language in response.context["languages"] if language.code == "es")
    [section] = spanish.sections
    assert [text.field for text in section.texts] == ["answer"]
    assert section.url == change_url(surveyor, "faq", "es")
    assert desk.get(section.url).context["section"] == "faq"


def test_unpublishing_asks_first(desk, editor, surveyor):
    published(surveyor)

    asked = desk.get(admin_url(surveyor, "unpublish"))
    still_there = desk.get(PAGE).status_code
    desk.post(admin_url(surveyor, "unpublish"))

    assert "Unpublish now" in asked.content.decode()
    assert still_there == 200
    assert desk.get(PAGE).status_code == 404
    assert Publication.objects.get().ended_by == editor


def test_the_preview_shows_the_working_copy_in_any_language(desk, surveyor):
    response = desk.get(admin_url(surveyor, "preview/ar"))

    assert '<html lang="ar" dir="rtl"' in response.content.decode()
    assert response["Content-Language"] == "ar"


def test_the_preview_is_kept_by_nobody(desk, surveyor):
    response = desk.get(admin_url(surveyor, "preview/en"))

    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert 'name="robots" content="noindex' in response.content.decode()
    assert not PublishedPage.objects.exists()


def test_the_preview_knows_only_the_offered_languages(desk, surveyor):
    assert desk.get(admin_url(surveyor, "preview/tlh")).status_code == 404


@pytest.mark.parametrize("action", ["preview/en", "publish", "unpublish"])
def test_visitors_are_sent_to_the_login(client, surveyor, action):
    response = client.get(admin_url(surveyor, action))

    assert response.status_code == 302
    assert response.url.startswith("/admin/login/")


@pytest.mark.parametrize(
    ("action", "permission"),
    [
        ("preview/en", "view_occupationprofile"),
        ("publish", "publish_occupationprofile"),
        ("unpublish", "publish_occupationprofile"),
    ],
)
def test_each_action_needs_its_permission(client, surveyor, action, permission):
    user = EditorFactory(is_superuser=False)
    client.force_login(user)

    without = client.get(admin_url(surveyor, action)).status_code
    user.user_permissions.add(Permission.objects.get(codename=permission))
    with_it = client.get(admin_url(surveyor, action)).status_code

    assert (without, with_it) == (403, 200)


def test_a_changed_address_is_announced_and_the_old_one_keeps_leading_to_the_page(desk, surveyor):
    published(surveyor)

    url = change_url(surveyor)
    save(desk, url, slug="surveyor-of-land")
    messages = [str(message) for message in desk.get(url).context["messages"]]
    desk.post(admin_url(surveyor, "publish"))

    assert any("address changes when the profile is published" in message for message in messages)
    assert desk.get("/en/us/land-surveyor/").url == "/en/us/surveyor-of-land/"


def test_deleting_a_profile_takes_its_pages_and_the_links_to_it_away(desk, surveyor):
    published(surveyor)
    planner = surveyor.adjacentcareer_rows.get().target

    desk.post(f"/admin/occupations/occupationprofile/{planner.pk}/delete/", {"post": "yes"})

    page = PublishedPage.objects.get(profile=surveyor, language="en")
    surveyor.refresh_from_db()
    assert "adjacent" not in orjson.loads(page.document)
    assert surveyor.has_unpublished_changes


def test_before_a_profile_is_deleted_its_rows_are_counted_but_no_table_of_ours_is_named(desk, surveyor):
    published(surveyor)

    page = desk.get(admin_url(surveyor, "delete")).content.decode()

    assert "Salary bands: 1" in page
    assert "Published pages: 6" in page
    assert "relationship" not in page
    assert "Publication_adjacent" not in page
