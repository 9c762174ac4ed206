"""Occupations: only those that somebody can read about."""

import pytest

from occupations.publishing import unpublish
from tests.factories import CountryFactory, ProfileFactory, published

PATH = "/api/v1/occupations/"


@pytest.fixture
def abroad(surveyor):
    """The surveyor in Canada too."""
    return published(
        ProfileFactory(
            occupation=surveyor.occupation,
            country=CountryFactory(code="ca"),
            slug="surveyor",
            code__code="21203",
        )
    )


def test_an_occupation_lists_its_profiles(get, surveyor, abroad):
    answer = get(f"{PATH}land-surveyor/?lang=es")

    assert answer["url"] == "http://127.0.0.1:8000/api/v1/occupations/land-surveyor/"
    assert answer["name"] == "Surveyor (es)"
    assert answer["isco_code"] == "2165"
    assert answer["field"] == {"slug": "land-and-building", "name": "Land and building"}
    assert answer["fallbacks"] == {"/field/name": "en", "/profiles/0/title": "en"}
    assert [profile["country"] for profile in answer["profiles"]] == ["ca", "us"]
    assert answer["profiles"][1] == {
        "url": "http://127.0.0.1:8000/api/v1/profiles/us/land-surveyor/",
        "page_url": "http://127.0.0.1:8000/es/us/land-surveyor/",
        "country": "us",
        "code": "17-1022",
        "slug": "land-surveyor",
        "title": "Land surveyor (es)",
        "overall": 6.3,
    }


def test_the_list_holds_each_occupation_once(get, surveyor, abroad):
    answer = get(f"{PATH}?lang=en")

    assert answer["count"] == 1
    [occupation] = answer["results"]
    assert occupation["slug"] == "land-surveyor"
    assert len(occupation["profiles"]) == 2


def test_the_list_in_every_language(get, surveyor, abroad):
    answers = get(f"{PATH}?lang=*")["languages"]

    assert answers["es"] == get(f"{PATH}?lang=es")


def test_a_field_narrows_the_list(get, surveyor):
    assert get(f"{PATH}?field=land-and-building")["count"] == 1
    assert get(f"{PATH}?field=health")["count"] == 0


def test_an_occupation_without_a_published_profile_is_not_there(get, client, surveyor):
    assert client.get(f"{PATH}planner/").status_code == 404

    unpublish(surveyor)

    assert get(PATH)["count"] == 0
    assert client.get(f"{PATH}land-surveyor/").status_code == 404
