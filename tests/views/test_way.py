"""The page of a way."""

import pytest

from occupations.models import OccupationProfile, PublishedMove, PublishedProfile
from tests.factories import (
    AdjacentCareerFactory,
    CountryFactory,
    OccupationFactory,
    ProfileFactory,
    SkillFactory,
    StatisticFactory,
    published,
)
from tests.views.reading import read


def profile(slug, country="us", **more):
    return ProfileFactory(
        country=CountryFactory(code=country),
        occupation=OccupationFactory(slug=slug),
        slug=slug,
        title_en=slug.capitalize(),
        **more,
    )


@pytest.fixture
def kitchen(db):
    """Cook → Baker → Chef in the United States, and a chef in Canada."""
    cook, baker, chef = profile("cook"), profile("baker"), profile("chef")
    SkillFactory(slug="dough", name_en="Dough")
    published(chef)
    AdjacentCareerFactory(profile=baker, target=chef, similarity="0.700")
    published(baker)
    AdjacentCareerFactory(profile=cook, target=baker, similarity="0.800", shared=[], missing=["dough"])
    published(cook)
    return published(profile("chef", "ca"))


def way(client, **query):
    return client.get("/en/way/", {name.rstrip("_"): value for name, value in query.items()})


def main(response):
    [element] = read(response).find("main")
    return " ".join(element.text.split())


def test_the_form_stands_alone_and_is_offered_to_search_engines(client, kitchen):
    response = client.get("/en/way/")
    page = read(response)
    assert [field.attributes["name"] for field in page.find("input")] == ["from", "to"]
    assert page.find("meta", name="robots") == []


def test_a_way_tells_its_steps(client, kitchen):
    response = way(client, from_="us/cook", to="us/chef")
    text = main(response)
    assert response.status_code == 200
    assert "2 steps" in text
    assert "To learn: Dough." in text
    assert text.index("Baker") < text.rindex("Chef")
    assert [tag.attributes["content"] for tag in read(response).find("meta", name="robots")] == [
        "noindex, follow"
    ]


def test_a_way_is_drawn_with_the_pay_and_risk_of_each_stop(client, kitchen):
    PublishedProfile.objects.update(pay=60_000, ai_risk=4.2)
    page = read(way(client, from_="us/cook", to="us/chef"))
    [drawing] = [svg for svg in page.find("svg") if svg.attributes.get("class") == "strip"]
    assert drawing.text.count("$60,000, AI risk 4.2") == 3


def test_a_way_of_which_no_pay_is_known_has_no_drawing(client, kitchen):
    PublishedProfile.objects.update(pay=None)
    page = read(way(client, from_="us/cook", to="us/chef"))
    assert [svg for svg in page.find("svg") if svg.attributes.get("class") == "strip"] == []


def test_a_pay_that_is_only_the_least_is_said_so_and_not_compared(client, kitchen):
    cook, baker = (OccupationProfile.objects.get(slug=slug) for slug in ("cook", "baker"))
    StatisticFactory(profile=cook, value=60_000)
    StatisticFactory(profile=baker, value=None, bound=239_200, flag="top_coded")
    published(cook)
    published(baker)
    page = read(way(client, from_="us/cook", to="us/baker"))
    [drawing] = [svg for svg in page.find("svg") if svg.attributes.get("class") == "strip"]
    text = " ".join(page.find("main")[0].text.split())
    assert "$239,200 or more" in drawing.text
    assert "You start from a pay of $60,000 a year." in text
    assert text.count("$239,200 or more") == 2
    assert "more than before" not in text


def test_a_way_leads_over_a_border(client, kitchen):
    text = main(way(client, from_="us/cook", to="ca/chef"))
    assert "3 steps" in text
    assert "The same occupation in another country" in text
    assert "No source here gives time and cost." in text


def test_text_and_codes_lead_to_the_address_of_the_way(client, kitchen):
    cook = OccupationProfile.objects.get(slug="cook")
    response = way(client, from_=f"us/{cook.code.code}", to="Chef", to_in="ca")
    assert (response.status_code, response.headers["Location"]) == (
        302,
        "/en/way/?from=us%2Fcook&to=ca%2Fchef",
    )


def test_of_several_that_may_be_meant_one_is_chosen(client, kitchen):
    page = read(way(client, from_="us/cook", to="Chef"))
    links = [link.attributes["href"] for link in page.find("a") if "way" not in link.attributes["href"]]
    assert "?to=us/chef&from=us/cook" in links
    assert "?to=ca/chef&from=us/cook" in links


def test_the_same_start_and_goal_is_said(client, kitchen):
    assert "there is nothing to change" in main(way(client, from_="us/cook", to="us/cook"))


def test_where_no_way_leads_the_page_says_what_is_near(client, kitchen):
    PublishedMove.objects.filter(source__slug="cook").delete()
    text = main(way(client, from_="us/cook", to="us/chef"))
    assert "No way of at most 8 steps" in text
    assert "Careers that lead straight there Baker" in text


@pytest.mark.parametrize(
    "query",
    [
        {"from": "us/nothing", "to": "us/cook"},
        {"from": "\0", "to": "\0"},
        {"from": "x" * 5000, "to": ["us/cook", "us/chef"], "from_in": "zz"},
        {"from": "%' --", "to": "us/../../"},
    ],
)
def test_what_cannot_be_understood_is_said(client, kitchen, query):
    response = client.get("/en/way/", query)
    assert response.status_code == 200
    assert "How the ways are found" in main(response)


def test_an_unknown_language_is_not_found(client, db):
    assert client.get("/xx/way/").status_code == 404


def test_a_way_costs_few_queries(client, kitchen, django_assert_max_num_queries):
    # Countries, two ends, three levels of moves with their profiles and those abroad, the documents, rows and rates.
    with django_assert_max_num_queries(20):
        assert "3 steps" in main(way(client, from_="us/cook", to="ca/chef"))
