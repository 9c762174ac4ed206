"""What lists of the API cost does not grow with the number of profiles."""

import pytest

from tests.factories.crowd import published_crowd


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("/api/v1/profiles/?page_size=50&page=2", 2),
        ("/api/v1/profiles/?country=ca&ordering=-ai_risk&lang=*", 2),
        ("/api/v1/occupations/?page_size=50&page=2", 2),
        ("/api/v1/codes/?page_size=50&page=2", 4),
    ],
)
def test_sixty_profiles_cost_as_much_as_two(client, db, django_assert_num_queries, path, limit):
    published_crowd(60)
    with django_assert_num_queries(limit):
        assert client.get(path).status_code == 200
