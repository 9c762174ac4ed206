"""Which language an answer is in, and that it says so."""

import pytest

from occupations.models import PublishedPage

PATH = "/api/v1/profiles/us/17-1022/"


def test_the_parameter_decides_before_the_header(client, surveyor):
    response = client.get(f"{PATH}?lang=es", headers={"accept-language": "fr"})

    assert response["Content-Language"] == "es"
    assert response.json()["language"] == "es"
    assert "Accept-Language" not in response["Vary"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [("es-MX,en;q=0.5", "es"), ("zh-TW", "zh-hant"), ("zh", "zh-hans"), ("tlh", "en"), ("", "en")],
)
def test_without_the_parameter_the_header_decides(client, surveyor, header, expected):
    response = client.get(PATH, headers={"accept-language": header})

    assert response["Content-Language"] == expected
    assert response.json()["language"] == expected
    assert "Accept-Language" in response["Vary"]


def test_every_language_is_the_same_for_everybody(client, surveyor):
    response = client.get(f"{PATH}?lang=*", headers={"accept-language": "fr"})

    assert response["Content-Language"] == "en, es, fr, zh-hans, zh-hant, ar"
    assert "Accept-Language" not in response["Vary"]


@pytest.mark.parametrize("value", ["tlh", "", "EN", "es-MX", "es,fr", "%00", "%ff", "../en"])
def test_another_language_is_refused_by_name(client, db, value):
    response = client.get(f"{PATH}?lang={value}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == ["lang"]


def test_faults_are_worded_in_the_language_of_the_request(client, db):
    spanish = client.get("/api/v1/profiles/?lang=es&page=0").json()
    english = client.get("/api/v1/profiles/?lang=en&page=0").json()

    assert english["errors"]["page"] == ["Ensure this value is greater than or equal to 1."]
    assert spanish["errors"]["page"] != english["errors"]["page"]


def test_a_language_that_was_added_since_is_left_out(get, surveyor):
    PublishedPage.objects.filter(language="ar").delete()

    for path in (PATH, "/api/v1/profiles/", "/api/v1/occupations/", "/api/v1/occupations/land-surveyor/"):
        answers = get(f"{path}?lang=*")["languages"]

        assert answers["es"] == get(f"{path}?lang=es")
        assert not answers.get("ar", {}).get("results")
