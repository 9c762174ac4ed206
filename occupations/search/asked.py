"""What somebody asks for, as questions to the index."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from careergraph.languages import offered
from occupations.tokens.fillers import FILLERS
from occupations.tokens.stems import stem
from occupations.tokens.words import forms_of, key_of, pairs, split
from occupations.tokens.zones import BODY, NAME, NAMES, SHORT, STARTS, TITLE, TITLES

__all__ = [
    "MOST_LETTERS",
    "MOST_WORDS",
    "Clause",
    "Query",
    "Term",
    "Wanted",
    "anywhere",
    "is_too_long",
    "tiers",
    "wanted",
]

MOST_LETTERS: Final = 200
# A run of Chinese counts as half as many words as it has characters.
MOST_WORDS: Final = 12
# The letters from which on a word that is not the last one may go on.
GOES_ON: Final = 3
# Words with these letters more or less are plural and singular in English, Spanish and French.
PLURALS: Final = ("s", "es")
# Shorter words have no plural that would not be another word.
SHORTEST_SINGULAR: Final = 4


class Term(NamedTuple):
    """A token, or what tokens begin with."""

    token: str
    is_prefix: bool = False


# Any of these terms; and all of these clauses.
Clause = frozenset[Term]
Query = tuple[Clause, ...]


class Wanted(NamedTuple):
    """A word that is asked for: where it stands, its forms and stems, and whether it may go on."""

    start: int
    end: int
    forms: tuple[str, ...]
    stems: tuple[str, ...] = ()
    goes_on: bool = False

    def whole(self, zone: str) -> Clause:
        """Ask for the word or its stem in a zone."""
        return frozenset(Term(zone + form) for form in (*self.forms, *self.stems))

    def nearest(self, zone: str) -> Clause:
        """Ask for the word or its plural or singular: stems bring "programador" and "program" together."""
        long = [form for form in self.forms if len(form) >= SHORTEST_SINGULAR]
        alike = {form + ending for form in long for ending in PLURALS}
        # Not without "es", for that leaves stems.
        alike |= {form.removesuffix("s") for form in long}
        return frozenset(Term(zone + form) for form in (*self.forms, *alike))

    def begun(self, zone: str) -> Clause:
        """Ask for the word, its stem or, where it may go on, what begins with it."""
        return self.whole(zone).union(*(self._starts(zone, form) for form in self.forms if self.goes_on))

    def anywhere(self) -> Clause:
        """Ask for the word, its stem or what begins with it in names and texts."""
        return self.begun(NAMES) | self.begun(BODY)

    @staticmethod
    def _starts(zone: str, form: str) -> Iterator[Term]:
        if len(form) > SHORT:
            yield Term(zone + form, is_prefix=True)
        elif zone != BODY or len(form) == SHORT:
            yield Term(f"{zone}{STARTS}{form}")


def is_too_long(text: str) -> bool:
    """Tell whether a text is more than anybody asks for."""
    return (
        len(text) > MOST_LETTERS
        or sum(max(1, len(word.text) // 2) if word.is_han else 1 for word in split(text)) > MOST_WORDS
    )


def wanted(text: str) -> list[Wanted]:
    """Return the words that a text asks for; readers ask in any language on the pages of any other.

    Fillers are left out, but for the last word, which may be the beginning of another.
    """
    whole = list(split(text))
    words = [word for word in whole if word is whole[-1] or word.text not in FILLERS]
    found: list[Wanted] = []
    for word in words:
        if word.is_han:
            parts = pairs(word.text) or [word.text]
            found += [Wanted(word.start, word.end, (part,)) for part in parts]
        else:
            forms = tuple(forms_of(word.text))
            stems = {stem(form, code) for form in forms for code in offered()}
            goes_on = word is words[-1] or len(word.text) >= GOES_ON
            found.append(Wanted(word.start, word.end, forms, tuple(sorted(stems)), goes_on))
    return found


def tiers(words: Sequence[Wanted], text: str) -> list[Query]:
    """Return what is asked for, the most telling places first."""
    whole = list(split(text))
    keys = {key_of(whole), *(key_of(whole, code) for code in offered())}
    return [
        (frozenset(Term(TITLE + key) for key in keys),),
        *_at_the_start(keys, len(words)),
        tuple(word.nearest(TITLES) for word in words),
        tuple(word.whole(TITLES) for word in words),
        (frozenset(Term(NAME + key) for key in keys),),
        tuple(word.begun(TITLES) for word in words),
        tuple(word.whole(NAMES) for word in words),
        tuple(word.begun(NAMES) for word in words),
        anywhere(words),
    ]


def _at_the_start(keys: Iterable[str], words: int) -> list[Query]:
    """Ask for titles that begin with the words; not with a single one, for that is seldom what a title is about."""
    return [(frozenset(Term(f"{TITLE}{key}_", is_prefix=True) for key in keys),)] if words > 1 else []


def anywhere(words: Iterable[Wanted]) -> Query:
    """Ask for all words, wherever they stand."""
    return tuple(word.anywhere() for word in words)
