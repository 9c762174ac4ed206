"""The pages of a profile as imports leave it."""

import gzip
import json

import pytest

from occupations.models import PublishedPage, RatingDimension, Skill, Statistic
from occupations.publishing import publish
from tests.factories import imported_profile, published
from tests.views.reading import read

PAGE = "/en/us/laboratory-technologist/"
ARABIC = "/ar/us/laboratory-technologist/"
LIST = "/en/occupations/"
LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]


@pytest.fixture
def technologist(db):
    return published(imported_profile())


def text(response):
    """Return the text of a page without its structured data."""
    page = read(response)
    return " ".join(page.find("main")[0].text.split())


def structured_pay(response):
    [script] = read(response).find("script", type="application/ld+json")
    [occupation] = [node for node in json.loads(script.text)["@graph"] if node["@type"] == "Occupation"]
    return occupation["estimatedSalary"]


def test_every_rating_leads_to_the_figures_that_it_rests_on(client, technologist):
    page = read(client.get(PAGE))
    leads = [link.attributes["href"] for link in page.find("a") if "#figure-" in link.attributes["href"]]
    rows = {row.attributes.get("id") for row in page.find("tr")}
    assert len(leads) == 9
    assert {lead.removeprefix("#") for lead in leads} <= rows


def test_each_figure_is_printed_once_with_an_id(client, technologist):
    ids = [row.attributes["id"] for row in read(client.get(PAGE)).find("tr") if "id" in row.attributes]
    assert len(ids) == len(set(ids)) == Statistic.objects.count()


def test_a_rating_says_where_its_score_comes_from(client, technologist):
    said = text(client.get(PAGE))
    assert "Median pay, $62,930 a year (May 2025): higher than 58.3% of 830 occupations." in said
    assert "computed from statistics" in said
    assert "editor's judgement" not in said


def test_the_ai_risk_is_a_range_on_the_page_and_in_the_list(client, technologist):
    assert "2.7 – 6.5" in text(client.get(PAGE))
    assert "AI risk2.7 – 6.5" in text(client.get(LIST)).replace(" AI", "AI")


def test_the_overall_says_how_many_dimensions_it_rests_on(client, technologist):
    assert "from 9 of 11 dimensions" in text(client.get(PAGE))
    assert "from 9 of 11 dimensions" in text(client.get(LIST))


def test_what_is_withheld_is_said_and_is_no_number(client, technologist):
    response = client.get(PAGE)
    said = text(response)
    assert "$239,200 or more a year" in said
    assert "not released by the publisher" in said
    figures = [cell.text.strip() for cell in read(response).find("td", **{"class": "n"})]
    assert not {"", "0", "$0"} & set(figures)
    [pay] = structured_pay(response)
    assert (pay["median"], pay["percentile10"], "percentile90" in pay) == (62_930.0, 38_910.0, False)


def test_a_capped_median_leads_the_list_and_says_that_it_is_one(client, technologist):
    medians = Statistic.objects.filter(measure="pay_median")
    medians.filter(period="2025-05").update(value=None, flag="top_coded", bound=239_200)
    publish(technologist)
    page = PublishedPage.objects.get(profile=technologist, language="en")
    assert (page.pay_usd, page.card["pay"]) == (239_200, {"median_at_least": 239_200})
    assert "$239,200 or more" in text(client.get(LIST))
    assert "$0" not in text(client.get(PAGE))


def test_pay_by_the_hour_is_printed_as_such(client, technologist):
    Statistic.objects.filter(measure="pay_median").exclude(period="2025-05").delete()
    Statistic.objects.filter(measure="pay_median").update(unit="money_hour", value="39.25")
    publish(technologist)
    page = PublishedPage.objects.get(profile=technologist, language="en")
    assert page.pay_usd == round(39.25 * 2080)
    assert "$39.25 an hour" in text(client.get(LIST))


def test_earlier_medians_are_drawn_and_stand_beside_the_chart(client, technologist):
    page = read(client.get(PAGE))
    assert [chart.attributes["class"] for chart in page.find("svg", role="img")] == ["radar", "years"]
    [table] = page.find("table", **{"class": "history"})
    assert "May 2024" in table.text
    assert "May 2025" not in table.text


def test_careers_say_what_one_brings_and_learns(client, technologist):
    said = text(client.get(PAGE))
    assert "Similarity: 90%" in said
    assert "You bring: Science, Reading comprehension, and Monitoring." in said
    assert "To learn: Quality control analysis and Mathematics." in said


def test_a_list_names_its_only_source_after_its_heading(client, technologist):
    headings = {heading.text for heading in read(client.get(PAGE)).find("h2")}
    assert "Responsibilities[8]" in headings
    assert "Ratings" in headings


def test_a_licence_that_asks_for_it_is_attributed(client, technologist):
    assert "used under the licence CC BY 4.0" in text(client.get(PAGE))


def test_a_title_that_is_the_official_one_is_printed_once(client, technologist):
    assert read(client.get(PAGE)).find("p", **{"class": "official"}) == []


def test_what_nobody_translated_is_kept_from_search_engines_and_said(client, technologist):
    for language in LANGUAGES[1:]:
        page = PublishedPage.objects.get(profile=technologist, language=language)
        assert (page.coverage, page.is_indexed) == (0, False)
        response = read(client.get(f"/{language}/us/laboratory-technologist/"))
        [heading] = response.find("h1")
        assert heading.attributes == {"lang": "en", "dir": "ltr"}
        assert [meta.attributes["content"] for meta in response.find("meta", name="robots")] == ["noindex"]
        assert len(response.find("p", **{"class": "notice"})) == 1


def test_names_from_reference_tables_do_not_make_a_translation(technologist):
    RatingDimension.objects.update(name_ar="اسم")
    Skill.objects.update(name_ar="اسم")
    publish(technologist)
    assert PublishedPage.objects.get(profile=technologist, language="ar").coverage == 0


def test_tasks_keep_their_direction_on_an_arabic_page(client, technologist):
    spans = read(client.get(ARABIC)).find("span", lang="en", dir="ltr")
    assert any(span.text.startswith("Analyze samples of kind 1 ") for span in spans)


def test_the_page_stays_light(client, technologist):
    for language in LANGUAGES:
        html = client.get(f"/{language}/us/laboratory-technologist/").content
        assert len(html) <= 100_000
        assert len(gzip.compress(html, 6)) <= 25_000


def test_the_page_is_one_query_of_its_document(client, technologist, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert client.get(PAGE).status_code == 200
