"""How many queries an answer costs, however many languages and rows there are."""

import pytest

from occupations.models import OccupationProfile
from tests.factories import CountryFactory, ProfileFactory, StatementFactory, published

LIMITS = [
    ("/api/v1/", 0),
    ("/api/v1/profiles/us/17-1022/", 2),
    ("/api/v1/profiles/", 2),
    ("/api/v1/profiles/?country=us&min_overall=1&ordering=title", 2),
    ("/api/v1/occupations/", 2),
    ("/api/v1/search/?q=surveyor", 8),
    ("/api/v1/search/?q=boundaries&country=us", 9),
    ("/api/v1/occupations/land-surveyor/", 1),
    ("/api/v1/classifications/", 2),
    ("/api/v1/classifications/isco-08/", 2),
    ("/api/v1/codes/", 4),
    ("/api/v1/codes/?code=2165&classification=isco-08", 4),
    ("/api/v1/codes/isco-08/2165/", 8),
    ("/api/v1/countries/", 1),
    ("/api/v1/visas/?country=us", 1),
    ("/api/v1/rating-dimensions/", 1),
    ("/api/v1/data-sources/", 1),
    ("/api/v1/schema/", 0),
]


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


@pytest.mark.parametrize(("path", "limit"), LIMITS)
def test_an_answer_costs_few_queries(client, surveyor, django_assert_num_queries, path, limit):
    with django_assert_num_queries(limit):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(("path", "limit"), [case for case in LIMITS if "schema" not in case[0]])
def test_every_language_costs_no_more(client, surveyor, django_assert_num_queries, path, limit):
    with django_assert_num_queries(limit):
        assert client.get(f"{path}{'&' if '?' in path else '?'}lang=*").status_code == 200


@pytest.mark.parametrize(("path", "limit"), LIMITS)
def test_more_rows_cost_no_more(client, surveyor, django_assert_num_queries, path, limit):
    StatementFactory.create_batch(100, profile=surveyor)
    published(surveyor)
    for code in ("ca", "gb", "au"):
        published(ProfileFactory(occupation=surveyor.occupation, country=CountryFactory(code=code)))

    with django_assert_num_queries(limit):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("query", ["", "?lang=*", "?fallback=none"])
def test_a_profile_that_is_in_the_cache_costs_one_query(client, surveyor, django_assert_num_queries, query):
    path = f"/api/v1/profiles/us/17-1022/{query}"
    first = client.get(path)

    with django_assert_num_queries(1) as queries:
        assert client.get(path).content == first.content
    assert '"document"' not in queries[0]["sql"]


def test_who_has_the_answer_costs_one_query(client, surveyor, django_assert_num_queries):
    tag = client.get("/api/v1/profiles/us/17-1022/")["ETag"]

    with django_assert_num_queries(1):
        client.get("/api/v1/profiles/us/17-1022/", headers={"if-none-match": tag})
