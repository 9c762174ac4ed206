"""Codes that are easily confused."""

from occupations.codes.confusion import COMMON, MOST, easily_confused
from occupations.codes.matches import Code
from occupations.models import ClassificationCode


def confused(row):
    own = Code(row.pk, row.classification.slug, row.code)
    title = {"en": row.title_en} if row.title_en else {"fr": row.title_fr}
    found = easily_confused(own, row.level, title)
    by_pk = ClassificationCode.objects.in_bulk(found)
    return [by_pk[pk].code for pk in found]


def test_codes_that_share_most_words_come_first(codes):
    own = codes.code("noc-2021/32120", "Medical laboratory technologists")
    codes.code("noc-2021/33101", "Medical laboratory assistants")
    codes.code("noc-2021/32121", "Medical radiation therapists")
    codes.code("noc-2021/72106", "Welders")

    assert confused(own) == ["33101", "32121"]


def test_among_equals_the_nearest_code_comes_first(codes):
    own = codes.code("noc-2021/32120", "Laboratory technologists")
    codes.code("noc-2021/22100", "Chemical technologists")
    codes.code("noc-2021/32123", "Cardiology technologists")

    assert confused(own) == ["32123", "22100"]


def test_a_plural_is_the_same_word(codes):
    own = codes.code("soc-2018/29-1141", "Registered Nurses")
    codes.code("soc-2018/29-1171", "Nurse Practitioners")

    assert confused(own) == ["29-1171"]


def test_a_part_of_a_word_is_another_word(codes):
    own = codes.code("soc-2018/29-1141", "Cooks")
    codes.code("soc-2018/29-1171", "Cookery teachers")

    assert confused(own) == []


def test_short_and_common_words_tell_nothing(codes):
    own = codes.code("soc-2018/1", "Other workers and men")
    for number in range(2, COMMON + 2):
        codes.code(f"soc-2018/{number}", "Workers of the men")

    assert confused(own) == []


def test_other_levels_and_classifications_are_not_confused(codes):
    own = codes.code("noc-2021/32120", "Medical technologists", level="unit_group")
    codes.code("noc-2021/3212", "Medical technologists and technicians", level="minor_group")
    codes.code("noc-2016/3211", "Medical technologists", level="unit_group")

    assert confused(own) == []


def test_no_more_than_eight_are_named(codes):
    own = codes.code("noc-2021/00000", "Surveyors")
    for number in range(1, MOST + 3):
        codes.code(f"noc-2021/{number:05}", "Land surveyors")

    assert len(confused(own)) == MOST


def test_titles_are_compared_in_the_language_their_publisher_gives(codes):
    own = codes.code("noc-2021/32120", "-", title_fr="Technologues de laboratoire")
    own.title_en = ""
    codes.code("noc-2021/33101", "-", title_fr="Adjoints de laboratoire")

    assert confused(own) == ["33101"]


def test_a_code_without_a_title_is_confused_with_none(codes, django_assert_num_queries):
    own = codes.code("noc-2021/32120")
    own.title_en = own.title_fr = ""

    with django_assert_num_queries(0):
        assert easily_confused(Code(own.pk, "noc-2021", own.code), "", {}) == []
