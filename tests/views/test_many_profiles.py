"""What pages cost does not grow with the number of profiles."""

import pytest

from tests.factories.crowd import published_crowd


@pytest.fixture
def crowd(db):
    """Sixty published profiles of two countries: three pages of the list."""
    return published_crowd(60)


@pytest.mark.parametrize(
    ("path", "bound"),
    [
        ("/en/", 5),
        ("/en/occupations/?page=3", 2),
        ("/en/occupations/?sort=title&page=3", 2),
        ("/en/occupations/?sort=ai_risk&page=2", 2),
        ("/en/occupations/?country=ca&sort=pay&page=2", 2),
        ("/sitemap.xml", 1),
        ("/sitemap-en.xml", 2),
    ],
)
def test_sixty_profiles_cost_as_much_as_two(client, crowd, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200


def test_a_list_reads_no_document(client, crowd, django_assert_num_queries):
    with django_assert_num_queries(2) as queries:
        client.get("/en/occupations/?page=3")
    assert not [query for query in queries if '"document"' in query["sql"]]


def test_the_pages_of_a_list_hold_each_profile_once(client, crowd):
    shown = [
        address
        for page in (1, 2, 3)
        for address in client.get(f"/en/occupations/?page={page}").content.decode().split('<h2><a href="')[1:]
    ]
    assert len(shown) == len({address.partition('"')[0] for address in shown}) == len(crowd)
