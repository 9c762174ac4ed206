"""Classifications and the codes of all of them."""

import pytest
from django.conf import settings

from occupations.models import CodeTitle
from tests.factories import DataSourceFactory

SITE = settings.SITE_URL
PASSPORT = "/api/v1/codes/noc-2021/32120/"


@pytest.fixture
def technologist(codes):
    """NOC 32120, published in Canada, with an older code and a foreign match."""
    row = codes.code(
        "noc-2021/32120",
        "Medical laboratory technologists",
        title_fr="Technologues de laboratoires médicaux",
        level="unit_group",
        parent=codes.code("noc-2021/3212", "Technologists"),
    )
    for path in ("noc-2011/3211", "noc-2016/3211", "soc-2018/29-2011"):
        codes.code(path)
    codes.match("noc-2011/3211", "noc-2016/3211")
    codes.match("noc-2016/3211", "noc-2021/32120", "narrower")
    codes.match("noc-2021/32120", "soc-2018/29-2011", "narrower", "dais")
    codes.profile("noc-2021/32120", "technologist", "Laboratory technologist")
    return row


def test_an_edition_says_what_replaced_it_and_what_it_replaced(get, technologist):
    answer = get("/api/v1/classifications/noc-2016/")

    assert answer == {
        "url": f"{SITE}/api/v1/classifications/noc-2016/",
        "codes_url": f"{SITE}/api/v1/codes/?classification=noc-2016",
        "slug": "noc-2016",
        "name": "NOC",
        "edition": "2016",
        "title": "Classification of Occupations 2016",
        "country": "ca",
        "code_count": 1,
        "successor": "noc-2021",
        "predecessors": ["noc-2011"],
        "fallbacks": {},
    }


def test_editions_are_listed_by_their_short_names(get, codes):
    answer = get("/api/v1/classifications/?page_size=2&page=2")

    assert [row["slug"] for row in answer["results"]] == ["noc-2016", "noc-2021"]
    assert answer["count"] == 6
    assert "country" not in get("/api/v1/classifications/isco-08/")


def test_a_classification_may_have_a_dot_in_its_short_name(client, codes):
    codes.edition("esco-1.1")
    codes.code("esco-1.1/2221.1", "nurse")

    for path in (
        "/api/v1/classifications/esco-1.1/",
        "/api/v1/codes/esco-1.1/2221.1/",
        "/api/v1/codes/?classification=esco-1.1",
        "/en/codes/esco-1.1/2221.1/",
    ):
        assert client.get(path).status_code == 200


def test_a_code_is_found_in_every_classification(get, technologist):
    answer = get("/api/v1/codes/?code=3211")

    assert [row["classification"]["slug"] for row in answer["results"]] == ["noc-2011", "noc-2016"]
    assert get("/api/v1/codes/?code=3211&classification=noc-2016")["count"] == 1
    assert get("/api/v1/codes/?code=9999")["results"] == []
    assert get("/api/v1/codes/?classification=soc-1980")["results"] == []


def test_codes_are_listed_in_order_page_by_page(get, technologist, codes):
    codes.code("noc-2021/00010")
    pages = [get(f"/api/v1/codes/?classification=noc-2021&page_size=2&page={number}") for number in (1, 2)]

    assert [[row["code"] for row in page["results"]] for page in pages] == [["00010", "3212"], ["32120"]]


def test_a_title_that_its_publisher_did_not_translate_says_so(get, technologist):
    answer = get("/api/v1/codes/?code=3212&lang=fr")

    assert answer["results"][0]["title"] == "Technologists"
    assert answer["fallbacks"] == {"/results/0/title": "en"}
    assert "title" not in get("/api/v1/codes/?code=3212&lang=fr&fallback=none")["results"][0]


def test_a_passport_says_what_the_page_says(get, technologist):
    answer = get(f"{PASSPORT}?lang=fr")

    assert answer["title"] == "Technologues de laboratoires médicaux"
    assert answer["level"] == "unit_group"
    assert answer["parent"]["url"] == f"{SITE}/api/v1/codes/noc-2021/3212/"
    [soc] = answer["matches"]
    assert soc["codes"][0] == {
        "url": f"{SITE}/api/v1/codes/soc-2018/29-2011/",
        "code": "29-2011",
        "title": "Title of 29-2011",
        "kind": "narrower",
        "citations": [2],
    }
    assert answer["sources"][1]["slug"] == "dais"
    assert [group["classification"]["slug"] for group in answer["older"]] == ["noc-2011", "noc-2016"]
    assert answer["older"][0]["codes"][0]["through"]["code"] == "3211"
    assert answer["fallbacks"]["/matches/0/codes/0/title"] == "en"
    assert answer["fallbacks"]["/profiles/0/title"] == "en"


def test_a_passport_leads_to_profiles(get, technologist):
    [profile] = get("/api/v1/codes/noc-2011/3211/")["profiles"]

    assert profile["url"] == f"{SITE}/api/v1/profiles/ca/technologist/"
    assert profile["page_url"] == f"{SITE}/en/ca/technologist/"
    assert (profile["steps"], profile["kind"]) == (2, "narrower")
    assert get(profile["url"].removeprefix(SITE))["code"] == "32120"


def test_every_language_lists_its_own_titles_first(get, technologist):
    source = DataSourceFactory()
    for language, text in (("en", "Lab tech"), ("es", "Técnico"), ("ar", "فني مختبر")):
        CodeTitle.objects.create(
            code=technologist, language=language, text=text, kind="alternate", source=source
        )
    answers = get(f"{PASSPORT}?lang=*")["languages"]

    assert answers["ar"]["alternate_titles"][0] == {"language": "ar", "text": "فني مختبر"}
    assert answers["es"]["alternate_titles"][0] == {"language": "es", "text": "Técnico"}
    assert {answer["alternate_title_count"] for answer in answers.values()} == {3}


def test_a_card_leads_to_the_passport_of_its_code(get, technologist):
    [card] = get("/api/v1/profiles/?country=ca")["results"]

    assert card["code_url"] == f"{SITE}/api/v1/codes/noc-2021/32120/"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/classifications/soc-1980/",
        "/api/v1/codes/noc-2021/99999/",
        "/api/v1/codes/soc-1980/32120/",
        "/api/v1/codes/noc-2021/",
        "/api/v1/codes/noc-2021/%00/",
    ],
)
def test_what_is_not_known_is_not_found(client, technologist, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "query",
    ["code=", "code=1%002", "code=%20x", f"code={'1' * 21}", "classification=a%20b", "classification="],
)
def test_a_wrong_value_is_refused(client, codes, query):
    response = client.get(f"/api/v1/codes/?{query}")

    assert response.status_code == 400
    assert list(response.json()["errors"]) == [query.partition("=")[0]]


def test_any_number_of_matches_costs_ten_queries(client, technologist, codes, django_assert_num_queries):
    for number in range(40):
        codes.code(f"soc-2018/11-{number:04}")
        codes.match("noc-2021/32120", f"soc-2018/11-{number:04}", "close")
    with django_assert_num_queries(10):
        assert client.get(f"{PASSPORT}?lang=*").status_code == 200
