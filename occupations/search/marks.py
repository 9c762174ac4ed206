"""Where the words that were asked for stand in a text."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from occupations.search.asked import Wanted
from occupations.tokens.folding import fold, simplified
from occupations.tokens.stems import stem
from occupations.tokens.words import Word, forms_of, split

__all__ = ["Pieces", "Place", "may_have", "needles_of", "pieces", "places"]

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


def needles_of(words: Iterable[Wanted]) -> set[str]:
    """Return letters of which a text that has one of the words must have some."""
    return {form[: max(1, len(form) - ENDING)] for word in words for form in (*word.forms, *word.stems)}


def may_have(text: str, needles: Iterable[str]) -> bool:
    """Tell whether a text may have one of the words: a look at its letters is ten times as fast as one at its words."""
    letters = text.lower() if text.isascii() else simplified(fold(text))
    return any(needle in letters for needle in needles)


def places(text: str, language: str, words: Sequence[Wanted]) -> list[Place]:
    """Return where the words stand in a text of this language, in its order."""
    return [place for piece in split(text) for place in _places(piece, language, words)]


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


def _places(piece: Word, language: str, words: Sequence[Wanted]) -> Iterable[Place]:
    if piece.is_han:
        for number, word in enumerate(words):
            at = piece.text.find(word.forms[0])
            if at >= 0:
                yield Place(piece.start + at, piece.start + at + len(word.forms[0]), number, is_whole=True)
        return
    forms = forms_of(piece.text)
    for number, word in enumerate(words):
        if not set(forms).isdisjoint(word.forms) or _has_stem(forms, language, word):
            yield Place(piece.start, piece.end, number, is_whole=True)
        elif word.goes_on and any(form.startswith(word.forms) for form in forms):
            yield Place(piece.start, piece.end, number, is_whole=False)


def _has_stem(forms: Iterable[str], language: str, word: Wanted) -> bool:
    """Tell whether a form has one of the word's stems; to make a stem takes long, so the letters must be alike."""
    stems = word.stems
    alike = [
        form for form in forms if any(form.startswith(each[: max(1, len(each) - ENDING)]) for each in stems)
    ]
    return any(stem(form, language) in stems for form in alike)
