"""Finding a profile by its code, and by the titles of codes that match it."""

import pytest

from tests.factories.codes import Codes

pytestmark = pytest.mark.django_db


def test_codes_are_found_whole_without_hyphens_and_by_their_beginning(titles):
    codes = Codes()
    codes.code("noc-2021/32120", "Medical laboratory technologists")
    codes.code("isco-08/3212")
    codes.match("noc-2021/32120", "isco-08/3212", "broader")
    codes.code("soc-2018/29-2011", "Medical technologists")
    codes.profile("noc-2021/32120", "technologist", "Technologist of Canada")
    codes.profile("soc-2018/29-2011", "technologist-us", "Technologist of the States")

    assert titles("32120") == titles("3212") == ["Technologist of Canada"]
    assert titles("29-2011") == titles("292011") == titles("29-20") == ["Technologist of the States"]


def test_titles_of_matching_codes_are_found(titles):
    codes = Codes()
    codes.code("noc-2021/21231", "Software engineers and designers", title_es="Ingenieros de programas")
    codes.code("soc-2018/15-1252", "Software developers")
    codes.match("noc-2021/21231", "soc-2018/15-1252", "close")
    codes.profile("soc-2018/15-1252", "developer", "Developer")

    assert titles("software designer") == titles("ingeniero programas", "es") == ["Developer"]


@pytest.mark.parametrize(
    ("text", "language"), [("護士", "en"), ("护士", "ar"), ("ممرض", "zh-hant"), ("الممرضة", "es")]
)
def test_our_own_words_of_a_broader_group_find_a_profile_in_any_language(text, language, titles):
    codes = Codes()
    codes.code("isco-08/2221")
    codes.code("soc-2018/29-1141", "Registered nurses")
    codes.match("soc-2018/29-1141", "isco-08/2221", "broader")
    codes.title("isco-08/2221", "zh-hant", "護理專業人員", "translated")
    codes.title("isco-08/2221", "zh-hant", "護士", "common")
    codes.title("isco-08/2221", "ar", "ممرض", "common")
    codes.title("isco-08/2221", "ar", "ممرضة", "common")
    codes.profile("soc-2018/29-1141", "nurse", "Registered nurse")

    assert titles(text, language) == ["Registered nurse"]


def test_an_alternate_title_of_a_broader_group_finds_nothing(titles):
    codes = Codes()
    codes.code("isco-08/2221")
    codes.code("soc-2018/29-1141", "Registered nurses")
    codes.match("soc-2018/29-1141", "isco-08/2221", "broader")
    codes.title("isco-08/2221", "en", "Perfusionist")
    codes.profile("soc-2018/29-1141", "nurse", "Registered nurse")

    assert titles("perfusionist") == []


def test_a_code_without_a_match_to_isco_has_those_of_its_older_editions(titles):
    codes = Codes()
    for path in ("isco-08/2221", "noc-2011/3012", "noc-2016/3012", "noc-2021/31301"):
        codes.code(path)
    codes.match("noc-2011/3012", "isco-08/2221", "broader")
    codes.match("noc-2011/3012", "noc-2016/3012", "exact")
    codes.match("noc-2016/3012", "noc-2021/31301", "narrower")
    codes.title("isco-08/2221", "zh-hant", "護士", "common")
    codes.profile("noc-2021/31301", "nurse", "Registered nurse")

    assert titles("護士") == ["Registered nurse"]


def test_a_code_that_matches_isco_itself_is_not_followed_further(titles):
    codes = Codes()
    for path in ("isco-08/2221", "isco-08/3221", "soc-2010/29-1111", "soc-2018/29-1141"):
        codes.code(path)
    codes.match("soc-2018/29-1141", "isco-08/2221", "broader")
    codes.match("soc-2010/29-1111", "soc-2018/29-1141", "exact")
    codes.match("soc-2010/29-1111", "isco-08/3221", "broader")
    codes.title("isco-08/3221", "zh-hant", "護佐", "common")
    codes.profile("soc-2018/29-1141", "nurse", "Registered nurse")

    assert titles("護佐") == []
