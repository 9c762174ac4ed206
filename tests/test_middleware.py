"""What every answer carries, and what only the admin's answers carry."""

import logging

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language

from careergraph.client_address import behind_proxy
from careergraph.logs import OneLineFormatter
from careergraph.middleware.language import LanguageMiddleware


def answer(path: str, cookies: dict[str, str] | None = None, **headers: str) -> HttpResponse:
    """Send a request through the language middleware to a view that says which language is active."""
    request = RequestFactory().get(path, headers=headers)
    request.COOKIES.update(cookies or {})
    return LanguageMiddleware(lambda _request: HttpResponse(get_language()))(request)


@pytest.mark.parametrize("code", ["en", "es", "fr", "zh-hans", "zh-hant", "ar"])
def test_the_path_decides_the_language(code):
    response = answer(f"/{code}/occupations/", accept_language="fr")

    assert response.content.decode() == code
    assert response["Content-Language"] == code
    assert "Vary" not in response


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/xx/occupations/", "/api/v1/profiles/", "/admin/"])
def test_without_a_language_in_the_path_the_browser_decides(path):
    response = answer(path, accept_language="zh-TW")

    assert response.content == b"zh-hant"
    assert response["Content-Language"] == "zh-hant"
    assert response["Vary"] == "Accept-Language"


def test_in_the_api_a_parameter_decides():
    response = answer("/api/v1/profiles/?lang=es", accept_language="fr")

    assert response.content == b"es"
    assert "Vary" not in response


def test_an_answer_in_every_language_is_the_same_for_everybody():
    response = answer("/api/v1/profiles/?lang=*", accept_language="fr")

    assert response.content == b"en"
    assert "Vary" not in response


def test_a_wrong_parameter_leaves_the_browser_to_decide():
    response = answer("/api/v1/profiles/?lang=tlh", accept_language="fr")

    assert response.content == b"fr"
    assert response["Vary"] == "Accept-Language"


def test_in_the_admin_the_cookie_decides():
    assert answer("/admin/", {"django_language": "ar"}, accept_language="fr").content == b"ar"
    assert answer("/admin/", {"django_language": "tlh"}, accept_language="fr").content == b"fr"
    assert answer("/", {"django_language": "ar"}, accept_language="fr").content == b"fr"


@pytest.mark.parametrize(
    "path", ["/healthz", "/robots.txt", "/sitemap.xml", "/media/a.png", "/api/v1/schema/"]
)
def test_what_machines_read_has_no_language(path):
    response = answer(path, accept_language="fr")

    assert response.content == b"en"
    assert "Content-Language" not in response
    assert "Vary" not in response


def test_no_language_is_left_active_even_after_an_error():
    def fail(_request):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        LanguageMiddleware(fail)(RequestFactory().get("/ar/"))

    assert get_language() == "en"


def test_the_entrance_sends_a_visitor_to_their_language_and_keeps_the_query(client):
    response = client.get("/?from=mail&x=1", headers={"accept-language": "es-419,en;q=0.5"})

    assert response.status_code == 302
    assert response["Location"] == "/es/?from=mail&x=1"
    assert response["Vary"] == "Accept-Language"
    assert response["Cache-Control"] == "public, max-age=300"


def test_the_entrance_only_reads(client):
    assert client.post("/").status_code == 405


def test_public_answers_know_no_visitor(client, db):
    client.force_login(get_user_model().objects.create_user("reader"))

    response = client.get("/")

    assert not hasattr(response.wsgi_request, "user")
    assert not hasattr(response.wsgi_request, "session")
    assert response.cookies == {}
    assert "Cookie" not in response["Vary"]


def test_the_admin_knows_who_is_there(client, db):
    client.force_login(get_user_model().objects.create_superuser("editor"))

    response = client.get("/admin/")

    assert response.status_code == 200
    assert "Cookie" in response["Vary"]


def test_the_admins_language_is_chosen_with_a_form(client):
    response = client.post("/admin/language/", {"language": "ar", "next": "/admin/"})

    assert response["Location"] == "/admin/"
    assert response.cookies["django_language"].value == "ar"
    assert response.cookies["django_language"]["path"] == "/admin/"


@pytest.mark.parametrize("path", ["/", "/healthz", "/admin/login/", "/es/nothing-here/"])
def test_every_answer_carries_the_security_headers(client, db, path):
    response = client.get(path)

    policy = response["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "camera=()" in response["Permissions-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"


def test_a_request_for_another_host_is_refused(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


def test_the_client_behind_a_proxy_is_the_one_the_proxy_saw():
    request = RequestFactory().get("/", headers={"x-forwarded-for": "1.1.1.1, 203.0.113.9"})

    assert behind_proxy(request) == "203.0.113.9"
    assert behind_proxy(RequestFactory().get("/")) == "127.0.0.1"


def test_a_log_record_is_one_line():
    record = logging.makeLogRecord({"msg": "first\nsecond", "levelname": "ERROR"})

    assert OneLineFormatter("{message}", style="{").format(record) == r"first\nsecond"
