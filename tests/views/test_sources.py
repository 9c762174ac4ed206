"""The data sources."""

import pytest

from tests.factories import CodeMatchFactory, CountryFactory, DataSourceFactory
from tests.views.reading import read


def main(response):
    [element] = read(response).find("main")
    return " ".join(element.text.split())


@pytest.fixture
def wages(db):
    """A survey with two releases, in French."""
    about = {"publisher": "Statistics Bureau", "title": "Enquête", "language": "fr", "licence": "CC BY 4.0"}
    DataSourceFactory(slug="wages-2024", release="2024", **about)
    return DataSourceFactory(slug="wages-2025", release="2025", url="https://example.org/wages", **about)


def test_sources_are_listed_by_publisher_under_their_own_titles(client, wages):
    page = read(client.get("/ar/sources/"))
    assert "Statistics Bureau" in [heading.text for heading in page.find("h2")]
    assert [cite.text for cite in page.find("cite", lang="fr", dir="ltr")] == [
        "Enquête, 2024",
        "Enquête, 2025",
    ]


def test_a_source_says_what_it_is_and_names_its_other_releases(client, wages):
    page = read(client.get("/en/sources/wages-2025/"))
    text = main(client.get("/en/sources/wages-2025/"))
    assert "French" in text
    assert "CC BY 4.0" in text
    assert page.find("a", href="https://example.org/wages")
    assert page.find("a", href="/en/sources/wages-2024/")


def test_a_source_says_what_rests_on_it(client, wages):
    CountryFactory(code="ca", units_per_usd="1.4", rate_period="2025", rate_source=wages)
    CodeMatchFactory(source=wages)
    text = main(client.get("/en/sources/wages-2025/"))
    assert "The exchange rate of Canada" in text
    assert "Matches between the codes of classifications" in text


@pytest.mark.parametrize("path", ["/en/sources/nothing/", "/xx/sources/", "/xx/sources/wages-2025/"])
def test_what_is_not_there_is_not_found(client, wages, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("path", "bound"), [("/en/sources/", 1), ("/en/sources/wages-2025/", 6)])
def test_the_number_of_queries_is_fixed(client, wages, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200
