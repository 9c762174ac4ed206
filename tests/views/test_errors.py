"""Pages for what went wrong."""

import pytest
from django.db import DatabaseError
from django.http import Http404
from django.test import Client, RequestFactory

from occupations.views import errors
from occupations.views import home as home_view
from tests.views.reading import read

LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_found_is_in_the_language_of_the_address(client, db, language):
    response = client.get(f"/{language}/us/nothing/")
    [html] = read(response).find("html")
    assert response.status_code == 404
    assert html.attributes["lang"] == language
    assert response.headers["Content-Language"] == language
    assert "Set-Cookie" not in response.headers


def test_not_found_without_a_language_is_in_the_readers(client, db):
    response = client.get("/nothing/here/", headers={"Accept-Language": "zh-HK"})
    [html] = read(response).find("html")
    assert html.attributes["lang"] == "zh-hant"
    assert "Accept-Language" in response.headers["Vary"]


def test_not_found_helps_to_the_same_occupation_elsewhere(client, surveyor):
    page = read(client.get("/es/ca/land-surveyor/"))
    [link] = page.find("a", href="/es/us/land-surveyor/")
    assert link.text == "Land surveyor (es)"
    assert page.find("a", href="/es/occupations/")


def test_not_found_is_not_indexed_and_not_kept_for_long(client, db):
    response = client.get("/en/us/nothing/")
    [robots] = read(response).find("meta", name="robots")
    assert robots.attributes["content"] == "noindex"
    assert response.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_what_staff_do_not_find_is_kept_by_nobody():
    request = RequestFactory().get("/admin/nothing/")
    assert errors.not_found(request, Http404()).headers["Cache-Control"] == "no-store"


def test_a_fault_is_told_in_the_language_without_the_database(
    client, monkeypatch, django_assert_num_queries, db
):
    def break_down(*_arguments, **_named):
        raise DatabaseError

    monkeypatch.setattr(home_view, "content_key", break_down)
    monkeypatch.setattr(errors, "_suggestions", break_down)
    client.raise_request_exception = False
    response = client.get("/ar/")
    [html] = read(response).find("html")
    assert response.status_code == 500
    assert html.attributes == {"lang": "ar", "dir": "rtl"}
    assert response.headers["Cache-Control"] == "no-store"


def test_a_host_that_is_not_ours_is_told_so(client, db):
    response = client.get("/es/", headers={"Host": "elsewhere.example"})
    [html] = read(response).find("html")
    assert response.status_code == 400
    assert html.attributes["lang"] == "es"


def test_a_reader_who_sends_what_no_form_asks_for_is_told_nothing_of_signing_in(db):
    response = Client(enforce_csrf_checks=True).post("/ar/", {"a": "b"})
    assert response.status_code == 400
    assert read(response).find("main", id="main")
    assert read(response).find("html", lang="ar")


def test_forbidden_has_a_page():
    request = RequestFactory().get("/fr/", headers={"Accept-Language": "ar"})
    response = errors.permission_denied(request, PermissionError())
    assert response.status_code == 403
    assert read(response).find("html", lang="fr")


def test_not_found_stays_not_found_without_the_database(monkeypatch):
    class Broken:
        def filter(self, **_conditions):
            raise DatabaseError

    monkeypatch.setattr(errors.PublishedPage, "objects", Broken())
    request = RequestFactory().get("/en/ca/land-surveyor/")
    assert errors.not_found(request, Http404()).status_code == 404
