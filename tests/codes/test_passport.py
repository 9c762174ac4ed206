"""What a passport says of a code."""

import pytest

from occupations.codes.passport import read_passport
from occupations.codes.worded import MOST_TITLES, word_passport
from occupations.models import CodeTitle
from tests.factories import DataSourceFactory


def worded(path, language="en"):
    classification, _slash, code = path.partition("/")
    return word_passport(read_passport(classification, code, [language]), language)


def title(row, language, text, kind="alternate"):
    CodeTitle.objects.create(
        code=row, language=language, text=text, kind=kind, source=DataSourceFactory(slug="titles")
    )


@pytest.fixture
def technologist(codes):
    """NOC 32120 with everything that a passport may say."""
    group = codes.code("noc-2021/3212", "Medical technologists", level="minor_group")
    row = codes.code(
        "noc-2021/32120",
        "Medical laboratory technologists",
        title_fr="Technologues de laboratoires médicaux",
        definition_en="They test samples.",
        level="unit_group",
        parent=group,
    )
    codes.code("noc-2021/33101", "Medical laboratory assistants", level="unit_group")
    for path in ("noc-2016/3211", "noc-2011/3211", "soc-2018/29-2011", "isco-08/3212"):
        codes.code(path)
    codes.match("noc-2011/3211", "noc-2016/3211", "exact", "old")
    codes.match("noc-2016/3211", "noc-2021/32120", "narrower", "new")
    codes.match("noc-2021/32120", "soc-2018/29-2011", "narrower", "dais")
    codes.match("soc-2018/29-2011", "noc-2021/32120", "broader", "workbc")
    codes.match("noc-2021/32120", "isco-08/3212", "broader", "isco")
    codes.profile("soc-2018/29-2011", "technologist", "Laboratory technologist")
    return row


def test_a_passport_names_the_code_and_its_place(technologist):
    passport = worded("noc-2021/32120")

    assert passport["classification"] == {
        "slug": "noc-2021",
        "name": "NOC",
        "edition": "2021",
        "title": "Classification of Occupations 2021",
        "country": "ca",
    }
    assert "successor" not in passport
    assert passport["title"] == "Medical laboratory technologists"
    assert passport["definition"] == "They test samples."
    assert passport["parent"] == {"code": "3212", "title": "Medical technologists"}
    assert worded("noc-2021/3212")["children"] == [
        {"code": "32120", "title": "Medical laboratory technologists"}
    ]


def test_texts_are_in_the_language_or_say_so(technologist):
    passport = worded("noc-2021/32120", "fr")

    assert passport["title"] == "Technologues de laboratoires médicaux"
    assert passport["definition"] == {"t": "They test samples.", "l": "en"}
    assert passport["titles"] == [
        {"language": "en", "text": "Medical laboratory technologists"},
        {"language": "fr", "text": "Technologues de laboratoires médicaux"},
    ]


def test_an_old_edition_names_its_successor(technologist):
    assert worded("noc-2011/3211")["successor"]["slug"] == "noc-2016"


def test_matches_are_grouped_by_classification_with_all_who_say_so(technologist):
    passport = worded("noc-2021/32120")

    groups = {group["classification"]["slug"]: group["codes"] for group in passport["matches"]}
    sources = {source["number"]: source["slug"] for source in passport["sources"]}
    [soc] = groups["soc-2018"]
    assert list(groups) == ["isco-08", "soc-2018"]
    assert (soc["code"], soc["kind"]) == ("29-2011", "narrower")
    assert [sources[number] for number in soc["citations"]] == ["dais", "workbc"]


def test_older_codes_say_through_which_they_lead_here(technologist):
    noc_2011, noc_2016 = worded("noc-2021/32120")["older"]

    assert noc_2016["codes"][0]["kind"] == "broader"
    assert "through" not in noc_2016["codes"][0]
    assert noc_2011["codes"][0]["code"] == "3211"
    assert noc_2011["codes"][0]["through"]["classification"]["slug"] == "noc-2016"


def test_what_replaced_an_edition_is_its_first_match(technologist, codes):
    codes.match("noc-2016/3211", "isco-08/3212")

    assert [group["classification"]["slug"] for group in worded("noc-2016/3211")["matches"]] == [
        "noc-2021",
        "isco-08",
    ]


def test_profiles_are_named_as_they_are_published(technologist):
    [profile] = worded("noc-2021/32120")["profiles"]

    assert (profile["country"], profile["slug"]) == ("us", "technologist")
    assert (profile["steps"], profile["kind"]) == (1, "narrower")
    assert worded("noc-2021/32120", "fr")["profiles"][0]["title"] == {
        "t": "Laboratory technologist",
        "l": "en",
    }


def test_easily_confused_codes_are_named(technologist):
    assert worded("noc-2021/32120")["confused_with"] == [
        {"code": "33101", "title": "Medical laboratory assistants"}
    ]


def test_alternate_titles_begin_with_the_readers_language(technologist):
    for number in range(MOST_TITLES):
        title(technologist, "en", f"Bench technologist {number:02}")
    title(technologist, "fr", "Technologue")
    title(technologist, "de", "Laborantin")

    english, arabic, french = (worded("noc-2021/32120", language) for language in ("en", "ar", "fr"))

    assert {row["language"] for row in english["alternate_titles"]} == {"en"}
    assert {row["language"] for row in arabic["alternate_titles"]} == {"en"}
    assert french["alternate_titles"][0] == {"language": "fr", "text": "Technologue"}
    assert len(french["alternate_titles"]) == MOST_TITLES
    assert french["alternate_title_count"] == MOST_TITLES + 2


def test_our_own_words_stand_apart_the_readers_language_first_and_its_translation_before(technologist):
    title(technologist, "ar", "فني مختبر", "common")
    title(technologist, "zh-hant", "檢驗師", "common")
    title(technologist, "zh-hant", "醫學檢驗技術員", "translated")

    passport = worded("noc-2021/32120", "zh-hant")

    assert [row["text"] for row in passport["own_titles"]] == ["醫學檢驗技術員", "檢驗師", "فني مختبر"]
    assert [row["language"] for row in passport["titles"]] == ["en", "fr"]
    assert passport["alternate_titles"] == []


def test_official_titles_of_other_languages_come_after_ours(technologist):
    title(technologist, "de", "Medizinische Laboranten", "official")
    title(technologist, "en", "Medical laboratory technologists", "official")

    passport = worded("noc-2021/32120")

    assert [row["language"] for row in passport["titles"]] == ["en", "fr", "de"]
    assert passport["alternate_title_count"] == 0


def test_a_code_that_nobody_knows_has_none(codes):
    assert read_passport("soc-2018", "99-9999", ["en"]) is None
    assert read_passport("soc-1980", "11-1011", ["en"]) is None


def test_any_number_of_matches_costs_as_many_queries(technologist, codes, django_assert_num_queries):
    for number in range(40):
        path = f"soc-2018/11-{number:04}"
        codes.code(path)
        codes.code(f"noc-2016/{number:04}")
        codes.match("noc-2021/32120", path, "close")
        codes.match(f"noc-2016/{number:04}", "noc-2021/32120", "close")
        title(technologist, "en", f"Title {number}")

    with django_assert_num_queries(10):
        passport = read_passport("noc-2021", "32120", ["en", "fr", "ar"])
    with django_assert_num_queries(0):
        word_passport(passport, "fr")
    assert len(passport.matches) > 40
