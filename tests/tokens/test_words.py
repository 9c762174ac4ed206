"""Words of texts in any script, and what each is found by."""

import pytest

from occupations.tokens.words import key_of, split, tokens_of


def tokens(text, language="en"):
    return tokens_of(split(text), language)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'infirmière diplômée", ["l", "infirmiere", "diplomee"]),
        ("C++ and C#.", ["c++", "and", "c#"]),
        ("29-2011, 2111.1 or H-1B", ["29-2011", "2111.1", "or", "h-1b"]),
        ("x-ray", ["x", "ray"]),
        ("Œuvre straße ŁÓDŹ", ["oeuvre", "strasse", "lodz"]),
        ("المُهَنْدِســـة", ["المهندسه"]),
        ("٣٢١٢٠", ["32120"]),
        ("IT工程師abc", ["it", "工程师", "abc"]),
        ("मजदूरी", ["मजदूरी"]),
        ('"NEAR(" \0 👩‍⚕️ …', ["near"]),
    ],
)
def test_words_are_folded_and_codes_stay_whole(text, words):
    assert [word.text for word in split(text)] == words


def test_words_know_where_they_stand():
    text = "Ein großer Plan"

    assert [text[word.start : word.end] for word in split(text)] == ["Ein", "großer", "Plan"]


def test_a_word_is_found_by_its_stem_and_by_what_is_left_of_its_article():
    assert tokens("Nurses") == {"nurses", "nurs"}
    assert {"المهندس", "مهندس"} <= tokens("المهندس", "ar")
    assert "مهندسين" in tokens("وللمهندسين للمهندسين", "ar")


def test_a_code_is_found_without_its_hyphens_and_a_compound_by_its_word():
    assert tokens("29-2011") == {"29-2011", "292011"}
    assert {"covid-19", "covid19", "covid"} <= tokens("COVID-19")


def test_chinese_is_found_by_each_character_and_each_pair_in_simplified_ones():
    assert tokens("護士長", "zh-hant") == {"护", "士", "长", "护士", "士长"} == tokens("护士长", "zh-hans")


def test_texts_that_say_the_same_share_a_key():
    assert key_of(split("Registered NURSES"), "en") == key_of(split("registered nurse"), "en")
    assert key_of(split("Registered NURSES")) == "registered_nurses"


@pytest.mark.parametrize("text", ["⑴", "ﷺ", "½", "℀", "a\u00a0b", "İstanbul", "x\u200by"])
def test_no_token_holds_what_separates_or_quotes_tokens(text):
    assert not [token for token in tokens(text) if set(token) & set(" '\"\\:()&|!*\t\n\0")]
