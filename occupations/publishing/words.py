"""Choosing the words of one language, and counting how many had to come from another."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal

from django.conf import settings

from occupations.publishing.document import Fallback, Words

__all__ = ["Wording", "as_written"]


class Wording:
    """Words texts in one language; a text it lacks comes from the source language, then from any, and says so."""

    def __init__(self, language: str) -> None:
        self.language = language
        # Asked for hundreds of times a document; the settings take their time.
        self.source = settings.LANGUAGE_CODE
        self.translated = 0
        self.fallen_back = 0

    def __call__(self, text: Mapping[str, str]) -> Words | None:
        """Return a text in the language, a fallback that names its language, or None where there are no words."""
        if words := text.get(self.language):
            self.translated += 1
            return words
        for language in (self.source, *text):
            if words := text.get(language):
                self.fallen_back += 1
                return Fallback(t=words, l=language)
        return None

    def quote(self, text: Mapping[str, str]) -> Words | None:
        """Word what is not the profile's own to translate: a publisher's title, a name from elsewhere.

        It says nothing about how much of the profile is translated, so it is not counted.
        """
        counted = self.translated, self.fallen_back
        words = self(text)
        self.translated, self.fallen_back = counted
        return words

    @property
    def coverage(self) -> Decimal:
        """Return the share of texts in the language, from 0 to 1; only a whole translation counts as 1."""
        total = self.translated + self.fallen_back
        if not total:
            return Decimal(1)
        return (Decimal(self.translated) / total).quantize(Decimal("0.001"), ROUND_DOWN)


def as_written(words: Words | None) -> str | dict[str, str] | None:
    """Return words as a document's JSON has them: a plain string, or a fallback as a mapping."""
    return words.model_dump() if isinstance(words, Fallback) else words
