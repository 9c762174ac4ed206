"""The page that says how the figures come about."""

from occupations.models import RatingDimension
from tests.factories import CountryFactory, RatingDimensionFactory
from tests.views.reading import read


def test_each_dimension_is_explained_in_the_language(client, db):
    RatingDimensionFactory(slug="income", name_es="Ingresos", rubric_es="0 es lo peor, 10 es lo mejor.")
    page = read(client.get("/es/methodology/"))
    [section] = page.find("section", id="income")
    assert "Ingresos" in section.text
    assert "0 es lo peor" in section.text
    assert [element for element in page.elements if element.attributes.get("lang") == "en"] == page.find(
        "a", lang="en", hreflang="en"
    )


def test_a_rubric_that_is_not_translated_says_so(client, db):
    RatingDimensionFactory(slug="income", rubric_en="0 is the worst.")
    page = read(client.get("/ar/methodology/"))
    assert "0 is the worst." in [paragraph.text for paragraph in page.find("p", lang="en", dir="ltr")]


def test_a_rate_has_its_period_and_source(client, db):
    CountryFactory(code="ca", units_per_usd="1.3978", rate_period="2025")
    text = read(client.get("/en/methodology/")).find("main")[0].text
    assert "1.3978" in text
    assert "2025" in text
    assert "Exchange rates" in text


def test_a_new_rubric_is_shown_at_once(client, db):
    RatingDimensionFactory(slug="income")
    client.get("/en/methodology/")
    RatingDimension.objects.update(rubric_en="10 is as good as it gets.")
    assert "10 is as good as it gets." in client.get("/en/methodology/").content.decode()
