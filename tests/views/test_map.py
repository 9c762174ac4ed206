"""The map of a country's occupations, and the choice of a country."""

import re

import pytest

from tests.factories import published_careers
from tests.views.reading import read

MAP = "/en/graph/us/"


@pytest.fixture
def careers(db):
    return published_careers()


def main(response):
    [element] = read(response).find("main")
    return " ".join(element.text.split())


def test_the_countries_that_have_occupations_are_offered(client, careers):
    page = read(client.get("/en/graph/"))
    assert page.find("a", href=MAP)
    assert "5 occupations" in main(client.get("/en/graph/"))


def test_without_occupations_the_choice_says_so(client, db):
    assert "No occupation is published here yet." in main(client.get("/en/graph/"))


def test_a_mark_links_to_its_occupation_and_says_its_figures(client, careers):
    response = client.get(MAP)
    page = read(response)
    [link] = page.find("a", href="/en/us/nurse/")
    assert link.text == "Registered nurse\n$80,000, AI risk 4.5"
    # Hundreds of stops of the keyboard would be a trap; the table has the same links.
    assert link.attributes["tabindex"] == "-1"
    # Two of them, and the one in the legend.
    assert len(page.find("use", href="#p4")) == 3
    assert len(page.find("use", href="#b0")) == 1


def test_it_says_what_is_not_drawn_and_both_medians(client, careers):
    text = main(client.get(MAP))
    assert "4 of 5 occupations are drawn." in text
    assert "Medians of the occupations drawn: $70,000, AI risk 3.8" in text
    assert "the pay of Registered nurse is of May 2025. Source:" in text


def test_a_field_is_highlighted_without_a_script(client, careers):
    page = read(client.get(f"{MAP}?field=office"))
    [group] = page.find("g", **{"data-field": "office"})
    [other] = page.find("g", **{"data-field": "health-care"})
    assert group.attributes["class"] == "b on"
    assert other.attributes["class"] == "p"
    current = [link.text for link in page.find("a") if link.attributes.get("aria-current") == "true"]
    assert current == ["Career graph", "Office"]
    assert [label.text for label in page.find("text", dy="4", lang=None) if "clerk" in label.text]


def test_the_table_has_the_same_occupations_by_pay(client, careers):
    page = read(client.get(f"{MAP}?view=table"))
    [table] = page.find("table")
    titles = ["Nurse midwife", "Registered nurse", "Medical records clerk", "Nursing aide"]
    places = [table.text.index(title) for title in titles]
    assert places == sorted(places)
    assert not page.find("use")
    [canonical] = page.find("link", rel="canonical")
    assert canonical.attributes["href"].endswith(MAP)


def test_the_table_is_paged(client, careers, monkeypatch):
    monkeypatch.setattr("occupations.views.map.PAGE_SIZE", 3)
    page = read(client.get(f"{MAP}?view=table&page=2"))
    [table] = page.find("table")
    assert "Nursing aide" in table.text
    assert "Registered nurse" not in table.text
    assert page.find("a", rel="prev", href=f"{MAP}?view=table")


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("field=plumbing", "no occupations of this field of work"),
        ("field=%00", "no occupations of this field of work"),
        ("view=table&page=0", "no such page"),
        ("view=table&page=99999999999999", "no such page"),
        ("view=table&page=x", "no such page"),
    ],
)
def test_what_is_not_there_is_told(client, careers, query, notice):
    response = client.get(f"{MAP}?{query}")
    assert response.status_code == 200
    assert notice in main(response)


@pytest.mark.parametrize("path", ["/xx/graph/", "/xx/graph/us/", "/en/graph/fr/", "/en/graph/zz/"])
def test_what_is_unknown_is_not_found(client, careers, path):
    assert client.get(path).status_code == 404


def test_at_most_so_many_are_drawn_those_with_most_people(client, careers, monkeypatch):
    monkeypatch.setattr("occupations.views.plotted.MOST_MARKS", 2)
    monkeypatch.setattr("occupations.views.map.MOST_MARKS", 2)
    response = client.get(MAP)
    assert "Only 2 of 5 occupations are drawn: those with most people employed." in main(response)
    page = read(response)
    assert page.find("a", href="/en/us/nurse/")
    assert not page.find("a", href="/en/us/midwife/")


def test_titles_in_another_language_know_it(client, careers):
    page = read(client.get("/ar/graph/us/"))
    assert {group.attributes.get("lang") for group in page.find("g", **{"data-field": "health-care"})} == {
        "en"
    }


@pytest.mark.parametrize(("path", "bound"), [("/en/graph/", 1), (MAP, 6), (f"{MAP}?view=table", 6)])
def test_it_costs_few_queries(client, careers, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200


def test_a_mark_weighs_little(client, careers):
    html = client.get(MAP).content.decode()
    marks = re.findall(r'<a [^>]*tabindex="-1">.*?</a>', html, re.DOTALL)
    assert len(marks) == 4
    assert max(map(len, marks)) < 180
