"""Going through the orders of the list by addresses, forwards and back."""

from itertools import product

import pytest
from django.db import connection

from occupations.models import PublishedPage, PublishedProfile
from occupations.views import selection
from occupations.views.choice import SORTS, Choice
from occupations.views.keyset import Keyset, Place
from occupations.views.selection import select
from tests.factories.listed import varied_crowd


@pytest.fixture
def crowd(db, monkeypatch):
    monkeypatch.setattr(selection, "PAGE_SIZE", 3)
    varied_crowd(16)


def whole(sort, filters):
    """Return the keys of all profiles in an order, read in one go."""
    if sort == "title":
        rows = PublishedPage.objects.filter(language="en").order_by(*PublishedPage.ORDERS["title"])
        kept = set(PublishedProfile.objects.filter(**filters).values_list("pk", flat=True))
        return [pk for pk in rows.values_list("profile_id", flat=True) if pk in kept]
    rows = PublishedProfile.objects.filter(**filters).order_by(*PublishedProfile.ORDERS[SORTS[sort].order])
    return list(rows.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("chosen", "filters"),
    [
        ({}, {}),
        ({"migration": "skilled", "country": "ca"}, {"skilled_migration": True, "country": "ca"}),
    ],
)
def test_pages_forwards_and_back_show_each_profile_once(crowd, chosen, filters):
    for sort in SORTS:
        expected = whole(sort, filters)
        pages = [select(Choice(filters=chosen, sort=sort), "en")]
        while pages[-1].after:
            pages.append(select(Choice(filters=chosen, sort=sort, **pages[-1].after), "en"))
        back = [pages[-1]]
        while back[-1].before:
            back.append(select(Choice(filters=chosen, sort=sort, **back[-1].before), "en"))

        assert [pk for page in pages for pk in page.profiles] == expected
        assert [page.first for page in pages] == list(range(1, len(expected) + 1, 3))
        assert [(page.first, page.profiles) for page in reversed(back)] == [
            (page.first, page.profiles) for page in pages
        ]


def test_a_row_that_is_gone_leads_to_the_beginning(crowd):
    found = select(Choice(after="us/nobody"), "en")
    assert found.is_lost
    assert found.profiles == select(Choice(), "en").profiles


def test_a_row_that_the_filters_leave_out_still_is_a_place(crowd):
    [us, *_rest] = PublishedProfile.objects.filter(country="us").order_by(
        *PublishedProfile.ORDERS["-standing"]
    )
    found = select(Choice(filters={"country": "ca"}, after=f"us/{us.slug}"), "en")
    assert found.profiles
    assert not found.is_lost


def test_where_many_lie_before_they_are_not_counted(crowd, monkeypatch):
    monkeypatch.setattr(selection, "COUNTED_UP_TO", 3)
    second = select(Choice(**select(Choice(), "en").after), "en")
    assert second.first is None
    assert select(Choice(**second.before), "en").first == 1


def test_a_page_costs_at_most_five_queries(crowd, django_assert_max_num_queries):
    for sort in SORTS:
        after = select(Choice(sort=sort), "en").after
        with django_assert_max_num_queries(5):
            select(Choice(sort=sort, **after), "en")


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="how another database reads depends on its statistics"
)
@pytest.mark.parametrize("order", PublishedProfile.ORDERS)
def test_each_part_is_one_stretch_of_an_index(db, order):
    keyset = Keyset(PublishedProfile.ORDERS[order])
    for value, backwards in product([6.5, None], [False, True]):
        for part in keyset.beyond(
            PublishedProfile.objects.all(), Place(value, "a", "us"), 20, backwards=backwards
        ):
            plan = part.values_list("profile_id", keyset.column, "slug", "country").explain()
            assert "SEARCH" in plan
            assert "TEMP B-TREE" not in plan
