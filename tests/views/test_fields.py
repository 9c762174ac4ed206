"""The fields of work and their leading occupations."""

import pytest

from tests.factories import FieldOfWorkFactory
from tests.views.reading import read


def main(response):
    [element] = read(response).find("main")
    return " ".join(element.text.split())


def test_the_fields_are_listed_with_their_numbers(client, surveyor):
    FieldOfWorkFactory(slug="law", name_en="Law", name_es="Derecho")
    text = main(client.get("/es/fields/"))
    assert "Derecho" in text
    page = read(client.get("/en/fields/"))
    [link] = page.find("a", href="/en/occupations/?country=us&field=land-and-building")
    assert link.text == "United States"


def test_a_field_names_its_leaders_with_figures_in_each_country(client, surveyor, canadian):
    text = main(client.get("/en/fields/land-and-building/"))
    assert "2 occupations" in text
    assert "United States" in text
    assert "Most resilient to AI Land surveyor AI risk 4.0/10" in text
    assert read(client.get("/en/fields/land-and-building/")).find("a", href="/en/ca/surveyor/")


def test_a_field_without_occupations_says_so(client, db):
    FieldOfWorkFactory(slug="law")
    assert "No occupation is published here yet." in main(client.get("/en/fields/law/"))


@pytest.mark.parametrize("path", ["/en/fields/nothing/", "/xx/fields/", "/xx/fields/land-and-building/"])
def test_what_is_not_there_is_not_found(client, surveyor, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("path", "bound"), [("/en/fields/", 2), ("/en/fields/land-and-building/", 4)])
def test_the_number_of_queries_is_fixed(client, surveyor, canadian, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200
