"""The list of occupations."""

import pytest

from occupations.models import PublishedPage
from tests.factories import CountryFactory, ProfileFactory, published
from tests.views.reading import read

LIST = "/en/occupations/"


def titles(response):
    links = read(response).find("a")
    return [link.text for link in links if link.attributes["href"].startswith(("/en/us/", "/en/ca/"))]


@pytest.fixture
def three(db):
    """Three pages in two countries: best overall first they are A, B, C."""
    figures = [("a", "us", 9, 3, 50_000), ("b", "us", 8, 1, 70_000), ("c", "ca", 7, 2, None)]
    for name, country, overall, risk, pay in figures:
        profile = published(
            ProfileFactory(country=CountryFactory(code=country), slug=name, title_en=f"Title {name.upper()}")
        )
        PublishedPage.objects.filter(profile=profile).update(overall=overall, ai_risk=risk, pay_usd=pay)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "ABC"),
        ("?sort=overall", "ABC"),
        ("?sort=pay", "BAC"),
        ("?sort=ai_risk", "BCA"),
        ("?sort=title", "ABC"),
        ("?country=us", "AB"),
        ("?country=us&sort=pay", "BA"),
        ("?country=", "ABC"),
        ("?colour=red", "ABC"),
    ],
)
def test_filter_and_order(client, three, query, expected):
    assert titles(client.get(LIST + query)) == [f"Title {letter}" for letter in expected]


@pytest.mark.parametrize(
    "query", ["?country=zz", "?sort=colour", "?page=first", "?page=0", "?page=-1", "?country=%00"]
)
def test_what_cannot_be_understood_is_not_applied_and_said(client, three, query):
    response = client.get(LIST + query)
    assert len(titles(response)) == 3
    assert len(read(response).find("p", **{"class": "notice"})) == 1


def test_the_list_goes_on_over_pages_without_repeating(client, db):
    for number in range(25):
        published(ProfileFactory(country=CountryFactory(code="us"), title_en=f"Title {number}"))
    shown = [titles(client.get(f"{LIST}?page={number}")) for number in (1, 2)]
    assert [len(page) for page in shown] == [20, 5]
    assert len({title for page in shown for title in page}) == 25


@pytest.mark.parametrize("page", ["2", "99", "999999999999999999999"])
def test_there_is_nothing_beyond_the_end(client, three, page):
    assert client.get(f"{LIST}?page={page}").status_code == 404


def test_links_keep_what_was_chosen(client, db):
    for _number in range(21):
        published(ProfileFactory(country=CountryFactory(code="us")))
    page = read(client.get(f"{LIST}?country=us&sort=title"))
    assert page.find("a", rel="next", href="/en/occupations/?country=us&sort=title&page=2")
    assert page.find("a", hreflang="ar", href="/ar/occupations/?country=us&sort=title")


def test_an_empty_list_says_so(client, db):
    response = client.get(LIST)
    assert response.status_code == 200
    assert len(read(response).find("p", **{"class": "notice"})) == 1


def test_a_card_that_changes_changes_the_list(client, three):
    before = client.get(LIST).headers["ETag"]
    [page] = PublishedPage.objects.filter(language="en", slug="a")
    page.card["title"] = "Another title"
    page.save()

    response = client.get(LIST)

    assert response.headers["ETag"] != before
    assert "Another title" in response.content.decode()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_long_definition_does_not_fill_the_list(client, db, language):
    published(ProfileFactory(country=CountryFactory(code="us"), summary_en="Measures. " * 100))
    page = client.get(f"/{language}/occupations/").content.decode()
    assert page.count("Measures.") == 24
    assert "Measures.…</" in page
