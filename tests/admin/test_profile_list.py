"""The list of profiles: what it says of each, and how it is narrowed."""

import pytest

from occupations.models import OccupationProfile
from tests.admin.forms import change_url, read_form, save
from tests.factories import (
    ClassificationCodeFactory,
    ClassificationFactory,
    OccupationFactory,
    ProfileFactory,
    published,
)

LIST = "/admin/occupations/occupationprofile/"


def titles(response):
    return {profile.title_en for profile in response.context["cl"].result_list}


def test_each_profile_shows_its_state_its_translations_and_its_overall(desk, surveyor):
    published(surveyor)

    page = desk.get(f"{LIST}?q=Land surveyor").content.decode()

    assert "Published" in page
    assert f'href="{LIST}{surveyor.pk}/translate/es/"' in page
    assert ">6.3<" in page


@pytest.mark.parametrize(
    ("status", "found"), [("draft", {"Draft"}), ("published", {"Public", "Edited"}), ("changed", {"Edited"})]
)
def test_profiles_are_narrowed_by_status(desk, status, found):
    ProfileFactory(title_en="Draft")
    published(ProfileFactory(title_en="Public"))
    edited = published(ProfileFactory(title_en="Edited"))
    OccupationProfile.objects.filter(pk=edited.pk).update(content_hash="another")

    assert titles(desk.get(f"{LIST}?status={status}")) == found


@pytest.mark.parametrize("query", ["Geómetra", "測量師", "land-measuring", "17-1022"])
def test_profiles_are_found_by_title_address_and_code(desk, query):
    ProfileFactory(
        title_en="Wanted",
        title_es="Geómetra",
        title_zh_hant="測量師",
        slug="land-measuring",
        code__code="17-1022",
    )
    ProfileFactory(title_en="Other")

    assert titles(desk.get(LIST, {"q": query})) == {"Wanted"}


def test_a_new_profile_is_added(desk):
    code = ClassificationCodeFactory(classification=ClassificationFactory(country__code="ca"))
    occupation = OccupationFactory(slug="surveyor")
    url = f"{LIST}add/?lang=fr"

    new = {
        "occupation": str(occupation.pk),
        "country": str(code.classification.country_id),
        "code": str(code.pk),
        "slug": "surveyor",
        "title_fr": "Géomètre",
    }
    response = save(desk, url, "_continue", **new)

    profile = OccupationProfile.objects.get()
    assert (profile.title_en, profile.title_fr) == (None, "Géomètre")
    assert profile.completeness["fr"] == 1
    assert response.url == f"{LIST}{profile.pk}/change/?lang=fr"


def test_what_a_profile_is_of_stays(desk, surveyor):
    assert {"occupation", "country"}.isdisjoint(read_form(desk.get(change_url(surveyor))))
