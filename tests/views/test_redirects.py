"""Older and foreign codes lead to the profile they mean."""

import pytest


@pytest.fixture
def technologist(codes):
    for path in ("noc-2011/3211", "noc-2016/3211", "noc-2021/32120", "soc-2018/29-2011", "isco-08/3212"):
        codes.code(path)
    codes.match("noc-2011/3211", "noc-2016/3211")
    codes.match("noc-2016/3211", "noc-2021/32120")
    codes.match("noc-2021/32120", "soc-2018/29-2011", "narrower")
    codes.match("noc-2021/32120", "isco-08/3212", "broader")
    codes.profile("noc-2021/32120", "technologist")
    return codes


@pytest.mark.parametrize("code", ["3211", "29-2011", "3212", "32120"])
def test_a_code_that_leads_to_one_profile_leads_there(client, technologist, code):
    response = client.get(f"/fr/ca/{code}/")

    assert response.status_code == 301
    assert response.headers["Location"] == "/fr/ca/technologist/"
    assert response.headers["Cache-Control"] == "public, max-age=300"


def test_a_code_that_leads_to_several_leads_to_its_passport(client, technologist):
    technologist.code("noc-2021/32121")
    technologist.match("noc-2021/32121", "isco-08/3212", "broader")
    technologist.profile("noc-2021/32121", "assistant")
    response = client.get("/en/ca/3212/")

    assert response.status_code == 302
    assert response.headers["Location"] == "/en/codes/isco-08/3212/"


def test_a_text_of_several_codes_leads_to_the_choice_of_them(client, technologist):
    technologist.code("soc-2010/3212")
    technologist.code("noc-2021/72106")
    technologist.match("soc-2010/3212", "noc-2021/72106")
    technologist.profile("noc-2021/72106", "welder")
    response = client.get("/en/ca/3212/")

    assert response.status_code == 302
    assert response.headers["Location"] == "/en/codes/?code=3212"
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_profile_of_the_country_comes_before_all_matches(client, technologist):
    technologist.code("soc-2018/3212")
    technologist.profile("soc-2018/3212", "fitter")

    assert client.get("/en/us/3212/").headers["Location"] == "/en/us/fitter/"


@pytest.mark.parametrize("path", ["/en/ca/9999/", "/en/us/3211/", "/en/gb/32120/", "/en/ca/1%001/"])
def test_a_code_that_leads_to_none_is_not_found(client, technologist, path):
    assert client.get(path).status_code == 404


def test_following_a_code_is_bounded(client, technologist, django_assert_num_queries):
    for number in range(30):
        technologist.code(f"soc-2010/{number:04}")
        technologist.match(f"soc-2010/{number:04}", "isco-08/3212", "close")
    with django_assert_num_queries(8):
        assert client.get("/en/ca/3212/").status_code == 301


def test_a_misspelt_address_is_not_looked_up_as_a_code(client, technologist, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        assert client.get("/en/ca/technolgist/").status_code == 404
