"""Why a profile was found."""

import pytest

from occupations.search import explain
from tests.factories.codes import Codes

pytestmark = pytest.mark.django_db


def reason(profile, text, language="en"):
    return explain([profile.pk], text, language)[profile.pk]


def test_a_title_of_the_page_marks_the_words(profile):
    found = reason(profile("Head nurses, midwives"), "nurse")

    assert (found.kind, found.language, found.classification) == ("title", "", "")
    assert found.pieces == (("Head ", False), ("nurses", True), (", midwives", False))


def test_a_title_of_another_language_names_it(profile):
    nurse = profile("Nurse", title_es="Enfermera jefe", title_zh_hant="護士長", title_ar="مُمَرِّضة")

    assert (reason(nurse, "enfermera").text, reason(nurse, "enfermera").language) == ("Enfermera jefe", "es")
    assert reason(nurse, "护士").pieces == (("護士", True), ("長", False))
    assert reason(nurse, "护士", "zh-hant").language == ""
    assert reason(nurse, "ممرضة").pieces == (("مُمَرِّضة", True),)


def test_titles_and_codes_name_their_classification():
    codes = Codes()
    codes.code("noc-2021/21231", "Software engineers")
    codes.code("soc-2018/15-1252", "Software developers")
    codes.match("noc-2021/21231", "soc-2018/15-1252", "close")
    developer = codes.profile("soc-2018/15-1252", "coder", "Coder")

    official, code = reason(developer, "software engineer"), reason(developer, "21231")

    assert (official.kind, official.text, official.classification) == (
        "official",
        "Software engineers",
        "NOC 2021",
    )
    assert (code.kind, code.text, code.classification_slug) == ("code", "21231", "noc-2021")


def test_of_a_text_there_is_a_snippet_round_the_word(profile):
    cleaner = profile(
        "Cleaner", summary_en="Sweeps floors. " * 20 + "Works beside nurses. " + "Carries water. " * 20
    )

    found = reason(cleaner, "nurse cleaner")

    assert (found.kind, len(found.text) < 250) == ("text", True)
    assert [text for text, is_match in found.pieces if is_match] == ["nurses"]
    assert (found.text[:2], found.text[-2:]) == ("… ", " …")


def test_our_own_words_are_not_said_to_be_official():
    codes = Codes()
    codes.code("isco-08/2221", "Nursing professionals")
    codes.code("soc-2018/29-1141", "Registered nurses")
    codes.match("soc-2018/29-1141", "isco-08/2221", "broader")
    codes.title("isco-08/2221", "zh-hant", "護士", "common")
    nurse = codes.profile("soc-2018/29-1141", "nurse", "Nurse")

    found = reason(nurse, "护士")

    assert (found.kind, found.text, found.language) == ("translated", "護士", "zh-hant")
    assert found.classification_slug == "isco-08"


def test_a_text_that_fell_back_names_its_language(profile):
    assert reason(profile("Cleaner", summary_en="Works beside nurses."), "nurse", "fr").language == "en"


def test_the_number_of_queries_does_not_grow(profile, django_assert_num_queries):
    many = [profile("Cleaner", summary_en="Works beside nurses.").pk for _number in range(3)]

    with django_assert_num_queries(2):
        assert len(explain(many, "nurse", "en")) == 3
    with django_assert_num_queries(1):
        assert len(explain(many, "cleaner", "en")) == 3


def test_the_name_of_the_country_needs_no_other_reason(profile, django_assert_num_queries):
    nurse = profile("Nurse", "ca")

    with django_assert_num_queries(1):
        assert reason(nurse, "nurse canada").text == "Nurse"
    assert explain([nurse.pk], "canada", "en") == {}
