"""What a term of the glossary asks of whoever enters it."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import GlossaryTermFactory

pytestmark = pytest.mark.django_db


def test_a_term_of_another_language_needs_its_translation():
    term = GlossaryTermFactory.build(translation=" ")

    with pytest.raises(ValidationError) as raised:
        term.full_clean()

    assert raised.value.message_dict == {"translation": ["Enter the translation."]}


def test_a_term_of_the_source_language_is_the_preferred_word_itself():
    term = GlossaryTermFactory(language="en", term="technologist", translation="", forbidden=["technician"])

    term.full_clean()

    assert term.forms == ["technologist"]


def test_a_variant_is_either_accepted_or_forbidden():
    term = GlossaryTermFactory.build(accepted=["Técnica"], forbidden=["técnica"])

    with pytest.raises(ValidationError) as raised:
        term.full_clean()

    assert "“técnica” cannot be accepted and forbidden at once." in raised.value.messages


def test_a_term_is_the_same_in_capitals():
    GlossaryTermFactory(term="Technologist")

    with pytest.raises(ValidationError):
        GlossaryTermFactory.build(term="technologist").full_clean()
