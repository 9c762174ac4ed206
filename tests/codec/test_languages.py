"""A structure speaks for its own languages and leaves the others as they are."""

import pytest
from django.utils import translation

from occupations.codec.read import read_profile
from occupations.codec.schema import ProfileContent
from occupations.codec.write import write_profile
from occupations.models import Occupation, OccupationProfile, Statement
from tests.factories import full_profile

pytestmark = pytest.mark.django_db


def spoken_in(languages, profile):
    """Return the profile's structure as it was when the site spoke only these languages."""

    def known(value):
        if isinstance(value, dict):
            return {
                name: known(child) for name, child in value.items() if name in languages or name not in codes
            }
        return [known(child) for child in value] if isinstance(value, list) else value

    content = read_profile(profile)
    codes = content.languages
    return ProfileContent.model_validate(
        known(content.model_dump(mode="json")) | {"languages": list(languages)}
    )


def test_an_older_structure_does_not_blank_a_newer_language():
    profile = full_profile(languages=("en", "es", "ar"))
    older = spoken_in(("en", "es"), profile)
    before = read_profile(profile)

    write_profile(older)

    assert read_profile(profile) == before


def test_an_older_structure_does_not_fill_a_newer_language():
    profile = full_profile(languages=("en", "ar"))
    older = spoken_in(("en", "ar"), profile)
    OccupationProfile.objects.filter(pk=profile.pk).update(title_fr="Géomètre")
    Statement.objects.update(text_fr="", text_zh_hans=None)

    write_profile(older)

    profile.refresh_from_db()
    assert profile.title_fr == "Géomètre"
    assert set(Statement.objects.values_list("text_fr", "text_zh_hans")) == {("", None)}


def test_a_text_left_out_of_a_language_of_the_structure_is_removed():
    profile = full_profile(languages=("en", "es"))
    content = spoken_in(("en", "es"), profile)
    without = content.model_copy(
        update={"profile": content.profile.model_copy(update={"title": {"en": "Surveyor"}})}
    )

    write_profile(without)

    profile.refresh_from_db()
    assert (profile.title_en, profile.title_es) == ("Surveyor", None)


@pytest.mark.parametrize("active", ["en", "ar", "zh-hant"])
def test_what_is_written_does_not_depend_on_the_active_language(active):
    profile = full_profile(languages=("en", "ar"))
    content = read_profile(profile)
    OccupationProfile.objects.update(title_en="old", title_ar="old")
    Occupation.objects.update(name_en="Surveyor")

    with translation.override(active):
        write_profile(content)

    assert read_profile(profile) == content
