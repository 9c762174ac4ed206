"""A parameter that cannot be used is refused by its name, whatever it holds."""

import pytest

LISTS = [
    "/api/v1/profiles/",
    "/api/v1/occupations/",
    "/api/v1/classifications/",
    "/api/v1/codes/",
    "/api/v1/countries/",
    "/api/v1/visas/",
    "/api/v1/rating-dimensions/",
    "/api/v1/data-sources/",
]


@pytest.mark.parametrize("path", ["/api/v1/", *LISTS, "/api/v1/profiles/us/17-1022/", "/api/v1/schema/"])
def test_an_unknown_parameter_is_refused_everywhere(client, db, path):
    response = client.get(f"{path}?colour=green")

    assert response.status_code == 400
    assert response.json() == {
        "detail": "The request has a parameter that cannot be used.",
        "errors": {"colour": ["There is no such parameter."]},
    }


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "query",
    [
        "page=0", "page=-1", "page=x", "page=", "page=1.0", "page=1_0", "page=%D9%A1", "page=99999999999999999999",
        "page_size=0", "page_size=101", "fallback=yes", "fallback=",
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_in_every_list(client, db, path, query):
    response = client.get(f"{path}?{query}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [query.partition("=")[0]]


@pytest.mark.parametrize(
    "query",
    [
        "country=uk", "country=zz", "country=US", "country=", "country=%00", "code=", "code=1%002", "code=%20x",
        "code=123456789012345678901", "occupation=a.b", "occupation=%00", "field=%FF", "verdict=good", "verdict=",
        "skilled_migration=1", "skilled_migration=True", "skilled_migration=", "min_overall=nan", "min_overall=inf",
        "min_overall=-0.1", "min_overall=10.1", "min_overall=1e9", "min_overall=six", "min_overall=", "ordering=price",
        "ordering=", "ordering=title,-pay",
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_in_the_list_of_profiles(client, db, query):
    response = client.get(f"/api/v1/profiles/?{query}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [query.partition("=")[0]]


WRONG = (
    "country=US&code=a_b&occupation=a.b&field=a b&verdict=good&skilled_migration=1&min_overall=six&ordering=price"
    "&lang=de&fallback=yes&page=x&page_size=0&colour=green",
    f"code={'1' * 21}&occupation={'a' * 151}&min_overall=11&page=0&page_size=101&country=",
    "code=&occupation=&min_overall=&page=&skilled_migration=&country=us&country=ca",
    "code=%00&occupation=%00&page=9999999&min_overall=-1",
)


@pytest.mark.parametrize("query", WRONG)
@pytest.mark.parametrize("language", ["es", "fr", "zh-hans", "zh-hant", "ar"])
def test_every_fault_is_told_in_the_readers_language(client, db, language, query):
    english = client.get(f"/api/v1/profiles/?{query}", headers={"Accept-Language": "en"}).json()
    told = client.get(f"/api/v1/profiles/?{query}", headers={"Accept-Language": language}).json()

    assert told["detail"] != english["detail"]
    assert told["errors"].keys() == english["errors"].keys()
    assert [name for name, messages in told["errors"].items() if messages == english["errors"][name]] == []


@pytest.mark.parametrize(
    "query", ["min_overall=5e-324", "min_overall=1E%2B1", "min_overall=0", "min_overall=6.50"]
)
def test_numbers_may_be_written_as_json_writes_them(client, db, query):
    assert client.get(f"/api/v1/profiles/?{query}").status_code == 200


def test_a_parameter_given_twice_is_refused(client, db):
    response = client.get("/api/v1/profiles/?country=us&country=ca")

    assert response.json()["errors"] == {"country": ["Give this parameter only once."]}


def test_all_faults_are_told_at_once(client, db):
    response = client.get("/api/v1/profiles/?page=0&verdict=good&x=1")

    assert response.json()["errors"].keys() == {"page", "verdict", "x"}
