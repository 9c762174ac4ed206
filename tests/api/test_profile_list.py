"""The list of profiles: cards, filters, order and pages."""

import pytest

from tests.factories import (
    CitationFactory,
    CountryFactory,
    ProfileFactory,
    RatingDimensionFactory,
    RatingFactory,
    SalaryBandFactory,
    StatisticFactory,
    imported_profile,
    published,
)

PATH = "/api/v1/profiles/"


@pytest.fixture
def three(db):
    """Three public profiles: a (us, 8.0), b (ca, 6.5) and c (ca, 6.4)."""
    income = RatingDimensionFactory(slug="income")
    risk = RatingDimensionFactory(slug="ai_risk", polarity="lower", weight=0)
    for slug, country, score, ai_risk, low in (
        ("a", "us", "8", "3", 50_000),
        ("b", "ca", "6.5", "1", 180_000),
        ("c", "ca", "6.4", "2", 60_000),
    ):
        profile = ProfileFactory(
            country=CountryFactory(code=country),
            occupation__slug=slug,
            code__code=f"10-{slug}",
            slug=slug,
            title_en=slug.upper(),
            title_es="cba"["abc".index(slug)].upper(),
            skilled_migration=slug == "a",
            ai_verdict="" if slug == "c" else "mixed",
        )
        CitationFactory(profile=profile)
        RatingFactory(profile=profile, dimension=income, score=score)
        RatingFactory(profile=profile, dimension=risk, score=ai_risk)
        SalaryBandFactory(profile=profile, low=low, high=low)
        published(profile)


def test_a_card_says_what_a_list_shows(get, surveyor):
    [card] = get(f"{PATH}?lang=es")["results"]

    assert card["url"] == "http://127.0.0.1:8000/api/v1/profiles/us/land-surveyor/"
    assert card["page_url"] == "http://127.0.0.1:8000/es/us/land-surveyor/"
    assert card["title"] == "Land surveyor (es)"
    assert card["occupation"] == {"slug": "land-surveyor", "name": "Surveyor (es)", "isco_code": "2165"}
    assert card["country"] == "us"
    assert card["currency"] == "USD"
    assert card["overall"] == 6.3
    assert card["ai_risk"] == 4.0
    assert card["published_at"] == "2026-06-30T12:00:00Z"


def test_fallbacks_point_into_the_results(get, surveyor):
    answer = get(f"{PATH}?lang=fr")

    assert answer["results"][0]["summary"] == "Measures land and draws its boundaries."
    assert answer["fallbacks"]["/results/0/summary"] == "en"


def test_a_value_that_is_not_known_is_left_out(get, three):
    [card] = get(f"{PATH}?occupation=c")["results"]

    assert "verdict" not in card
    assert "pay_usd" in card
    assert "median" not in card["pay"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["a", "b", "c"]),
        ("country=ca", ["b", "c"]),
        ("country=de", []),
        ("code=10-b", ["b"]),
        ("code=none", []),
        ("occupation=c", ["c"]),
        ("field=land-and-building", ["a", "b", "c"]),
        ("field=none", []),
        ("verdict=mixed", ["a", "b"]),
        ("skilled_migration=true", ["a"]),
        ("skilled_migration=false", ["b", "c"]),
        ("min_overall=6.5", ["a", "b"]),
        ("min_overall=6.41", ["a", "b"]),
        ("min_overall=6.4", ["a", "b", "c"]),
        ("min_overall=10", []),
        ("country=ca&min_overall=6.5", ["b"]),
        ("ordering=overall", ["c", "b", "a"]),
        ("ordering=ai_risk", ["b", "c", "a"]),
        ("ordering=-ai_risk", ["a", "c", "b"]),
        ("ordering=-pay", ["b", "a", "c"]),
        ("ordering=pay", ["c", "a", "b"]),
        ("ordering=title", ["a", "b", "c"]),
        ("ordering=-title", ["c", "b", "a"]),
        ("ordering=title&lang=es", ["c", "b", "a"]),
    ],
)
def test_filters_and_order(get, three, query, expected):
    answer = get(f"{PATH}?{query}")

    assert [card["slug"] for card in answer["results"]] == expected
    assert answer["count"] == len(expected)


def test_what_has_no_value_comes_last(get, three):
    published(ProfileFactory(occupation__slug="d", slug="d", country=CountryFactory(code="us")))

    for ordering in ("overall", "-overall", "pay", "-pay", "ai_risk", "-ai_risk"):
        assert get(f"{PATH}?ordering={ordering}")["results"][-1]["slug"] == "d"


def test_pages_lead_to_each_other(get, three):
    first = get(f"{PATH}?page_size=2&ordering=title&lang=en")
    second = get(first["next"])

    assert [card["slug"] for card in first["results"]] == ["a", "b"]
    assert first["previous"] is None
    assert [card["slug"] for card in second["results"]] == ["c"]
    assert second["count"] == 3
    assert second["next"] is None
    assert get(second["previous"]) == first


def test_a_page_after_the_last_is_not_found(client, three):
    assert client.get(f"{PATH}?page_size=2&page=3").status_code == 404
    assert client.get(f"{PATH}?page=1000000").status_code == 404


def test_an_empty_list_has_one_page(get, db):
    assert get(PATH) == {"count": 0, "next": None, "previous": None, "results": [], "fallbacks": {}}


def test_every_language_shows_the_same_page(get, three):
    answers = get(f"{PATH}?lang=*&ordering=title&page_size=2")["languages"]

    assert [card["title"] for card in answers["en"]["results"]] == ["A", "B"]
    assert [card["title"] for card in answers["es"]["results"]] == ["C", "B"]
    assert [card["slug"] for card in answers["es"]["results"]] == ["a", "b"]
    assert answers["fr"]["fallbacks"]["/results/0/title"] == "en"


def test_a_card_of_an_imported_profile_says_what_its_numbers_are(get, db):
    published(imported_profile())

    [card] = get(f"{PATH}?code=29-2011")["results"]

    assert card["overall_from"] == {"rated": 9, "dimensions": 11}
    assert card["ai_risk_range"] == {"low": 2.7, "high": 6.5}
    assert (card["pay"], card["pay_usd"]) == ({"median": 62_930}, 62_930)


@pytest.mark.parametrize(
    ("figure", "pay", "pay_usd"),
    [
        ({"unit": "money_hour", "value": "39.25"}, {"median_hour": 39.25}, 81_640),
        ({"value": None, "flag": "top_coded", "bound": 239_200}, {"median_at_least": 239_200}, 239_200),
        ({"value": None, "flag": "suppressed"}, None, None),
    ],
)
def test_pay_by_the_hour_or_withheld_is_named_as_such(get, db, figure, pay, pay_usd):
    profile = ProfileFactory(country=CountryFactory(code="us"))
    StatisticFactory(profile=profile, **figure)
    published(profile)

    [card] = get(PATH)["results"]

    assert (card.get("pay"), card.get("pay_usd")) == (pay, pay_usd)
