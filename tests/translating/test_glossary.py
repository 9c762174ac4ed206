"""Terms marked in a source text, and translations that break the glossary."""

import pytest

from occupations.translating.breaches import breaches
from occupations.translating.glossary import Glossary, terms_in
from tests.factories import FaqFactory, GlossaryTermFactory, ProfileFactory, StatementFactory, full_profile

pytestmark = pytest.mark.django_db


def marked(source, terms):
    return [(piece.text, piece.term.term if piece.term else None) for piece in terms_in(source, terms)]


def broken(language, source, text, **term):
    glossary = Glossary([GlossaryTermFactory(language=language, **{"term": "technologist", **term})])
    return [violation.variant or "lacking" for violation in glossary.violations(source, text)]


def test_terms_are_marked_in_a_source_whatever_their_capitals_and_number():
    terms = [GlossaryTermFactory(term="technologist"), GlossaryTermFactory(term="laboratory")]

    assert marked("Technologists run the laboratory.", terms) == [
        ("Technologists", "technologist"),
        (" run the ", None),
        ("laboratory", "laboratory"),
        (".", None),
    ]


def test_the_longest_term_is_marked_and_none_inside_it():
    terms = [GlossaryTermFactory(term="technologist"), GlossaryTermFactory(term="medical technologist")]

    assert marked("A medical technologist", terms) == [
        ("A ", None),
        ("medical technologist", "medical technologist"),
    ]


def test_a_term_is_a_whole_word():
    assert marked("Biotechnology", [GlossaryTermFactory(term="technology")]) == [("Biotechnology", None)]


def test_places_are_kept_where_a_small_letter_is_longer_than_its_capital():
    assert marked("İn the laboratory", [GlossaryTermFactory(term="laboratory")])[1] == (
        "laboratory",
        "laboratory",
    )


@pytest.mark.parametrize(
    ("language", "translation", "text"),
    [
        ("es", "tecnólogo médico", "Los tecnólogos médicos la analizan."),
        ("es", "juez", "Deciden los jueces."),
        ("fr", "technologue", "L’avis du technologue"),
        ("fr", "hôpital", "Dans les hôpitaux"),
        ("zh-hans", "技师", "由医学检验技师负责。"),
        ("ar", "التقني", "يعمل بالتقنيِّ"),
        ("ar", "أخصائي المختبر", "وأخصائي المختبر"),
    ],
)
def test_a_translation_is_found_in_the_forms_of_its_language(language, translation, text):
    assert broken(language, "The technologist", text, translation=translation, forbidden=[]) == []


def test_a_translation_without_the_term_breaks_it():
    assert broken("es", "The technologist signs.", "La persona firma.") == ["lacking"]


def test_a_forbidden_variant_breaks_the_term_beside_the_right_one():
    assert broken("es", "The technologist", "El tecnólogo o técnico") == ["técnico"]


def test_what_the_source_does_not_speak_of_may_be_called_as_it_pleases():
    assert broken("es", "The technician", "El técnico") == []


def test_a_forbidden_word_inside_an_accepted_one_is_none():
    assert (
        broken("zh-hans", "A technologist", "医学检验技师", translation="检验技师", forbidden=["技师"]) == []
    )


def test_a_further_accepted_form_stands_for_the_translation():
    assert broken("es", "The technologist", "La tecnóloga", accepted=["tecnóloga"]) == []


def test_a_forbidden_word_of_the_source_language_is_found_without_any_translation():
    term = GlossaryTermFactory(language="en", term="résumé", translation="", forbidden=["CV"])

    assert [violation.variant for violation in Glossary([term]).violations("Send CVs", "Send CVs")] == ["CV"]


def test_a_term_of_the_official_title_holds_for_every_text_of_its_profile():
    GlossaryTermFactory(
        language="en", term="technologist", translation="", forbidden=["technician"], by_title=True
    )
    titled = ProfileFactory(code__title_en="Medical technologists", summary_en="A technician tests blood.")
    ProfileFactory(code__title_en="Technicians", summary_en="A technician tests blood.")

    [breach] = breaches("en")

    assert (breach.pair.profile, breach.pair.field) == (titled.pk, "summary")
    assert [violation.variant for violation in breach.violations] == ["technician"]


def test_the_check_names_the_row_and_its_list():
    GlossaryTermFactory(term="technologist")
    row = StatementFactory(section="fit", text_en="Technologists", text_es="Los técnicos")

    [breach] = breaches("es")

    assert breach.pair[1:] == ("fit", row.key, "text", "Technologists", "Los técnicos")
    assert [violation.variant for violation in breach.violations] == ["técnico", ""]


def test_the_check_costs_the_same_for_many_profiles(django_assert_max_num_queries):
    GlossaryTermFactory(term="land", translation="tierra", forbidden=["(es)"], by_title=True)
    for number in range(3):
        profile = full_profile(
            code=f"17-{number}",
            slug=f"surveyor-{number}",
            country=("us", "ca", "gb")[number],
            languages=("en", "es"),
        )
        FaqFactory(profile=profile)

    with django_assert_max_num_queries(15):
        breaches("es")
