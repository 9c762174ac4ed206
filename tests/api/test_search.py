"""The search of the API: what was found, why, and how many of it each filter leaves."""

import pytest

from tests.factories import ProfileFactory, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def nurse():
    return published(
        ProfileFactory(
            country__code="us",
            title_en="Nurse",
            title_es="Enfermera",
            summary_en="Cares for patients.",
            occupation__name_en="Nurse",
        )
    )


def test_a_hit_is_a_card_with_the_reason(get, nurse):
    answer = get("/api/v1/search/?q=enfermera&lang=en")

    assert (answer["count"], answer["corrected"], answer["any_word"], answer["capped"]) == (
        1,
        "",
        False,
        False,
    )
    [hit] = answer["results"]
    assert hit["title"] == "Nurse"
    assert hit["match"] == {"kind": "title", "text": "Enfermera", "language": "es"}


def test_facets_count_the_hits_under_the_names_of_the_filters(get, nurse):
    answer = get("/api/v1/search/?q=nurse")

    assert answer["facets"]["country"] == {"us": 1}
    [field] = answer["facets"]["field"]
    assert get(f"/api/v1/search/?q=nurse&country=us&field={field}")["count"] == 1
    assert get("/api/v1/search/?q=nurse&country=ca")["count"] == 0
    assert (
        get("/api/v1/search/?q=nurse&pay=0&overall=5&education=college&migration=skilled&visa=other")["count"]
        == 0
    )


def test_what_was_misspelt_is_said(get, nurse):
    assert get("/api/v1/search/?q=nurce&lang=en")["corrected"] == "nurse"


def test_every_language_has_its_card_and_one_reason(get, nurse):
    answer = get("/api/v1/search/?q=patients&lang=*")["languages"]

    assert answer["es"]["results"][0]["title"] == "Enfermera"
    matches = [found["results"][0]["match"] for found in answer.values()]
    assert matches == [{"kind": "text", "text": "Cares for patients.", "language": "en"}] * len(answer)


def test_pages_of_the_list_hold_together(get, client):
    for _number in range(3):
        published(ProfileFactory(country__code="us", title_en="Nurse"))

    first = get("/api/v1/search/?q=nurse&page_size=2")
    second = get("/api/v1/search/?q=nurse&page_size=2&page=2")

    assert len({hit["url"] for hit in first["results"] + second["results"]}) == first["count"] == 3
    assert first["next"].endswith("/api/v1/search/?q=nurse&page_size=2&page=2")
    assert client.get("/api/v1/search/?q=nurse&page=2").status_code == 404


@pytest.mark.parametrize("query", ["", "q=", "q=" + "a" * 201, "q=" + "a+" * 13, "q=%00", "q=a&q=b"])
def test_what_cannot_be_looked_for_is_refused(client, query):
    response = client.get(f"/api/v1/search/?{query}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["q"]


@pytest.mark.parametrize(
    "query", ["pay=1", "overall=9", "education=phd", "migration=true", "visa=any", "country=uk"]
)
def test_a_wrong_filter_is_refused(client, query):
    response = client.get(f"/api/v1/search/?q=nurse&{query}")

    assert list(response.json()["errors"]) == [query.partition("=")[0]]


@pytest.mark.parametrize("text", ["%22", "?!", "%F0%9F%91%A9", "NEAR(", "*", "+"])
def test_signs_find_nothing_and_are_no_fault(get, text):
    assert get(f"/api/v1/search/?q={text}")["count"] == 0
