"""What a request to the list asks for, and its addresses."""

import pytest
from django.http import QueryDict

from occupations.views.choice import Choice, read_choice
from occupations.views.counting import Kept

KEPT = Kept([("", "country", "us", 3), ("", "country", "ca", 0), ("", "field", "health-care", 2)])


def choose(query):
    return read_choice(QueryDict(query), KEPT)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "country=us",
        "field=health-care&verdict=mixed&overall=7&pay=0&education=college&migration=skilled&visa=other",
        "q=nurse",
        "q=nurse&sort=overall&page=2",
        "sort=growth&after=us/surveyor",
        "country=us&before=us/surveyor",
    ],
)
def test_an_address_comes_back_as_it_was(query):
    choice = choose(query)
    assert choice.notices == ()
    assert choice.path("en") == "/en/occupations/" + (f"?{query}" if query else "")


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("sort=overall", ""),
        ("q=nurse&sort=match", "?q=nurse"),
        ("q=&country=&sort=", ""),
        ("q=%20+a%00+b%0A", "?q=a+b"),
        ("sort=match", ""),
        ("after=us/a&before=us/b", "?after=us/a"),
        ("q=nurse&after=us/a", "?q=nurse"),
        ("colour=red", ""),
    ],
)
def test_defaults_and_what_means_nothing_are_left_out(query, path):
    choice = choose(query)
    assert choice.notices == ()
    assert choice.path("en") == f"/en/occupations/{path}"


@pytest.mark.parametrize(
    "query",
    [
        "country=zz",
        "country=ca",
        "country=%00",
        "field=nothing",
        "overall=4",
        "overall=%D9%A7",
        "pay=-1",
        "pay=99999999999999999999",
        "sort=colour",
        "page=first",
        "page=0",
        "page=-1",
        "after=us",
        "after=us/%00",
        "before=us/a/b",
    ],
)
def test_what_cannot_be_understood_is_left_out_and_said(query):
    choice = choose(query)
    assert len(choice.notices) == 1
    assert choice.path("en") == "/en/occupations/"


def test_taking_filters_off_leads_back_to_the_beginning():
    choice = Choice(q="nurse", filters={"country": "us", "pay": "0"}, sort="match", page=3)
    assert choice.without("pay").path("en") == "/en/occupations/?q=nurse&country=us"
    assert choice.without().path("en") == "/en/occupations/?q=nurse"
