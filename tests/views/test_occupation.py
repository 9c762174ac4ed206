"""An occupation in all countries."""

import pytest
from django.conf import settings

from occupations.models import Country, EducationStage, OccupationProfile, Qualification
from occupations.publishing import publish
from tests.views.reading import read

PATH = "/en/occupations/land-surveyor/"
SITE = settings.SITE_URL


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


def links(page, rel):
    return {
        element.attributes.get("hreflang"): element.attributes["href"]
        for element in page.find("link", rel=rel)
    }


def test_its_countries_stand_side_by_side(client, canadian):
    page = read(client.get(PATH))
    assert [heading.text for heading in page.find("h1")] == ["Surveyor"]
    headings = [cell.text.split("\n")[0] for cell in page.find("th", scope="col")][:2]
    assert [heading.split() for heading in headings] == [
        ["Canada", "Land", "surveyor"],
        ["United", "States", "Land", "surveyor"],
    ]
    assert page.find("a", href="/en/us/land-surveyor/")
    assert page.find("a", href="/en/compare/?p=ca/surveyor&p=us/land-surveyor")


def test_pay_is_converted_at_the_dated_rate_that_is_named(client, canadian):
    Country.objects.filter(code="ca").update(ppp="1.25", ppp_period="2024", ppp_source_id=_source())
    text = client.get(PATH).content.decode()
    # 2 Canadian dollars to one of the United States: CountryFactory.
    assert "1 US dollar = 2 CAD (June 2026)" in text
    assert "Canada: 1 international dollar = 1.25 CAD (2024)" in text
    assert "United States: no purchasing power parity is known here" in text
    assert "Exchange rates" in text


def test_a_reader_may_choose_the_currency(client, canadian):
    plain, chosen = client.get(PATH), client.get(f"{PATH}?currency=cad")
    assert "Converted, in CAD" in chosen.content.decode()
    assert "Converted, in USD" in plain.content.decode()
    assert plain.headers["ETag"] != chosen.headers["ETag"]
    assert links(read(chosen), "canonical") == {None: SITE + PATH}


@pytest.mark.parametrize("asked", ["xyz", "%00", "EUR&currency=<b>"])
def test_an_unknown_currency_is_said_and_not_applied(client, canadian, asked):
    response = client.get(f"{PATH}?currency={asked}")
    assert response.status_code == 200
    assert "No exchange rate is known for this currency" in response.content.decode()


def test_it_is_offered_in_the_languages_that_any_of_its_pages_is_in(client, canadian):
    page = read(client.get(PATH))
    assert links(page, "canonical") == {None: SITE + PATH}
    assert set(links(page, "alternate")) == {"en", "es", "x-default"}
    assert read(client.get("/fr/occupations/land-surveyor/")).find("meta", name="robots", content="noindex")


def test_one_country_alone_is_nothing_for_search_engines(client, surveyor):
    page = read(client.get(PATH))
    assert page.find("meta", name="robots", content="noindex, follow")
    assert "Nothing can be compared yet" in page.find("main")[0].text


def test_what_is_unknown_on_the_way_is_said(client, canadian):
    EducationStage.objects.all().delete()
    Qualification.objects.filter(profile=canadian).update(months=None, cost=None, requirement="required")
    publish(canadian)
    text = client.get(PATH).content.decode()
    assert "The length of no step is known." in text
    assert "Length unknown" in text
    assert "Cost unknown" in text


def test_an_unknown_occupation_leads_on(client, surveyor):
    response = client.get("/en/occupations/nothing/")
    assert response.status_code == 404
    assert read(response).find("a", href="/en/occupations/")
    assert client.get("/xx/occupations/land-surveyor/").status_code == 404


def test_a_profile_says_where_its_countries_are_compared(client, canadian):
    page = read(client.get("/en/us/land-surveyor/"))
    assert page.find("a", href=PATH)
    assert page.find("a", href="/en/compare/?p=us/land-surveyor")


def _source():
    return Country.objects.get(code="ca").rate_source_id
