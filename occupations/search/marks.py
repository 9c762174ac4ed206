"""Where the words that were asked for stand in a text."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from occupations.search.asked import Wanted
from occupations.tokens.folding import fold, simplified
from occupations.tokens.stems import stem
from occupations.tokens.words import Word, forms_of, split
from occupations.tokens.zones import SHORT

__all__ = ["Marker", "Pieces", "Place", "pieces"]

# Letters in which two words of one stem may differ before their endings ("happy", "happiness").
ENDING: Final = 2

# A text cut where the words begin and end, with whether each piece is one of them.
Pieces = tuple[tuple[str, bool], ...]


class Place(NamedTuple):
    """Where a word stands in a text, by its place among those asked for; ``is_whole`` unless it only begins with it."""

    start: int
    end: int
    word: int
    is_whole: bool


class Marker:
    """Finds the words that were asked for in the texts of one answer; what a word of a text is, it looks at once."""

    def __init__(self, words: Sequence[Wanted]) -> None:
        self.words = words
        # Letters of which a text that has one of the words must have some.
        self.needles = {_beginning(form) for word in words for form in (*word.forms, *word.stems)}
        self._texts: dict[tuple[str, str], list[Place]] = {}
        self._known: dict[tuple[str, str], list[tuple[int, bool]]] = {}

    def places(self, text: str, language: str) -> list[Place]:
        """Return where the words stand in a text of this language, in its order."""
        key = text, language
        if key not in self._texts:
            # A look at the letters is ten times as fast as one at the words.
            self._texts[key] = self._places(text, language) if self._may_have(text) else []
        return self._texts[key]

    def _may_have(self, text: str) -> bool:
        letters = text.lower() if text.isascii() else simplified(fold(text))
        return any(needle in letters for needle in self.needles)

    def _places(self, text: str, language: str) -> list[Place]:
        found: list[Place] = []
        for piece in split(text):
            if piece.is_han:
                found += _in_run(piece, self.words)
                continue
            known = piece.text, language
            if known not in self._known:
                self._known[known] = list(_meant(piece.text, language, self.words))
            found += [
                Place(piece.start, piece.end, number, is_whole) for number, is_whole in self._known[known]
            ]
        return found


def pieces(text: str, found: Iterable[Place]) -> Pieces:
    """Cut a text at the places."""
    marked = [False] * len(text)
    for place in found:
        marked[place.start : place.end] = [True] * (place.end - place.start)
    cut: list[tuple[str, bool]] = []
    for letter, is_match in zip(text, marked, strict=True):
        if cut and cut[-1][1] == is_match:
            cut[-1] = (cut[-1][0] + letter, is_match)
        else:
            cut.append((letter, is_match))
    return tuple(cut)


def _in_run(piece: Word, words: Sequence[Wanted]) -> Iterable[Place]:
    for number, word in enumerate(words):
        at = piece.text.find(word.forms[0])
        if at >= 0:
            yield Place(piece.start + at, piece.start + at + len(word.forms[0]), number, is_whole=True)


def _meant(text: str, language: str, words: Sequence[Wanted]) -> Iterable[tuple[int, bool]]:
    """Yield which of the words a word of a text is, and whether it is that word and not only its beginning."""
    forms = forms_of(text)
    for number, word in enumerate(words):
        if not set(forms).isdisjoint(word.forms) or _has_stem(forms, language, word):
            yield number, True
        elif word.goes_on and any(form.startswith(word.forms) for form in forms):
            yield number, False


def _has_stem(forms: Iterable[str], language: str, word: Wanted) -> bool:
    """Tell whether a form has one of the word's stems; to make a stem takes long, so the letters must be alike."""
    beginnings = tuple({_beginning(each) for each in word.stems})
    return any(form.startswith(beginnings) and stem(form, language) in word.stems for form in forms)


def _beginning(form: str) -> str:
    """Return the letters that every word of a stem begins with; short words have no endings to be left out."""
    return form if len(form) <= SHORT else form[:-ENDING]
