"""What pages cost does not grow with the number of profiles."""

import pytest

from tests.factories.crowd import published_crowd
from tests.views.reading import read


@pytest.fixture
def crowd(db):
    """Sixty published profiles of two countries: three pages of the list."""
    return published_crowd(60)


@pytest.mark.parametrize(
    ("path", "bound"),
    [
        ("/en/", 5),
        ("/en/occupations/", 5),
        ("/en/occupations/?sort=title&country=us", 5),
        ("/en/occupations/?country=ca&overall=5&sort=pay", 7),
        ("/sitemap.xml", 2),
        ("/sitemap-en.xml", 5),
    ],
)
def test_sixty_profiles_cost_as_much_as_two(client, crowd, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200


def test_a_list_reads_no_document_and_skips_no_rows(client, crowd, django_assert_max_num_queries):
    [link] = read(client.get("/en/occupations/?sort=title")).find("a", rel="next")
    with django_assert_max_num_queries(9) as queries:
        client.get(link.attributes["href"])
    assert not [query for query in queries if '"document"' in query["sql"] or "OFFSET" in query["sql"]]


def test_the_pages_of_a_list_hold_each_profile_once(client, crowd):
    path, shown = "/en/occupations/", []
    while path:
        page = client.get(path)
        shown += [part.partition('"')[0] for part in page.content.decode().split('<h2><a href="')[1:]]
        path = next((link.attributes["href"] for link in read(page).find("a", rel="next")), "")
    assert len(shown) == len(set(shown)) == len(crowd)
