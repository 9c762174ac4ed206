"""What of a document readers search for."""

from occupations.publishing.searched import texts_of
from tests.factories import published


def test_words_are_searched_and_keys_codes_and_addresses_are_not(american, document):
    texts = dict(texts_of(document(published(american))))

    assert {"Land surveyor", "17-1022", "Drone mapper", "In most places it is.", "SW"} <= texts.keys()
    assert str(american.key) not in texts
    assert not {"editor", "higher", "money_year", "required", "en", "us", "USD", "2025-05"} & texts.keys()
    assert not [text for text in texts if "https://" in text]


def test_a_text_that_fell_back_is_in_its_own_language(american, document):
    texts = dict(texts_of(document(published(american), "fr")))

    assert texts["Measures land and draws its boundaries."] == "en"
