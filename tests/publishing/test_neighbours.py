"""Pages lead to each other, and only to what is public."""

import pytest

from occupations.models import OccupationProfile, PublishedPage
from occupations.publishing import delete, unpublish
from tests.factories import AdjacentCareerFactory, OccupationFactory, published

pytestmark = pytest.mark.django_db


def planner():
    return OccupationProfile.objects.get(slug="land-surveyor-planner")


def test_the_same_occupation_elsewhere_appears_when_it_is_published(american, canadian, document):
    published(american)
    assert "alternates" not in document(american)

    published(canadian)

    assert document(american, "fr")["alternates"] == [
        {"country": "ca", "code": "21203", "slug": "land-surveyor", "title": "Land surveyor (fr)"}
    ]
    assert document(canadian)["alternates"] == [
        {"country": "us", "code": "17-1022", "slug": "land-surveyor", "title": "Land surveyor"}
    ]


def test_a_neighbours_title_falls_back_like_any_text(american, canadian, document):
    published(american)
    published(canadian)

    [alternate] = document(american, "ar")["alternates"]
    assert alternate["title"] == {"t": "Land surveyor", "l": "en"}


def test_an_alternate_disappears_when_it_is_unpublished(american, canadian, document):
    published(american)
    published(canadian)

    unpublish(canadian)

    assert "alternates" not in document(american)


def test_an_alternates_draft_is_not_public(american, canadian, document):
    published(american)
    published(canadian)
    OccupationProfile.objects.filter(pk=canadian.pk).update(
        slug="draft", title_en="Draft", title_fr="Brouillon"
    )
    canadian.code.code = "99999"
    canadian.code.save()

    published(american)

    [alternate] = document(american)["alternates"]
    assert alternate == {"country": "ca", "code": "21203", "slug": "land-surveyor", "title": "Land surveyor"}


def test_a_profile_that_changes_its_occupation_leaves_the_pages_of_the_old_one(american, canadian, document):
    published(american)
    published(canadian)
    OccupationProfile.objects.filter(pk=canadian.pk).update(occupation=OccupationFactory())

    assert "alternates" in document(american)

    published(canadian)
    assert "alternates" not in document(american)
    assert "alternates" not in document(canadian)


def test_an_adjacent_career_is_named_and_leads_nowhere_while_it_is_not_public(american, document):
    published(american)

    [adjacent] = document(american)["adjacent"]
    assert adjacent["title"] == "Planner"
    assert "slug" not in adjacent
    assert "overall" not in adjacent


def test_an_adjacent_career_gets_its_address_when_it_is_published_and_loses_it_again(american, document):
    published(american)

    published(planner())
    [adjacent] = document(american)["adjacent"]
    assert (adjacent["slug"], adjacent["title"]) == ("land-surveyor-planner", "Town planner")

    unpublish(planner())
    [adjacent] = document(american)["adjacent"]
    assert "slug" not in adjacent


def test_an_adjacent_career_that_is_deleted_is_no_longer_printed(american, document):
    published(american)
    published(planner())

    delete(planner())

    assert "adjacent" not in document(american)
    assert PublishedPage.objects.filter(profile=american).count() == 6


def test_a_profile_in_the_same_country_is_no_alternate_of_itself(american, document):
    AdjacentCareerFactory(profile=planner(), target=american)

    published(american)
    published(planner())

    assert "alternates" not in document(american)
    assert document(planner())["adjacent"][0]["overall"] == 6.3
