"""What a text finds, the same on both databases and in the same order."""

import pytest

from occupations.models import SearchEntry
from occupations.publishing import unpublish
from occupations.search import MOST, find
from tests.factories import ProfileFactory, RatingFactory, published

pytestmark = pytest.mark.django_db


def rated(profile, score):
    RatingFactory(profile=profile, dimension__slug="income", score=score)
    return published(profile)


def test_every_language_of_a_page_finds_it(profile, titles):
    profile(
        "Nurse",
        title_es="Enfermera",
        title_fr="Infirmière",
        title_zh_hans="护士",
        title_zh_hant="護士",
        title_ar="ممرضة",
    )
    profile("Surveyor", title_es="Topógrafo")

    for text in (
        "nurse",
        "enfermera",
        "enfermeras",
        "enfermero",
        "infirmiere",
        "護士",
        "护士",
        "士",
        "الممرضة",
    ):
        assert titles(text) == ["Nurse"], text


def test_arabic_is_found_with_and_without_vowel_signs_and_article(profile, titles):
    profile("Software engineer", title_ar="مهندس برمجيات")
    profile("Civil engineer", title_ar="المُهَنْدِس المَدَنِيّ")

    assert titles("مهندس برمجيات", "ar") == ["Software engineer"]
    assert titles("المهندس", "ar") == ["Software engineer", "Civil engineer"]
    assert titles("مُهَنْدِس مدني", "ar") == ["Civil engineer"]


def test_chinese_is_found_by_any_part_in_either_script(profile, titles):
    profile("Software engineer", title_zh_hans="软件工程师")
    profile("Head nurse", title_zh_hant="護士長")

    assert titles("工程", "zh-hans") == ["Software engineer"]
    assert titles("軟件工程師", "zh-hant") == ["Software engineer"]
    assert titles("护士长", "zh-hans") == ["Head nurse"]
    assert titles("師", "zh-hant") == ["Software engineer"]
    assert titles("件师", "zh-hans") == []


def test_accents_and_case_and_endings_make_no_difference(profile, titles):
    profile("Nurses", title_fr="Infirmière diplômée d'État")

    assert titles("INFIRMIERES DIPLOMEES", "fr") == ["Nurses"]
    assert titles("infirmière diplômée d'état", "fr") == ["Nurses"]
    assert titles("nurse") == ["Nurses"]


def test_the_beginning_of_a_word_finds_it(profile, titles):
    profile("Radiologist")

    for text in ("r", "ra", "rad", "radiolog", "radiologist"):
        assert titles(text) == ["Radiologist"], text


def test_special_signs_are_part_of_a_word(profile, titles):
    profile("C++ programmer")
    profile("C# programmer")

    assert titles("c++") == ["C++ programmer"]
    assert titles("C# programmer") == ["C# programmer"]
    assert titles("c") == ["C++ programmer", "C# programmer"]


def test_the_more_telling_place_comes_first_and_then_the_better_standing(profile, titles):
    profile("Cleaner", summary_en="Works beside nurses.")
    profile("Nursery worker")
    rated(profile("Home nurse"), 3)
    rated(profile("School nurse"), 9)
    profile("Nurse")

    assert titles("nurse") == ["Nurse", "School nurse", "Home nurse", "Nursery worker", "Cleaner"]


def test_the_word_itself_comes_before_others_of_its_stem(profile, titles):
    rated(profile("Nursing supervisors"), 9)
    rated(profile("Registered nurses"), 3)
    rated(profile("Nurse aides"), 2)

    assert titles("nurse") == ["Registered nurses", "Nurse aides", "Nursing supervisors"]
    assert titles("nurses") == ["Registered nurses", "Nurse aides", "Nursing supervisors"]


def test_articles_and_prepositions_are_not_looked_for(profile, titles):
    profile("Radiologist", title_es="Ingeniero de software")
    profile("Nurse", summary_en="How to care for a patient and become one of a team.")

    assert titles("ingeniero en software", "es") == ["Radiologist"]
    assert titles("how to become a radiologist") == ["Radiologist"]


