"""The published tables keep one page per address, and one publication at a time."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from occupations.models import (
    FacetCount,
    Publication,
    PublishedAddress,
    PublishedChange,
    PublishedMove,
    PublishedPage,
    PublishedProfile,
)
from tests.factories import ProfileFactory, full_profile, published

pytestmark = pytest.mark.django_db


def refused(row):
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_one_publication_of_a_profile_is_current():
    published(ProfileFactory())

    refused(Publication.objects.get())
    ended = Publication.objects.get()
    ended.pk, ended.ended_at = None, timezone.now()
    ended.save()


def test_one_page_has_an_address():
    published(full_profile())
    page = PublishedPage.objects.get(language="en")
    page.profile = ProfileFactory()

    refused(page)


def test_a_profile_has_one_page_in_a_language():
    published(full_profile())
    page = PublishedPage.objects.get(language="en")
    page.slug = "another"

    refused(page)


def test_an_address_leads_to_one_profile():
    published(full_profile())
    address = PublishedAddress.objects.get()
    address.profile = ProfileFactory()

    refused(address)


def test_a_choice_of_a_filter_is_counted_once():
    published(full_profile())

    refused(FacetCount.objects.filter(facet="verdict").first())


def test_a_move_is_listed_once():
    move = PublishedMove(source=ProfileFactory(), target=ProfileFactory(), kind="safer", shared=0, missing=0)
    move.save()

    refused(move)


def test_a_public_change_is_of_a_known_kind():
    change = PublishedChange(profile=ProfileFactory(), country="us", slug="a", made_at=timezone.now())
    change.kind = "other"

    refused(change)


def test_lists_never_load_the_document():
    published(full_profile())

    [page] = PublishedPage.objects.in_language("es")

    assert page.get_deferred_fields() == {"document"}
    assert [page.language for page in PublishedPage.objects.indexed()] == ["en"]


def test_the_names_of_published_rows():
    published(full_profile())

    assert str(PublishedPage.objects.get(language="ar")) == "/ar/us/land-surveyor/"
    assert str(PublishedAddress.objects.get()) == "/us/land-surveyor/"
    assert str(timezone.now().year) in str(Publication.objects.get())


# Without statistics of a large table PostgreSQL may choose to read everything and sort it.
DEAR_WAYS = ("enable_seqscan", "enable_bitmapscan", "enable_sort")


def plan(rows):
    """Return how the database would read the rows if there were so many that an index pays."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for name in DEAR_WAYS:
                cursor.execute(f"SET LOCAL {name} = off")
    return rows[:20].explain()


ORDERS = [(order, {}) for order in PublishedProfile.ORDERS]
# In one country only the orders that readers choose from.
ORDERS += [(order, {"country": "us"}) for order in ("-standing", "-pay", "ai_risk", "-growth")]


@pytest.mark.parametrize(("order", "filters"), ORDERS)
def test_an_index_gives_each_order_of_a_list(order, filters):
    profiles = PublishedProfile.objects.filter(**filters).order_by(*PublishedProfile.ORDERS[order])
    found = plan(profiles.values("growth_period"))

    assert "listed_by_" in found
    assert "Sort" not in found
    assert "TEMP B-TREE" not in found


@pytest.mark.parametrize("order", ["title", "-title"])
def test_titles_are_read_from_their_index(order):
    pages = PublishedPage.objects.filter(language="en").order_by(*PublishedPage.ORDERS[order])

    assert "page_by_title" in plan(pages.values("card"))
