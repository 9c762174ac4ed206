"""How many queries a page costs; tests/test_many_languages.py runs this file once more with 24 languages."""

import pytest
from django.conf import settings
from django.core.cache import cache

from occupations.models import OccupationProfile
from occupations.publishing import publish
from tests.factories import CountryFactory, ProfileFactory, StatementFactory, published
from tests.views.conftest import PROFILE

BOUNDS = [
    ("/en/", 6),
    ("/en/occupations/", 5),
    ("/en/occupations/?country=us&sort=pay", 5),
    ("/en/occupations/?country=us&sort=title&after=us/land-surveyor", 4),
    ("/en/occupations/?migration=skilled&overall=5&pay=0", 9),
    (PROFILE, 2),
    ("/en/us/land-surveyor/readiness/", 2),
    ("/es/us/land-surveyor/sheet/", 2),
    ("/en/methodology/", 2),
    ("/en/occupations/land-surveyor/", 3),
    ("/en/compare/?p=us/land-surveyor", 2),
    ("/sitemap-occupations-en.xml", 1),
    ("/en/weights/", 1),
    ("/en/codes/", 2),
    ("/en/codes/isco-08/2165/", 8),
    ("/sitemap.xml", 2),
    ("/sitemap-en.xml", 5),
    ("/robots.txt", 0),
]


@pytest.fixture
def surveyor(one_surveyor, db):
    return OccupationProfile.objects.get(pk=one_surveyor.pk)


@pytest.mark.parametrize(("path", "bound"), BOUNDS)
def test_a_page_that_is_rendered_costs_few_queries(client, surveyor, django_assert_num_queries, path, bound):
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200


def test_a_profile_that_is_in_the_cache_costs_one(client, surveyor, django_assert_num_queries):
    client.get(PROFILE)
    with django_assert_num_queries(1):
        assert client.get(PROFILE).status_code == 200


def test_a_304_costs_one(client, surveyor, django_assert_num_queries):
    tag = client.get(PROFILE).headers["ETag"]
    cache.clear()
    with django_assert_num_queries(1):
        assert client.get(PROFILE, headers={"If-None-Match": tag}).status_code == 304


def test_three_hundred_rows_cost_no_more(client, surveyor, django_assert_num_queries):
    StatementFactory.create_batch(300, profile=surveyor, section="responsibility")
    publish(surveyor)
    with django_assert_num_queries(2):
        assert client.get(PROFILE).status_code == 200


@pytest.mark.parametrize(("path", "bound"), [("/en/", 6), ("/en/occupations/", 5), ("/sitemap-en.xml", 5)])
def test_more_profiles_cost_no_more(client, surveyor, django_assert_num_queries, path, bound):
    for code in ("ca", "gb", "au", "nz"):
        published(ProfileFactory(country=CountryFactory(code=code)))
    with django_assert_num_queries(bound):
        assert client.get(path).status_code == 200


def test_not_found_is_bounded(client, canadian, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        assert client.get("/en/us/surveyor/").status_code == 404


def test_every_language_has_its_page(client, surveyor):
    for code, _name in settings.LANGUAGES:
        assert client.get(f"/{code}/us/land-surveyor/").status_code == 200
