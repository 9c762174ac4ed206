"""How far every language is, with links to the profiles that need the work."""

import re

import pytest

from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from tests.factories import EditorFactory, ProfileFactory, full_profile

OVERVIEW = "/admin/occupations/translationstate/"
PROFILES = "/admin/occupations/occupationprofile/"


@pytest.fixture
def planner(surveyor):
    """The other profile of the country, of which nothing is translated."""
    planner = OccupationProfile.objects.exclude(pk=surveyor.pk).get()
    stamp([planner])
    return planner


def titles(page):
    return re.findall(r'class="field-title"><a [^>]*>([^<]*)</a>', page.content.decode())


def heat(page, row):
    """Return the words of the cells of a line."""
    found = re.search(rf'<th scope="row">{row}</th>(.*?)</tr>', page.content.decode(), re.S)
    return [" ".join(re.sub("<[^>]*>", " ", cell).split()) for cell in found[1].split("</td>")[:-1]]


def test_each_language_has_its_share_of_a_country(desk, surveyor, planner):
    page = desk.get(OVERVIEW)

    english, spanish, french, *_others = heat(page, "United States")
    assert english == "100%"
    assert spanish == "97%"
    assert french == "0%"


def test_outdated_texts_are_counted_beside_the_share(desk, surveyor, planner):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(summary_en="Measures land.")
    stamp([OccupationProfile.objects.get(pk=surveyor.pk)])

    assert heat(desk.get(OVERVIEW), "United States")[1] == "97% 1 outdated"
    assert heat(desk.get(OVERVIEW), "Title and texts")[1].endswith("1 outdated")


def test_a_share_leads_to_the_profiles_that_lack_texts(desk, surveyor, planner):
    page = desk.get(OVERVIEW).content.decode()

    assert f"{PROFILES}?missing=es&amp;country__id__exact={surveyor.country_id}" in page
    assert f"{PROFILES}?missing=es%3Aprofile" in page
    assert f"{PROFILES}?missing=es%3Afaq" not in page
    assert titles(desk.get(f"{PROFILES}?missing=es")) == ["Town planner"]
    assert titles(desk.get(f"{PROFILES}?missing=es:profile")) == ["Town planner"]
    assert titles(desk.get(f"{PROFILES}?missing=fr:faq")) == ["Land surveyor"]


def test_a_count_leads_to_the_profiles_with_outdated_texts(desk, surveyor, planner):
    OccupationProfile.objects.filter(pk=surveyor.pk).update(summary_en="Measures land.")
    stamp([OccupationProfile.objects.get(pk=surveyor.pk)])

    assert titles(desk.get(f"{PROFILES}?outdated=es")) == ["Land surveyor"]
    assert titles(desk.get(f"{PROFILES}?outdated=es:faq")) == []
    assert titles(desk.get(f"{PROFILES}?outdated=fr")) == []


@pytest.mark.parametrize("value", ["xx", "es:nothing", ":", "es:faq'--"])
def test_an_unknown_language_or_section_is_no_error(desk, surveyor, value):
    assert desk.get(f"{PROFILES}?missing={value}").status_code == 200


def test_profiles_that_nobody_counted_yet_are_mentioned(desk, surveyor, planner):
    ProfileFactory(country=surveyor.country, slug="new", code__code="99-9999", occupation__slug="new")

    assert "1 profile is not counted yet" in desk.get(OVERVIEW).content.decode()


def test_an_empty_site_has_an_overview_too(desk):
    assert "There are no texts to be translated yet." in desk.get(OVERVIEW).content.decode()


def test_strangers_do_not_see_it(client, db):
    client.force_login(EditorFactory(is_superuser=False))

    assert client.get(OVERVIEW).status_code == 403


def test_the_overview_costs_the_same_for_many_profiles(
    desk, surveyor, planner, django_assert_max_num_queries
):
    full_profile(country="ca", code="21203", languages=("en", "es"))
    stamp(OccupationProfile.objects.all())

    with django_assert_max_num_queries(10):
        desk.get(OVERVIEW)
