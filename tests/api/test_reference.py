"""Countries, visas, rating dimensions and data sources."""

from tests.factories import CountryFactory, DataSourceFactory, RatingDimensionFactory, VisaFactory


def test_a_country_has_its_name_in_every_language(get, db):
    CountryFactory(code="ca")

    answers = get("/api/v1/countries/?lang=*")["languages"]

    assert answers["en"]["results"] == [
        {
            "code": "ca",
            "name": "Canada",
            "currency": "CAD",
            "units_per_usd": 2.0,
            "rate_period": "2026-06",
            "rate_source": "rates",
        }
    ]
    assert answers["zh-hant"]["results"][0]["name"] == "加拿大"
    assert answers["ar"]["results"][0]["name"] == "كندا"


def test_a_rate_that_is_not_known_is_left_out(get, db):
    CountryFactory(code="ca", units_per_usd=None, rate_period="", rate_source=None)

    [country] = get("/api/v1/countries/")["results"]

    assert country.keys() == {"code", "name", "currency"}


def test_visas_of_a_country(get, db):
    VisaFactory(country=CountryFactory(code="us"), code="H-1B")
    VisaFactory(
        country=CountryFactory(code="ca"),
        code="EE",
        name_en="Express Entry",
        name_fr="Entrée express",
        url="",
    )

    answer = get("/api/v1/visas/?country=ca&lang=fr")

    assert answer["count"] == 1
    assert answer["results"][0]["name"] == "Entrée express"
    assert "url" not in answer["results"][0]
    assert "review_by" not in answer["results"][0]
    assert get("/api/v1/visas/")["count"] == 2


def test_a_text_of_a_reference_table_that_falls_back_says_so(get, db):
    VisaFactory(country=CountryFactory(code="ca"), code="EE", name_en="Express Entry")

    answer = get("/api/v1/visas/?lang=ar")

    assert answer["results"][0]["name"] == "Express Entry"
    assert answer["fallbacks"] == {"/results/0/name": "en"}
    assert "name" not in get("/api/v1/visas/?lang=ar&fallback=none")["results"][0]


def test_rating_dimensions_come_in_their_order(get, db):
    RatingDimensionFactory(slug="b", name_en="Second", weight=1, position=2, polarity="lower")
    RatingDimensionFactory(slug="a", name_en="First", rubric_en="0 means nothing.", weight="1.5", position=1)

    [first, second] = get("/api/v1/rating-dimensions/")["results"]

    assert first == {
        "slug": "a",
        "name": "First",
        "polarity": "higher",
        "weight": 1.5,
        "rubric": "0 means nothing.",
    }
    assert second["polarity"] == "lower"


def test_data_sources_keep_their_own_titles(get, db):
    DataSourceFactory(slug="oews", title="Löhne", language="de", url="")

    [source] = get("/api/v1/data-sources/?lang=es")["results"]

    assert source == {
        "slug": "oews",
        "publisher": "Statistics Office",
        "title": "Löhne",
        "language": "de",
        "release": "May 2025",
    }


def test_reference_tables_have_pages(get, db):
    for slug in "abc":
        DataSourceFactory(slug=slug)

    answer = get("/api/v1/data-sources/?page_size=2&page=2")

    assert [source["slug"] for source in answer["results"]] == ["c"]
    assert answer["count"] == 3
