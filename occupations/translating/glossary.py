"""The glossary at work: its terms marked in a source text, and what of a translation breaks it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings

from occupations.models import GlossaryTerm
from occupations.translating.wordforms import Finder

__all__ = ["Glossary", "Piece", "Violation", "terms_in"]


@dataclass(frozen=True)
class Piece:
    """A piece of a text: words that are a term of the glossary, or what stands between."""

    text: str
    term: GlossaryTerm | None = None


@dataclass(frozen=True)
class Violation:
    """A term that a text breaks: by a forbidden variant, or, where that is empty, by lacking the translation."""

    term: GlossaryTerm
    variant: str = ""


def terms_in(source: str, terms: Iterable[GlossaryTerm]) -> list[Piece]:
    """Cut a text of the source language into pieces, so that the terms in it can be marked."""
    return Glossary(terms).pieces(source)


class Glossary:
    """The terms of one language, prepared once for many texts."""

    def __init__(self, terms: Iterable[GlossaryTerm]) -> None:
        self.terms = list(terms)
        self._words = {term.pk: _words_of(term) for term in self.terms}

    @classmethod
    def of(cls, language: str) -> "Glossary":
        """Read the terms of a language."""
        return cls(GlossaryTerm.objects.filter(language=language))

    @cached_property
    def _finder(self) -> Finder[GlossaryTerm]:
        return Finder(((term.term, term) for term in self.terms), settings.LANGUAGE_CODE)

    def pieces(self, source: str) -> list[Piece]:
        """Cut a text of the source language into pieces."""
        pieces, place = [], 0
        for start, end, term in self._finder.spans(_as_long(source)):
            pieces += [Piece(source[place:start]), Piece(source[start:end], term)]
            place = end
        pieces.append(Piece(source[place:]))
        return [piece for piece in pieces if piece.text]

    def found(self, source: str) -> list[GlossaryTerm]:
        """Return the terms in a text of the source language, each once."""
        return list({term.pk: term for term in self._finder.find(source)}.values())

    def violations(self, source: str, translation: str, in_title: Iterable[int] = ()) -> list[Violation]:
        """Return what a text breaks; ``in_title`` are the keys of the terms that the official title has.

        Of a translation, terms count that the source has, and those in the title: what the source does not speak of
        may be called as it pleases. A text of the source language itself is given as its own translation.
        """
        in_source = {term.pk for term in self.found(source)} if source else set()
        counting = [pk for pk in in_source if not self._by_key[pk].by_title or pk in in_title]
        counting += [pk for pk in in_title if pk not in in_source and self._by_key[pk].by_title]
        broken = [Violation(term, variant) for term, variant in self._everywhere.find(translation) if variant]
        for term in (self._by_key[pk] for pk in sorted(counting)):
            is_own = term.language == settings.LANGUAGE_CODE
            if is_own and not term.by_title:
                continue
            used = self._words[term.pk].find(translation)
            broken += [Violation(term, variant) for variant in filter(None, used)]
            if not is_own and term.pk in in_source and "" not in used:
                broken.append(Violation(term))
        return list(dict.fromkeys(broken))

    @cached_property
    def _by_key(self) -> dict[int, GlossaryTerm]:
        return {term.pk: term for term in self.terms}

    @cached_property
    def _everywhere(self) -> Finder[tuple[GlossaryTerm, str]]:
        """Find the words of those terms that hold for every text: of the source language, and not by the title."""
        own = [term for term in self.terms if term.language == settings.LANGUAGE_CODE and not term.by_title]
        words = [(form, (term, "")) for term in own for form in term.forms]
        words += [(variant, (term, variant)) for term in own for variant in term.forbidden]
        return Finder(words, settings.LANGUAGE_CODE)


def _words_of(term: GlossaryTerm) -> Finder[str]:
    """Find a term's forms in its language: accepted ones mean an empty string, forbidden ones themselves.

    Both are looked for together, so that a forbidden word inside a longer accepted one is none.
    """
    accepted = [(form, "") for form in term.forms]
    return Finder([*accepted, *((variant, variant) for variant in term.forbidden)], term.language)


def _as_long(text: str) -> str:
    """Fold letter by letter, so that places in the folded text are places in the text."""
    folded = (letter.casefold().replace("’", "'") for letter in text)
    return "".join(small if len(small) == 1 else letter for small, letter in zip(folded, text, strict=True))
