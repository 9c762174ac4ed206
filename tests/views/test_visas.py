"""The visas of a country."""

import datetime as dt

import pytest

from occupations.models import Visa
from tests.factories import CountryFactory, VisaFactory
from tests.views.reading import read


def main(response):
    [element] = read(response).find("main")
    return " ".join(element.text.split())


def test_the_countries_are_listed_with_their_visas(client, surveyor):
    page = read(client.get("/en/visas/"))
    assert [link.text for link in page.find("a", href="/en/visas/us/")] == ["United States"]
    assert "SW" in page.find("main")[0].text


def test_a_visa_says_what_is_known_and_who_names_it(client, surveyor):
    text = main(client.get("/en/visas/us/"))
    assert "Leads to permanent residence." in text
    assert "1 occupation's page names it" in text
    assert read(client.get("/en/visas/us/")).find("a", href="/en/us/land-surveyor/")


def test_a_code_that_the_name_says_already_is_not_repeated(client, db):
    country = CountryFactory(code="gb")
    VisaFactory(country=country, code="H-1B", name_en="H-1B Specialty Occupation")
    VisaFactory(country=country, code="SW", name_en="Skilled Worker")
    headings = [heading.text.strip() for heading in read(client.get("/en/visas/gb/")).find("h2")]
    assert headings == ["H-1B Specialty Occupation", "SW Skilled Worker"]
    assert "SW: Skilled Worker" in main(client.get("/en/visas/"))


def test_what_no_source_says_is_said_to_be_unknown(client, db):
    VisaFactory(
        country=CountryFactory(code="gb"),
        code="SW",
        url="",
        effective_from=None,
        last_verified=None,
        leads_to_residence=None,
    )
    text = main(client.get("/en/visas/gb/"))
    assert "No source here gives a date." in text
    assert "No source says whether it leads to permanent residence." in text
    assert "It is not recorded when someone last read the official page." in text
    assert "Its address is not known here." in text


def test_dates_and_a_refusal_are_printed(client, db):
    VisaFactory(
        country=CountryFactory(code="gb"),
        effective_from=dt.date(2024, 4, 4),
        effective_until=dt.date(2025, 4, 4),
        leads_to_residence=False,
    )
    text = main(client.get("/en/visas/gb/"))
    assert "In force from April 4, 2024. In force until April 4, 2025." in text
    assert "Does not lead to permanent residence." in text


def test_a_visa_that_changes_is_shown_at_once(client, surveyor):
    client.get("/en/visas/us/")
    Visa.objects.update(leads_to_residence=False)
    assert "Does not lead to permanent residence." in main(client.get("/en/visas/us/"))


@pytest.mark.parametrize("path", ["/en/visas/fr/", "/en/visas/nothing/", "/xx/visas/", "/xx/visas/us/"])
def test_what_is_not_there_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("path", "bound"), [("/en/visas/", 1), ("/en/visas/us/", 4)])
def test_the_number_of_queries_is_fixed(client, surveyor, canadian, django_assert_num_queries, path, bound):
    VisaFactory(country=CountryFactory(code="us"), code="H-1B")
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200
