"""Addresses that lead nowhere, methods that are not allowed, and input that nobody means well with."""

import pytest

from occupations.api.root import RootView

PATHS = ["/api/v1/", "/api/v1/profiles/", "/api/v1/profiles/us/17-1022/", "/api/v1/visas/", "/api/v1/schema/"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(client, db, path, method):
    response = getattr(client, method)(path)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert "detail" in response.json()


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/nothing/",
        "/api/v1/nothing",
        "/api/v2/",
        "/api/v1/profiles/us/",
        "/api/v1/visas/us/",
        "/api/v1/%00/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_address_is_answered_in_json(client, db, path, method):
    response = getattr(client, method)(path)

    assert response.status_code == 404
    assert response.json() == {"detail": "There is nothing at this address."}
    assert response["Cache-Control"] == "public, max-age=0, s-maxage=60"


def test_a_fault_of_ours_is_answered_in_json(client, db, monkeypatch):
    monkeypatch.setattr(RootView, "answers", None)
    client.raise_request_exception = False

    response = client.get("/api/v1/?lang=es")

    assert response.status_code == 500
    assert response.headers["Content-Type"] == "application/json"
    assert response.json() == {"detail": "Algo salió mal aquí"}
    assert response["Cache-Control"] == "no-store"
    assert response["Access-Control-Allow-Origin"] == "*"


def test_a_request_to_another_host_is_refused_in_json(client, db):
    response = client.get("/api/v1/?lang=en", headers={"host": "other.example"})

    assert response.status_code == 400
    assert response.json() == {"detail": "This request cannot be understood"}


def test_an_address_without_its_slash_leads_to_the_one_with(client, db):
    response = client.get("/api/v1/profiles?lang=es")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/profiles/?lang=es"


def test_the_api_leads_to_its_version(client, db):
    assert client.get("/api/")["Location"] == "/api/v1/"


@pytest.mark.parametrize("path", PATHS)
def test_head_says_what_get_would(client, surveyor, path):
    head, get = client.head(path), client.get(path)

    assert head.status_code == 200
    assert head.content == b""
    assert head["ETag"] == get["ETag"]


@pytest.mark.parametrize("path", PATHS)
def test_scripts_of_other_sites_may_read(client, surveyor, path):
    preflight = client.options(path, headers={"origin": "https://other.example"})

    assert preflight.status_code == 204
    assert preflight["Access-Control-Allow-Origin"] == "*"
    assert preflight["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert client.get(path)["Access-Control-Allow-Origin"] == "*"
    assert client.get(f"{path}?x=1")["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/profiles/?%00=%ff", "/api/v1/profiles/?country[]=us", "/api/v1/profiles/?=x", "/api/v1/profiles/?%zz",
        "/api/v1/profiles/us/%ff%fe/", "/api/v1/profiles/us/..%2f..%2f/", "/api/v1/occupations/%00/",
        "/api/v1/profiles/us/' OR 1=1/", "/api/v1/profiles/us/" + "9" * 2000 + "/",
    ],
)  # fmt: skip
def test_malformed_input_is_a_fault_of_the_client(client, db, path):
    assert client.get(path).status_code in {400, 404}


def test_any_accept_header_gets_json(client, db):
    for accept in ("text/html", "application/xml", "*/*", "", "x", "application/json;q=0"):
        response = client.get("/api/v1/profiles/", headers={"accept": accept})

        assert response.status_code == 200
        assert response["Content-Type"] == "application/json"


def test_a_cookie_changes_nothing(client, surveyor):
    client.cookies["django_language"] = "ar"

    response = client.get("/api/v1/profiles/us/17-1022/")

    assert response.cookies == {}
    assert "Cookie" not in response["Vary"]
    assert response["Content-Language"] == "en"
