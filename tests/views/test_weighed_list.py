"""The list by weights of the reader's own."""

import pytest

from occupations.models import DIMENSIONS, PublishedPage
from occupations.views import selection
from tests.factories import CountryFactory, ProfileFactory, RatingDimensionFactory, published
from tests.factories.listed import listed
from tests.views.reading import read
from tests.views.test_list import LIST, titles

MINE = "w_income=5&w_ai_risk=0"


@pytest.fixture
def weighed(db):
    """Four profiles: A is safest from AI and leads by the published weights, B and C are paid best, D is unrated."""
    for name in DIMENSIONS:
        RatingDimensionFactory(slug=name, polarity="lower" if name == "ai_risk" else "higher", weight=2)
    rows = [("a", "us", 9, 4, 1), ("b", "us", 8, 9, 9), ("c", "ca", 7, 8, 9), ("d", "ca", None, None, None)]
    for name, country, overall, income, risk in rows:
        profile = published(
            ProfileFactory(country=CountryFactory(code=country), slug=name, title_en=f"Title {name.upper()}")
        )
        PublishedPage.objects.filter(profile=profile).update(overall=overall)
        listed(profile, overall=overall, standing=overall, income=income, ai_risk=risk)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "ABCD"),
        (MINE, "BCAD"),
        (f"{MINE}&country=us", "BA"),
        (f"{MINE}&overall=8", "BA"),
        (f"{MINE}&sort=overall", "ABCD"),
        (f"{MINE}&sort=title", "ABCD"),
        (f"{MINE}&after=ca/c", "AD"),
        ("w_income=2", "ABCD"),
        ("sort=own", "ABCD"),
    ],
)
def test_the_order_follows_the_weights_and_the_filters_hold(client, weighed, query, expected):
    response = client.get(f"{LIST}?{query}")
    assert titles(response) == [f"Title {letter}" for letter in expected]


def test_a_card_shows_both_overalls(client, weighed):
    page = read(client.get(f"{LIST}?{MINE}&country=us"))
    figures = [row.text for row in page.find("span", **{"class": "big"})]
    names = [row.text for row in page.find("dt")]
    # A card of B first: 9 by income alone, beside the published 8.
    assert figures[:2] == ["9.0", "8.0"]
    assert names[:2] == ["With your weights", "As published"]
    assert "With your weights" not in [row.text for row in read(client.get(LIST)).find("dt")]


def test_pages_forwards_and_back_hold_each_profile_once(client, weighed, monkeypatch):
    monkeypatch.setattr(selection, "PAGE_SIZE", 1)
    path, shown, last = f"{LIST}?{MINE}", [], ""
    while path:
        page = client.get(path)
        shown += titles(page)
        last, path = path, next((link.attributes["href"] for link in read(page).find("a", rel="next")), "")
    assert shown == ["Title B", "Title C", "Title A", "Title D"]
    [back] = read(client.get(last)).find("a", rel="prev")
    assert titles(client.get(back.attributes["href"])) == ["Title A"]


def test_everything_on_the_list_carries_the_weights(client, weighed):
    page = read(client.get(f"{LIST}?{MINE}&country=us&sort=pay&utm_source=letter"))
    asked = f"country=us&sort=pay&{MINE}"
    assert page.find("a", hreflang="es", href=f"/es/occupations/?{asked}")
    assert page.find("a", href=f"/en/us/a/?{MINE}")
    assert page.find("input", type="hidden", name="w_income", value="5")
    assert page.find("a", href=f"/en/weights/?country=us&{MINE}")
    assert page.find("a", href="/en/occupations/?country=us")


def test_the_plain_list_leads_to_the_form(client, weighed):
    assert read(client.get(f"{LIST}?country=us&sort=pay")).find("a", href="/en/weights/?country=us")


def test_a_weighed_list_is_kept_from_search_engines(client, weighed):
    page = read(client.get(f"{LIST}?{MINE}"))
    assert page.find("meta", name="robots")[0].attributes["content"] == "noindex, follow"
    assert page.find("link", rel="canonical")[0].attributes["href"].endswith("/en/occupations/")


def test_bad_weights_are_said_and_the_list_is_the_published_one(client, weighed):
    response = client.get(f"{LIST}?w_income=100")
    assert titles(response) == [f"Title {letter}" for letter in "ABCD"]
    assert len(read(response).find("p", **{"class": "notice"})) == 1


def test_weights_cost_one_query_more(client, weighed, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get(f"{LIST}?{MINE}")


def test_a_list_of_a_country_names_its_feed(client, weighed):
    assert read(client.get(f"{LIST}?country=us")).find("link", href="/en/us/feed.atom")
    assert not read(client.get(LIST)).find("link", type="application/atom+xml")
