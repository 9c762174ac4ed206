"""One profile: the stored document, in the language asked for."""

from pathlib import Path

import orjson

from occupations.models import PublishedPage
from tests.factories import ProfileFactory, published
from tests.golden import assert_golden

PATH = "/api/v1/profiles/us/17-1022/"


def test_the_answer_is_the_stored_document(get, surveyor):
    answer = get(f"{PATH}?lang=en")

    stored = orjson.loads(PublishedPage.objects.get(profile=surveyor, language="en").document)
    assert answer == stored | {"fallbacks": {}}


def test_the_answer_of_a_whole_profile(get, surveyor):
    answer = get(f"{PATH}?lang=es")

    assert_golden(Path(__file__).parent / "profile.golden.json", answer)


def test_code_and_slug_lead_to_the_same_answer(get, surveyor):
    assert get(f"{PATH}?lang=en") == get("/api/v1/profiles/us/land-surveyor/?lang=en")


def test_an_older_slug_leads_to_todays(client, surveyor):
    surveyor.addresses.create(country="us", slug="geodesist")

    response = client.get("/api/v1/profiles/us/geodesist/?lang=es")

    assert response.status_code == 301
    assert response["Location"] == "/api/v1/profiles/us/land-surveyor/?lang=es"


def test_fallbacks_name_the_language_of_each_text_that_fell_back(get, surveyor):
    answer = get(f"{PATH}?lang=fr")

    assert answer["title"] == "Land surveyor"
    assert answer["fallbacks"]["/title"] == "en"
    assert answer["faq"][0]["answer"] == "In most places it is."
    assert answer["fallbacks"]["/faq/0/answer"] == "en"


def test_without_fallbacks_such_texts_are_left_out(get, surveyor):
    answer = get(f"{PATH}?lang=fr&fallback=none")

    assert "title" not in answer
    assert "answer" not in answer["faq"][0]
    assert answer["salary_bands"][0]["low"] > 0
    assert answer["fallbacks"] == {}


def test_every_language_is_what_each_language_answers(get, surveyor):
    answers = get(f"{PATH}?lang=*")["languages"]

    assert list(answers) == ["en", "es", "fr", "zh-hans", "zh-hant", "ar"]
    assert answers["es"] == get(f"{PATH}?lang=es")
    assert answers["ar"] == get(f"{PATH}?lang=ar")
    assert answers["fr"]["fallbacks"]["/title"] == "en"


def test_what_is_not_there_is_not_found(client, surveyor):
    for path in ("us/17-9999/", "ca/17-1022/", "us/nobody/", "zz/land-surveyor/"):
        response = client.get(f"/api/v1/profiles/{path}")

        assert response.status_code == 404
        assert response.json() == {"detail": "There is nothing at this address."}


def test_a_slug_comes_before_the_same_code(get, surveyor):
    published(
        ProfileFactory(country=surveyor.country, occupation__slug="other", slug="17-1022", title_en="Other")
    )

    assert get(f"{PATH}?lang=en")["title"] == "Other"
