"""Which words a reader gets, and what is counted as translated."""

from decimal import Decimal

from occupations.publishing.build import is_indexed
from occupations.publishing.document import Fallback
from occupations.publishing.words import Wording


def test_a_text_in_the_language_is_a_plain_string():
    assert Wording("es")({"en": "Pay", "es": "Salario"}) == "Salario"


def test_a_missing_text_comes_from_the_source_language_and_says_so():
    assert Wording("es")({"fr": "Salaire", "en": "Pay"}) == Fallback(t="Pay", l="en")


def test_without_the_source_language_any_other_will_do():
    assert Wording("es")({"fr": "Salaire"}) == Fallback(t="Salaire", l="fr")
    assert Wording("en")({"fr": "Salaire"}) == Fallback(t="Salaire", l="fr")


def test_simplified_chinese_is_never_given_for_traditional():
    assert Wording("zh-hant")({"zh-hans": "工资", "en": "Pay"}) == Fallback(t="Pay", l="en")


def test_no_words_are_none():
    assert Wording("es")({}) is None
    assert Wording("es")({"es": "", "en": ""}) is None


def test_coverage_is_the_share_of_texts_in_the_language():
    say = Wording("es")
    say({"es": "uno", "en": "one"})
    say({"en": "two"})
    say({"en": "three"})
    say({})

    assert say.coverage == Decimal("0.333")


def test_coverage_is_whole_only_when_everything_is_translated():
    say = Wording("es")
    for _number in range(9999):
        say({"es": "uno"})
    say({"en": "two"})

    assert say.coverage == Decimal("0.999")


def test_nothing_to_translate_is_fully_covered():
    assert Wording("es").coverage == 1


def test_what_is_quoted_is_not_counted():
    say = Wording("es")

    assert say.quote({"en": "Land surveyors"}) == Fallback(t="Land surveyors", l="en")
    assert say.quote({"es": "Agrimensores"}) == "Agrimensores"
    assert (say.translated, say.fallen_back) == (0, 0)


def test_a_language_is_indexed_from_the_threshold_on_and_the_source_always(settings):
    settings.COVERAGE_THRESHOLD = 0.6

    assert is_indexed("es", Decimal("0.6"))
    assert not is_indexed("es", Decimal("0.599"))
    assert is_indexed("en", Decimal(0))
