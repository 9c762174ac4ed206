"""The classifications, and the finder of codes."""

import pytest

from tests.views.reading import read


def text(response):
    return " ".join(read(response).find("main")[0].text.split())


def test_every_edition_is_listed_with_its_codes_and_state(client, codes):
    codes.code("noc-2021/32120")
    page = read(client.get("/en/codes/"))

    rows = {row.attributes["id"]: " ".join(row.text.split()) for row in page.find("tr") if row.attributes}
    assert list(rows) == ["isco-08", "noc-2011", "noc-2016", "noc-2021", "soc-2010", "soc-2018"]
    assert rows["noc-2021"] == "NOC 2021 Classification of Occupations 2021Canada1Current"
    assert rows["noc-2011"].endswith("Canada0Replaced by NOC 2016")
    assert "International" in rows["isco-08"]
    assert page.find("a", href="#noc-2016")


def test_a_code_is_found_in_every_classification_the_current_ones_first(client, codes):
    codes.code("isco-08/1111", "Legislators")
    codes.code("noc-2011/1111", "Auditors")
    codes.code("noc-2021/11111", "Others")
    page = read(client.get("/en/codes/?code=+1111"))

    found = [link.text for link in page.find("a") if link.attributes["href"].endswith("/1111/")]
    assert found == ["ISCO 08 1111 Legislators", "NOC 2011 1111 Auditors"]
    assert page.find("input", name="code", value="1111")


@pytest.mark.parametrize("asked", ["9999", "nurse", "%00", "%3Cscript%3E1", "1" * 500, "%FF1"])
def test_what_is_no_code_is_said_to_be_none(client, codes, asked):
    response = client.get(f"/en/codes/?code={asked}")

    assert response.status_code == 200
    assert "No classification here has the code" in text(response)
    assert "<script" not in response.content.decode()


def test_nothing_asked_finds_nothing(client, codes):
    assert "No classification here" not in text(client.get("/en/codes/?code="))


def test_the_page_changes_with_the_codes(client, codes):
    tag = client.get("/en/codes/").headers["ETag"]
    assert client.get("/en/codes/", headers={"If-None-Match": tag}).status_code == 304
    codes.code("isco-08/1111")
    assert client.get("/en/codes/", headers={"If-None-Match": tag}).status_code == 200


def test_the_page_costs_two_queries_and_an_answer_four(client, codes, django_assert_num_queries):
    for number in range(20):
        codes.code(f"isco-08/{number:04}")
    codes.code("noc-2016/0001")
    with django_assert_num_queries(2):
        client.get("/en/codes/")
    with django_assert_num_queries(4):
        client.get("/en/codes/?code=0001")


def test_every_page_leads_to_it(client, codes):
    assert read(client.get("/fr/occupations/")).find("a", href="/fr/codes/")