def test_all_words_must_be_there_or_else_some_are_said_to_be(profile):
    nurse, school = profile("Nurse"), profile("School teacher")

    assert find("school nurse", "en").any_word
    assert set(find("school nurse", "en").profiles) == {nurse.pk, school.pk}
    assert not find("school teacher", "en").any_word


def test_the_name_of_the_country_narrows(profile):
    profile("Nurse")
    canadian = profile("Nurse", "ca")

    assert find("nurse canada", "en").profiles == [canadian.pk]
    assert find("nurse Canadá", "es").profiles == [canadian.pk]


@pytest.mark.parametrize(
    "text",
    ["laboratry technologist", "alboratory technologist", "aboratory technologist", "labratory tecnologist"],
)
def test_a_misspelt_word_finds_the_nearest(profile, text):
    technologist = profile("Medical laboratory technologist")
    profile("Surveyor")

    found = find(text, "en")

    assert found.profiles == [technologist.pk]
    assert found.corrected == "laboratory technologist"


def test_what_is_meant_is_what_more_profiles_have(profile):
    profile("Docker")
    profile("Doctor of medicine")
    profile("Doctor of law")

    assert find("docter", "en").corrected == "doctor"


def test_a_word_that_nothing_is_near_finds_nothing(profile):
    profile("Nurse")

    assert not find("xylophonist", "en").profiles
    assert not find("xylophonist", "en").corrected


def test_filters_must_all_hold(profile):
    american, canadian = profile("Nurse"), profile("Nurse", "ca")
    field = american.occupation.field.slug

    assert find("nurse", "en", [("country", "ca")]).profiles == [canadian.pk]
    assert find("nurse", "en", [("country", "us"), ("field", field)]).profiles == [american.pk]
    assert find("nurse", "en", [("country", "us"), ("verdict", "mixed")]).profiles == []
    assert not find("nurse", "en", [("country", "gb")]).any_word


def test_what_is_not_published_is_never_found(profile, titles):
    nurse = profile("Nurse")
    ProfileFactory(title_en="Draft nurse")
    assert titles("nurse") == ["Nurse"]

    unpublish(nurse)

    assert titles("nurse") == []
    assert not SearchEntry.objects.exists()


def test_what_is_published_anew_is_found_by_its_new_words_only(profile, titles):
    nurse = profile("Nurse")
    nurse.title_en = nurse.occupation.name_en = "Midwife"
    nurse.occupation.save()
    nurse.save()
    published(nurse)

    assert titles("midwife") == ["Midwife"]
    assert titles("nurse") == []


@pytest.mark.parametrize(
    "text",
    [
        "\0",
        '"',
        "AND",
        "nurse AND",
        "NEAR(",
        "*",
        "nurse*",
        "-nurse",
        "' | '",
        ":*",
        "👩‍⚕️",
        "…",
        "\ud800",
        "⑴ ﷺ ½ ℀",
        "\\",
        "%s",
    ],
)
def test_no_text_is_an_error(profile, text):
    profile("Nurse")

    assert find(text, "en").fault in {"", "empty"}


@pytest.mark.parametrize(
    ("text", "fault"), [("", "empty"), ("?!", "empty"), ("a" * 201, "long"), ("a " * 13, "long")]
)
def test_what_cannot_be_looked_for_says_why(text, fault):
    assert find(text, "en").fault == fault


def test_there_is_a_limit_to_what_is_given(profile, monkeypatch):
    monkeypatch.setattr("occupations.search.finding.MOST", 2)
    for _number in range(3):
        profile("Nurse")

    found = find("nurse", "en")

    assert (len(found.profiles), found.is_capped, MOST) == (2, True, 1000)


@pytest.mark.parametrize(
    ("text", "most"), [("nurse", 5), ("laboratry technologist", 15), ("zzz yyy xxx", 15)]
)
def test_the_number_of_queries_is_bound(profile, text, most, django_assert_max_num_queries):
    for _number in range(3):
        profile("Nurse")
        profile("Laboratory technologist")

    with django_assert_max_num_queries(most):
        find(text, "en")
