"""How ready a reader is: the form and its answer."""

import pytest
from django.test import Client

from occupations.models import EducationStage, OccupationProfile, Qualification, SalaryBand, Statement
from occupations.publishing import publish
from tests.factories import StatementFactory, imported_profile, published
from tests.views.reading import read

PAGE = "/en/us/land-surveyor/readiness/"
LANGUAGES = ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]


def said(response):
    """Return the text of the answer, without the form."""
    [section] = read(response).find("section", id="result")
    return " ".join(section.text.split())


def keys(model, profile, **which):
    return [str(key) for key in model.objects.filter(profile=profile, **which).values_list("key", flat=True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_asks_and_answers(client, surveyor, language):
    path = f"/{language}/us/land-surveyor/readiness/"
    page = read(client.get(path))
    assert len(page.find("input", type="checkbox")) == 6
    assert not page.find("section", id="result")
    answer = read(client.post(path))
    assert answer.find("section", id="result")
    assert answer.find("html")[0].attributes == {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
    }


def test_it_says_what_is_missing_and_how_long_it_takes(client, surveyor):
    [stage] = keys(EducationStage, surveyor)
    nothing, degree = said(client.post(PAGE)), said(client.post(PAGE, {"have": [stage]}))
    assert "You have 0 of the 3 things" in nothing
    assert "Bachelor's degree" in nothing
    assert "You have 1 of the 3 things" in degree
    assert "Bachelor's degree" not in degree


def test_who_has_everything_is_told_so(client, surveyor):
    have = keys(EducationStage, surveyor) + keys(Qualification, surveyor)
    have += keys(Statement, surveyor, section=Statement.Section.REQUIREMENT)
    text = said(client.post(PAGE, {"have": have}))
    assert "You have everything that this page lists as needed." in text
    assert "How long" not in text


def test_ticks_stay_in_the_form(client, surveyor):
    [stage] = keys(EducationStage, surveyor)
    page = read(client.post(PAGE, {"have": [stage], "years": "2"}))
    ticked = [
        box.attributes["value"] for box in page.find("input", type="checkbox") if "checked" in box.attributes
    ]
    assert ticked == [stage]
    assert page.find("input", name="years")[0].attributes["value"] == "2"


def test_years_place_the_reader_in_a_pay_band(client, surveyor):
    assert "Your pay band: $40,000" not in said(client.post(PAGE, {"years": ""}))
    band = SalaryBand.objects.get(profile=surveyor)
    text = said(client.post(PAGE, {"years": str(band.years_min)}))
    assert "Your pay band: " in text


@pytest.mark.parametrize("years", ["-1", "81", "four", "9" * 5000, "1\0", "2.5"])
def test_years_that_cannot_be_are_told_what_to_do(client, surveyor, years):
    response = client.post(PAGE, {"years": years})
    assert response.status_code == 200
    page = read(response)
    [fault] = page.find("p", id="years-fault")
    assert "from 0 to 80" in fault.text
    assert page.find("input", name="years")[0].attributes["aria-describedby"] == "years-fault"
    # The answer is what the browser leads to, far above the field.
    assert "from 0 to 80" in said(response)


def test_the_answer_takes_the_focus_that_its_address_gives(client, surveyor):
    page = read(client.post(PAGE))
    assert page.find("form", method="post")[0].attributes["action"] == "#result"
    assert page.find("section", id="result")[0].attributes["tabindex"] == "-1"


def test_what_the_page_does_not_know_is_left_out(client, surveyor):
    assert "You have 0 of" in said(client.post(PAGE, {"have": ["", "x", "\0", "0" * 40]}))


def test_nothing_that_is_ticked_is_kept(client, surveyor):
    response = client.post(PAGE, {"years": "2"})
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
    assert "Location" not in response.headers


def test_no_token_is_asked_for(surveyor):
    assert Client(enforce_csrf_checks=True).post(PAGE).status_code == 200


def test_an_imported_profile_asks_for_what_is_usual(client, db):
    published(imported_profile())
    text = said(client.post("/en/us/laboratory-technologist/readiness/"))
    assert "Typical education at entry: Bachelor's degree" in text
    assert "not known" in text


def test_it_is_kept_from_search_engines(client, surveyor):
    page = read(client.get(PAGE))
    assert page.find("meta", name="robots")[0].attributes["content"] == "noindex, follow"
    [canonical] = page.find("link", rel="canonical")
    assert canonical.attributes["href"].endswith("/en/us/land-surveyor/")


def test_an_older_address_and_the_code_lead_to_it(client, surveyor):
    assert client.get("/en/us/17-1022/readiness/").headers["Location"] == PAGE
    OccupationProfile.objects.filter(pk=surveyor.pk).update(slug="surveyor")
    publish(surveyor)
    response = client.get(PAGE)
    assert (response.status_code, response.headers["Location"]) == (301, "/en/us/surveyor/readiness/")


@pytest.mark.parametrize("path", ["/xx/us/land-surveyor/readiness/", "/en/us/nothing/readiness/"])
def test_what_does_not_exist_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404
    assert client.post(path).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_it_costs_two_queries_however_many_rows(client, surveyor, django_assert_num_queries, method):
    StatementFactory.create_batch(100, profile=surveyor, section="tool")
    publish(surveyor)
    with django_assert_num_queries(2):
        assert getattr(client, method)(PAGE).status_code == 200
