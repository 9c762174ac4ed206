"""The form of weights, and a profile's page with weights of one's own."""

import pytest
from django.conf import settings
from django.core.cache import cache

from occupations.models import OccupationProfile
from tests.factories import RatingDimensionFactory, published
from tests.views.conftest import PROFILE
from tests.views.reading import read

FORM = "/en/weights/"
SITE = settings.SITE_URL


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


def form(client, query=""):
    page = read(client.get(FORM + query))
    [element] = [form for form in page.find("form") if form.attributes["class"] == "weigh"]
    return page, element.attributes["action"]


def hidden(page):
    return [(row.attributes["name"], row.attributes["value"]) for row in page.find("input", type="hidden")]


def test_every_dimension_can_be_weighed_and_shows_what_counts_now(client, surveyor):
    page, action = form(client, "?w_income=4")
    assert action == "/en/occupations/"
    for name in ("w_income", "w_ai_risk"):
        [select] = page.find("select", name=name)
        assert page.find("label", **{"for": select.attributes["id"]})
    chosen = [option for option in page.find("option") if "selected" in option.attributes]
    assert [option.text for option in chosen if option.text == "4"]
    assert page.find("a", href="/en/methodology/#income")


def test_the_form_keeps_what_the_list_is_filtered_by(client, surveyor):
    page, action = form(client, "?country=us&colour=red")
    assert (action, hidden(page)) == ("/en/occupations/", [("country", "us")])
    assert page.find("a", href="/en/occupations/?country=us")


def test_the_form_leads_back_to_the_profile_it_was_opened_from(client, surveyor):
    page, action = form(client, "?back=profile&p=us/land-surveyor&w_income=3")
    assert action == PROFILE
    [arabic] = page.find("a", hreflang="ar")
    assert arabic.attributes["href"] == "/ar/weights/?back=profile&p=us/land-surveyor&w_income=3"


def test_the_form_leads_back_to_a_comparison_and_to_an_occupation(client, surveyor):
    page, action = form(client, "?back=compare&p=us/land-surveyor&p=ca/surveyor&p=x&currency=CAD")
    kept = [("p", "us/land-surveyor"), ("p", "ca/surveyor"), ("currency", "CAD")]
    assert (action, hidden(page)) == ("/en/compare/", kept)
    page, action = form(client, "?back=occupation&occupation=land-surveyor")
    assert (action, hidden(page)) == ("/en/occupations/land-surveyor/", [])


@pytest.mark.parametrize(
    "path", ["/en/compare/?p=us/land-surveyor&p=ca/surveyor", "/en/occupations/land-surveyor/?currency=USD"]
)
def test_comparisons_show_the_own_overall_and_carry_the_weights(client, canadian, path):
    plain, own = read(client.get(path)), read(client.get(f"{path}&w_income=5"))
    assert [row.text for row in own.find("td", role="cell", **{"class": "is-own"}) if "10" in row.text]
    assert not plain.find("td", role="cell", **{"class": "is-own"})
    assert own.find("a", href="/en/ca/surveyor/?w_income=5")
    assert own.find("input", type="hidden", name="w_income", value="5")
    [link] = [row for row in own.find("a") if row.text == "Change the weights"]
    _again, action = form(client, link.attributes["href"].partition("weights/")[2])
    assert path.startswith(action)
    assert own.find("meta", name="robots")[0].attributes["content"] == "noindex, follow"


@pytest.mark.parametrize(
    "query",
    [
        "?back=https://evil.example/",
        "?back=profile&p=//evil.example/",
        "?back=profile&p=us/../../evil",
        "?back=profile&p=%00",
        "?back=profile",
        "?back=occupation&occupation=../evil",
        "?country=" + "x" * 5000,
        "?country=%00",
    ],
)
def test_the_form_leads_nowhere_else(client, surveyor, query):
    page, action = form(client, query)
    assert (action, hidden(page)) == ("/en/occupations/", [])


def test_the_form_is_answered_in_one_query_or_two(client, surveyor, django_assert_num_queries):
    for query, bound in (("", 1), ("?w_income=1", 2)):
        with django_assert_num_queries(bound):
            assert client.get(FORM + query).status_code == 200


def test_a_profile_prints_the_own_overall_beside_the_published(client, surveyor):
    plain, own = read(client.get(PROFILE)), read(client.get(f"{PROFILE}?w_income=5&w_demand=5"))
    [published] = plain.find("p", **{"class": "overall"})
    assert own.find("p", **{"class": "overall"})[0].text == published.text
    assert "With your weights" in own.find("p", **{"class": "overall own"})[0].text
    assert not plain.find("p", **{"class": "overall own"})
    assert own.find("th", scope="col")[3].text == "Weight"
    assert own.find("th", scope="col")[4].text == "Your weight"


@pytest.mark.parametrize("path", ["/en/occupations/", "/en/ca/surveyor/", "/es/us/land-surveyor/"])
def test_links_of_a_profile_carry_the_weights(client, canadian, path):
    page = read(client.get(f"{PROFILE}?w_income=5&utm_source=letter"))
    assert page.find("a", href=f"{path}?w_income=5")


def test_links_to_adjacent_careers_carry_the_weights(client, surveyor):
    published(OccupationProfile.objects.get(slug="land-surveyor-planner"))
    assert read(client.get(f"{PROFILE}?w_income=5")).find(
        "a", href="/en/us/land-surveyor-planner/?w_income=5"
    )
    assert read(client.get(PROFILE)).find("a", href="/en/us/land-surveyor-planner/")


def test_a_profile_with_weights_is_kept_from_search_engines(client, surveyor):
    page = read(client.get("/es/us/land-surveyor/?w_income=5"))
    assert page.find("meta", name="robots")[0].attributes["content"] == "noindex, follow"
    assert page.find("link", rel="canonical")[0].attributes["href"] == f"{SITE}/es/us/land-surveyor/"


@pytest.mark.parametrize("query", ["?utm_source=letter", "?w_colour=3", "?w_income=1"])
def test_without_weights_of_ones_own_the_page_is_the_same(client, surveyor, query):
    plain, other = client.get(PROFILE), client.get(PROFILE + query)
    assert other.headers["ETag"] == plain.headers["ETag"]
    assert other.content == plain.content


def test_bad_weights_are_said_on_the_page(client, surveyor):
    page = read(client.get(f"{PROFILE}?w_income=many"))
    assert len(page.find("p", **{"class": "notice", "role": "status"})) == 1
    assert not page.find("p", **{"class": "overall own"})


def test_a_profile_with_weights_costs_one_query_more_and_is_not_kept(
    client, surveyor, django_assert_num_queries
):
    cache.clear()
    for _time in range(2):
        with django_assert_num_queries(3):
            assert client.get(f"{PROFILE}?w_income=5").status_code == 200


def test_where_nothing_that_counts_is_rated_there_is_no_overall_and_it_is_said(client, surveyor):
    RatingDimensionFactory(slug="demand")
    page = read(client.get(f"{PROFILE}?w_income=0&w_ai_risk=0"))
    assert "there is no overall" in page.find("p", **{"class": "overall own"})[0].text
