"""The list of what a search finds."""

import pytest

from occupations.views import hits
from tests.factories import CountryFactory, ProfileFactory, published
from tests.factories.listed import listed
from tests.views.reading import read

LIST = "/en/occupations/"


@pytest.fixture
def nurses(db):
    """Three nurses and a surveyor; best overall first they are A, B, C."""
    for name, country, pay in (("A", "us", 50_000), ("B", "us", 70_000), ("C", "ca", 90_000)):
        profile = published(
            ProfileFactory(
                country=CountryFactory(code=country),
                slug=f"nurse-{name.lower()}",
                title_en=f"Nurse {name}",
                title_es=f"Enfermera {name}",
                code__code=f"31-{name}",
            )
        )
        listed(profile, pay_usd=pay, standing=9 - pay / 50_000, verdict="mixed" if name == "B" else "")
    published(ProfileFactory(country=CountryFactory(code="us"), slug="surveyor"))


def titles(response):
    links = read(response).find("a")
    return [link.text[-1] for link in links if "/nurse-" in link.attributes["href"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=nurse", "ABC"),
        ("q=nurse&sort=pay", "CBA"),
        ("q=nurse&sort=title", "ABC"),
        ("q=nurse&country=us", "AB"),
        ("q=nurse&verdict=mixed", "B"),
        ("q=nurse&country=ca&verdict=mixed", ""),
        ("q=enfermera", "ABC"),
        ("q=31-B", "B"),
        ("q=nurze", "ABC"),
        ("q=nurse&w_income=5", "ABC"),
        ("q=zzzyx", ""),
        ("q=%21%21", ""),
        ("q=" + "a+" * 100, ""),
        ("q=nurse%00", "ABC"),
        ("q=nurse&page=99", "ABC"),
    ],
)
def test_finds_filters_and_sorts(client, nurses, query, expected):
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200
    assert "".join(titles(response)) == expected


def test_says_why_and_how_a_search_found_something(client, nurses):
    spanish = client.get(f"{LIST}?q=enfermera").content.decode()
    assert '<span lang="es" dir="ltr"><mark>Enfermera</mark> A</span>' in spanish
    assert "Title in Spanish:" in spanish
    assert "Code <bdi><mark>31-B</mark></bdi>" in client.get(f"{LIST}?q=31-B").content.decode()
    assert "Showing results for “nurse”." in client.get(f"{LIST}?q=nurze").content.decode()
    assert "these have some" in client.get(f"{LIST}?q=nurse+unknownword").content.decode()


def test_counts_the_hits_and_leads_search_engines_away(client, nurses):
    page = read(client.get(f"{LIST}?q=nurse&country=us"))
    options = {option.attributes["value"]: option.text for option in page.find("option")}
    assert (options["us"], options["ca"]) == ("United States (2)", "Canada (1)")
    assert page.find("small", id="n-verdict-mixed")[0].text == "1"
    assert page.find("meta", name="robots", content="noindex, follow")
    assert page.find("link", rel="canonical", href="http://127.0.0.1:8000/en/occupations/?country=us")


def test_pages_of_hits_have_numbers(client, nurses, monkeypatch):
    monkeypatch.setattr(hits, "PAGE_SIZE", 2)
    first = client.get(f"{LIST}?q=nurse&sort=pay")
    second = client.get(f"{LIST}?q=nurse&sort=pay&page=2")
    assert read(first).find("a", rel="next", href="/en/occupations/?q=nurse&sort=pay&page=2")
    assert (titles(first), titles(second)) == (["C", "B"], ["A"])
    assert read(second).find("a", rel="prev", href="/en/occupations/?q=nurse&sort=pay")


def test_where_nothing_is_found_there_is_a_way_out(client, nurses):
    page = read(client.get(f"{LIST}?q=nurse&country=ca&verdict=mixed"))
    assert page.find("a", href="/en/occupations/?q=nurse")
    assert page.find("a", href="/en/codes/")


def test_a_search_costs_few_queries(client, nurses, django_assert_max_num_queries):
    for query in ("q=nurse", "q=nurse&country=us&verdict=mixed&sort=pay", "q=enfermera&sort=title"):
        with django_assert_max_num_queries(14):
            client.get(f"{LIST}?{query}")
