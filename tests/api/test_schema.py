"""The description of the API: served in both notations, and true of every answer."""

import copy
from pathlib import Path

import pytest
import yaml
from drf_spectacular.validation import validate_schema
from jsonschema import Draft202012Validator

from occupations.api.schema import describe
from tests.golden import assert_golden

PATHS = [
    ("/api/v1/", "/api/v1/"),
    ("/api/v1/profiles/", "/api/v1/profiles/"),
    ("/api/v1/profiles/{country}/{address}/", "/api/v1/profiles/us/17-1022/"),
    ("/api/v1/occupations/", "/api/v1/occupations/"),
    ("/api/v1/occupations/{slug}/", "/api/v1/occupations/land-surveyor/"),
    ("/api/v1/search/", "/api/v1/search/?q=surveyor"),
    ("/api/v1/classifications/", "/api/v1/classifications/"),
    ("/api/v1/classifications/{classification}/", "/api/v1/classifications/isco-08/"),
    ("/api/v1/codes/", "/api/v1/codes/"),
    ("/api/v1/codes/{classification}/{code}/", "/api/v1/codes/isco-08/2165/"),
    ("/api/v1/countries/", "/api/v1/countries/"),
    ("/api/v1/visas/", "/api/v1/visas/"),
    ("/api/v1/rating-dimensions/", "/api/v1/rating-dimensions/"),
    ("/api/v1/data-sources/", "/api/v1/data-sources/"),
]


@pytest.fixture
def surveyor(one_surveyor, db):
    return one_surveyor


@pytest.fixture(scope="module")
def described_once():
    return yaml.safe_load(describe("yaml"))


@pytest.fixture
def schema(described_once):
    return copy.deepcopy(described_once)


def faults(schema, path, status, answer):
    """Return what the schema finds wrong with the answer to a GET of this path."""
    response = schema["paths"][path]["get"]["responses"][status]
    wanted = response["content"]["application/json"]["schema"]
    validator = Draft202012Validator(wanted | {"components": schema["components"]})
    return [error.message for error in validator.iter_errors(answer)]


def asking(path, query):
    return f"{path}{'&' if '?' in path else '?'}{query}"


def without_examples(schema):
    for operations in schema["paths"].values():
        del operations["get"]["responses"]["200"]["content"]["application/json"]["examples"]
    return schema


def test_every_path_is_described(schema):
    assert sorted(schema["paths"]) == sorted(described for described, _path in PATHS)


@pytest.mark.parametrize(("described", "path"), PATHS)
@pytest.mark.parametrize(
    "query", ["lang=en", "lang=fr", "lang=fr&fallback=none", "lang=*", "lang=*&fallback=none"]
)
def test_every_answer_is_as_described(get, surveyor, schema, described, path, query):
    assert faults(schema, described, "200", get(asking(path, query))) == []


@pytest.mark.parametrize(("described", "path"), PATHS)
def test_every_fault_is_as_described(client, db, schema, described, path):
    assert faults(schema, described, "400", client.get(asking(path, "x=1")).json()) == []
    assert faults(schema, described, "404", client.get(f"{path.partition('?')[0]}nothing/").json()) == []


def test_an_answer_that_is_not_as_described_is_noticed(get, surveyor, schema):
    answer = get("/api/v1/profiles/us/17-1022/?lang=en") | {"overall": "high"}

    assert faults(schema, "/api/v1/profiles/{country}/{address}/", "200", answer) != []


def test_the_schema_is_the_one_that_was_agreed(schema):
    assert_golden(Path(__file__).parent / "schema.golden.json", without_examples(schema))


def test_the_schema_is_valid(schema):
    validate_schema(schema)


def test_every_example_is_as_described(schema):
    for path, operations in schema["paths"].items():
        answered = operations["get"]["responses"]["200"]["content"]["application/json"]
        for example in answered["examples"].values():
            assert faults(schema, path, "200", example["value"]) == []


def test_texts_are_described_as_plain_strings(schema):
    profile = schema["components"]["schemas"]["Profile"]

    assert schema["openapi"] == "3.1.0"
    assert profile["properties"]["title"] == {"type": "string"}
    assert "title" not in profile["required"]
    assert "slug" in profile["required"]
    assert "Fallback" not in schema["components"]["schemas"]


@pytest.mark.parametrize(
    ("accept", "query", "expected"),
    [
        ("*/*", "", "application/json"),
        ("text/html", "", "application/json"),
        ("application/json", "", "application/json"),
        ("application/yaml", "", "application/yaml"),
        ("application/vnd.oai.openapi", "", "application/vnd.oai.openapi"),
        ("application/vnd.oai.openapi+json", "", "application/vnd.oai.openapi+json"),
        ("application/yaml", "?format=json", "application/json"),
        ("*/*", "?format=yaml", "application/yaml"),
    ],
)
def test_the_notation_is_chosen_by_accept_or_format(client, accept, query, expected, schema):
    response = client.get(f"/api/v1/schema/{query}", headers={"accept": accept})

    assert response["Content-Type"] == expected
    assert "Accept" in response["Vary"].split(", ")
    assert response["Content-Language"] == "en"
    assert yaml.safe_load(response.content) == schema


def test_another_notation_is_refused_by_name(client):
    response = client.get("/api/v1/schema/?format=xml")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["format"]


def test_the_schema_is_made_without_a_warning(capsys):
    describe.cache_clear()
    describe("json")

    assert capsys.readouterr().err == ""
