"""Which profiles were asked for."""

import pytest

from occupations.comparing.choice import choose
from occupations.publishing import publish, unpublish
from tests.factories import CountryFactory, ProfileFactory, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def five():
    country = CountryFactory(code="us")
    return [published(ProfileFactory(country=country, slug=f"job-{number}")) for number in range(5)]


def test_pages_come_in_the_order_asked_for_and_each_once(five):
    choice = choose(["us/job-3", " us/job-1/", "us/job-3"], "es")
    assert (choice.addresses, choice.unknown, choice.left_out) == (["us/job-3", "us/job-1"], (), 0)


def test_the_first_four_that_are_published_count(five, django_assert_num_queries):
    asked = ["us/nothing", *(f"us/job-{number}" for number in range(5)), "a", "b", "c"]
    with django_assert_num_queries(2):
        choice = choose(asked, "en")
    assert choice.addresses == ["us/job-0", "us/job-1", "us/job-2", "us/job-3"]
    assert choice.unknown == ("us/nothing", "a", "b")
    assert choice.left_out == 2


def test_a_former_address_leads_to_the_page_of_today(five):
    [profile] = five[:1]
    profile.slug = "renamed"
    profile.save()
    publish(profile)
    assert choose(["us/job-0", "us/renamed"], "en").addresses == ["us/renamed"]


def test_what_is_no_longer_published_is_unknown(five):
    unpublish(five[0])
    assert choose(["us/job-0"], "en").unknown == ("us/job-0",)


@pytest.mark.parametrize("address", ["US/job-1", "us", "us/job\0", "us/a/b", "us/" + "x" * 1000])
def test_what_is_no_address_is_not_looked_up(five, address, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert choose([address], "en").unknown == (address,)
