"""Pages lead to each other, and only to what is public."""

import pytest

from occupations.models import OccupationProfile, Publication, PublishedPage
from occupations.publishing import delete, rebuild_pages, unpublish
from tests.factories import (
    AdjacentCareerFactory,
    ClassificationCodeFactory,
    OccupationFactory,
    ProfileFactory,
    published,
)

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


def change_code(profile, code):
    profile.code = ClassificationCodeFactory(classification=profile.code.classification, code=code)
    profile.save()
    published(profile)


def test_an_adjacent_career_whose_code_changes_is_still_printed(american, document):
    published(planner())
    published(american)

    change_code(planner(), "19-3052")

    [adjacent] = document(american)["adjacent"]
    assert (adjacent["code"], adjacent["slug"]) == ("19-3052", "land-surveyor-planner")


def test_an_older_code_that_another_profile_got_does_not_lead_to_it(american, document):
    published(planner())
    published(american)
    older = planner().code
    change_code(planner(), "19-3052")

    published(ProfileFactory(country=american.country, code=older, title_en="Another"))
    rebuild_pages()

    assert [adjacent["title"] for adjacent in document(american)["adjacent"]] == ["Town planner"]


def test_a_publication_without_keys_names_adjacent_careers_by_country_and_code(american, document):
    published(american)
    Publication.objects.update(adjacent_keys={})

    assert rebuild_pages() == 0
    assert document(american)["adjacent"][0]["title"] == "Planner"


def test_a_profile_in_the_same_country_is_no_alternate_of_itself(american, document):
    AdjacentCareerFactory(profile=planner(), target=american)

    published(american)
    published(planner())

    assert "alternates" not in document(american)
    assert document(planner())["adjacent"][0]["overall"] == 6.3
