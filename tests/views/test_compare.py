"""Profiles of a reader's choice side by side."""

import pytest

from tests.factories import CountryFactory, ProfileFactory, published
from tests.views.reading import read

PATH = "/en/compare/"
BOTH = f"{PATH}?p=us/land-surveyor&p=ca/surveyor"


def notices(response):
    return [notice.text for notice in read(response).find("p", **{"class": "notice"})]


def test_two_profiles_stand_side_by_side_and_can_be_taken_out(client, canadian):
    response = client.get(BOTH)
    page = read(response)
    assert page.find("section", id="pay")
    assert page.find("a", href=f"{PATH}?p=ca/surveyor")
    assert page.find("meta", name="robots", content="noindex, follow")
    assert not page.find("link", rel="canonical")
    assert notices(response) == []


def test_each_source_is_listed_once_and_each_number_leads_to_one(client, canadian):
    page = read(client.get(BOTH))
    cited = {link.attributes["href"] for link in page.find("a", role="doc-noteref")}
    listed = {f"#{item.attributes['id']}" for item in page.find("li") if "id" in item.attributes}
    assert cited
    assert cited <= listed


@pytest.mark.parametrize("query", ["", "?p=us/land-surveyor", "?p=us/land-surveyor&p=us/land-surveyor"])
def test_fewer_than_two_are_told_what_to_do(client, surveyor, query):
    [notice] = notices(client.get(PATH + query))
    assert "Choose at least" in notice


def test_one_profile_is_offered_its_neighbours(client, canadian):
    page = read(client.get(f"{PATH}?p=us/land-surveyor"))
    assert page.find("a", href=BOTH)


def test_another_is_found_by_its_title_or_code(client, canadian):
    found = read(client.get(f"{PATH}?p=us/land-surveyor&find=21203"))
    assert next(hit.text for hit in found.find("a", href=BOTH)) == "Land surveyor"
    assert found.find("ul", **{"class": "hits"})
    missed = client.get(f"{PATH}?p=us/land-surveyor&find=%00nobody")
    assert any("nobody" in notice for notice in notices(missed))


def test_what_is_not_published_is_named_and_left_out(client, canadian):
    response = client.get(f"{BOTH}&p=us/<b>nothing&p=%00")
    assert response.status_code == 200
    assert any("us/<b>nothing" in notice for notice in notices(response))
    assert len(read(response).find("a", **{"class": "remove"})) == 2


def test_more_than_four_are_left_out(client, surveyor):
    country = CountryFactory(code="us")
    slugs = [published(ProfileFactory(country=country)).slug for _number in range(5)]
    response = client.get(PATH + "?" + "&".join(f"p=us/{slug}" for slug in slugs))
    assert any("1 more was left out" in notice for notice in notices(response))
    assert len(read(response).find("a", **{"class": "remove"})) == 4


def test_more_profiles_and_rows_cost_no_more(client, canadian, django_assert_num_queries):
    other = published(ProfileFactory(country=CountryFactory(code="gb")))
    with django_assert_num_queries(2):
        assert client.get(f"{BOTH}&p=gb/{other.slug}").status_code == 200


def test_it_is_there_in_every_language_and_in_no_other(client, canadian):
    assert client.get(BOTH.replace("/en/", "/ar/")).status_code == 200
    assert client.get(BOTH.replace("/en/", "/xx/")).status_code == 404


def test_the_title_tells_occupations_of_one_name_apart_by_their_countries(client, canadian):
    title, *_charts = read(client.get(BOTH)).find("title")
    assert "(United States)" in title.text
    assert "(Canada)" in title.text
